using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Channels.Slack;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Slack;

/// <summary>What Slack does on bad days: it delivers twice, late and out of order, limits, refuses and does not answer.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Deliveries_that_are_doubled_late_and_out_of_order_change_nothing()
    {
        await using var house = await SlackHouse.StartAsync();
        var aya = house.User();
        await Task.WhenAll(aya.SaysAsync("start", "Ev-start"), aya.SaysAsync("start", "Ev-start"));
        Assert.Equal(2, aya.Messages.Count);
        var press = aya.Press(aya.Newest, "keep");
        await Task.WhenAll(house.PostAsync("interactions", press), house.PostAsync("interactions", press));
        Assert.Equal(3, aya.Messages.Count);
        await aya.PressesAsync("keep");
        await aya.PressesAsync("yes");
        var submission = aya.Submission(aya.Modal, ("sleep.hours", "7"));
        await house.PostAsync("interactions", submission);
        var (before, said) = ((await aya.NotebookAsync()).ToJsonString(), aya.Messages.Count);

        await house.PostAsync("interactions", submission);
        await aya.SaysAsync("start", "Ev-start");
        await house.PostAsync("interactions", press);

        Assert.Equal(before, (await aya.NotebookAsync()).ToJsonString());
        Assert.Equal(said, aya.Messages.Count);
    }

    [Fact]
    public async Task A_press_that_overtakes_the_answer_to_the_post_works()
    {
        await using var house = await SlackHouse.StartAsync();
        var aya = house.User();
        // The post is in the chat, and Slack has not told the coach so yet.
        house.Slack.LosesAnswer = call => call.Method is "chat.postMessage" && aya.Messages.Count == 1;
        await aya.OpensHomeAsync("messages");
        await aya.PressesAsync("start");
        Assert.Contains("Which day", aya.Newest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_that_refuses_charts_gets_the_table_and_is_remembered()
    {
        await using var house = await SlackHouse.StartAsync();
        var aya = house.User();
        await CheckInAsync(house, aya);
        house.Slack.Refuses = call => call.Method is "chat.postMessage" && call.Arguments["blocks"]!.ToJsonString().Contains("data_visualization", StringComparison.Ordinal) ? "invalid_blocks" : null;

        await aya.SaysAsync("history");
        Assert.Contains(aya.Newest.Blocks, block => (string?)block!["type"] == "table");
        var calls = house.Slack.CallsOf("chat.postMessage").Count();
        await house.User("U0002").SaysAsync("help");
        await aya.SaysAsync("history");
        Assert.Equal(calls + 2, house.Slack.CallsOf("chat.postMessage").Count());
    }

    [Fact]
    public async Task A_chart_has_its_figures_in_words_too()
    {
        await using var house = await SlackHouse.StartAsync();
        var aya = house.User();
        await CheckInAsync(house, aya);
        await aya.SaysAsync("history");
        Assert.Contains(aya.Newest.Blocks, block => (string?)block!["type"] == "data_visualization");
        Assert.Contains("5.5 h", aya.Newest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_wait_that_Slack_asks_for_is_waited_and_the_message_comes_once()
    {
        await using var house = await SlackHouse.StartAsync();
        var refused = 0;
        house.Slack.Refuses = call => call.Method is "chat.postMessage" && refused++ == 0 ? "ratelimited" : null;
        await house.User().SaysAsync("help");
        Assert.Single(house.User().Messages);
    }

    [Theory]
    [InlineData("user_disabled", true, false)]
    [InlineData("channel_not_found", true, false)]
    [InlineData("restricted_action", true, false)]
    [InlineData("internal_error", false, false)]
    [InlineData("http_503", false, true)]
    [InlineData("something_new", true, false)]
    public async Task A_refusal_is_final_or_not(string error, bool isFinal, bool isDoubtful)
    {
        await using var house = await SlackHouse.StartAsync();
        house.Slack.Refuses = _ => error;
        var channel = house.Services.GetRequiredService<SlackChannel>();

        var e = await Assert.ThrowsAsync<CoachBot.Channels.UndeliveredException>(() => channel.SpeakAsync(
            new("slack", "U1", "U1", "T1", Bot: "T1"), CoachBot.Coaching.Coach.Apology(CoachBot.Talk.Language.En), null, CancellationToken.None));

        Assert.Equal((isFinal, isDoubtful), (e.Final, e.Doubtful));
        // A post whose answer was lost is not repeated by the client.
        Assert.Single(house.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task A_method_that_is_closed_in_one_workspace_is_open_in_another_and_so_are_others()
    {
        await using var house = await SlackHouse.StartAsync();
        var api = house.Services.GetRequiredService<SlackApi>();
        house.Slack.Refuses = call => call.Method is "views.publish" ? "ratelimited" : null;
        Task Call(string method, string team) => api.CallAsync(method, new SlackToken(team, FakeSlack.Bot), new JsonObject { ["user_id"] = "U1", ["view"] = new JsonObject() }, CancellationToken.None);

        for (var i = 0; i < 3; i++)
            Assert.Equal(Trouble.Throttled, (await Assert.ThrowsAsync<SlackException>(() => Call("views.publish", "T1"))).Trouble);
        Assert.Single(house.Slack.CallsOf("views.publish"));
        await Assert.ThrowsAsync<SlackException>(() => Call("views.publish", "T2"));
        Assert.Equal(2, house.Slack.CallsOf("views.publish").Count());
        await Call("auth.test", "T1");
    }

    [Fact]
    public void One_person_gets_about_a_message_a_second_after_the_first_few()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var throttle = new Throttle(time);
        var waits = Enumerable.Range(0, Throttle.Spare + 3).Select(_ => throttle.Take("T1", "U1").TotalSeconds).ToList();

        Assert.Equal([.. Enumerable.Repeat(0.0, Throttle.Spare), 1, 2, 3], waits);
        Assert.Equal(0, throttle.Take("T1", "U2").TotalSeconds);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, throttle.Take("T1", "U1").TotalSeconds);
    }

    [Fact]
    public async Task Slack_is_answered_in_time_and_what_is_saved_comes_later()
    {
        await using var house = await SlackHouse.StartAsync();
        var aya = house.User();
        var slow = new TaskCompletionSource();
        house.Slack.Before = call => call.Method is "chat.postMessage" ? slow.Task : Task.CompletedTask;

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var answer = await aya.SaysAsync("start");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.5, 20);
        Assert.NotNull((await aya.NotebookAsync())["profile"]!["consent"]);
        slow.SetResult();
        await EndToEnd.Eventually.HoldsAsync(() => aya.Messages.Count == 2, TimeSpan.FromSeconds(20), () => "The answer never came.");
    }

    [Fact]
    public async Task What_is_not_saved_is_asked_for_again_and_a_modal_keeps_its_answers()
    {
        StoreGate? gate = null;
        await using var house = await SlackHouse.StartAsync(services =>
        {
            var inner = services.Last(one => one.ServiceType == typeof(IStore) && !one.IsKeyedService);
            services.AddSingleton<IStore>(given => gate = new StoreGate((IStore)inner.ImplementationFactory!(given)));
        });
        var aya = house.User();
        foreach (var words in new[] { "start", "keep", "keep" })
            await aya.SaysAsync(words);
        await aya.PressesAsync("yes");

        gate!.IsDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await aya.SaysAsync("7")).Status);
        var refused = await aya.SendsAsync(("sleep.hours", "7"));
        Assert.Contains("could not be saved", (string)refused.Json["errors"]!["sleep.hours"]!, StringComparison.Ordinal);
        Assert.Contains("could not be saved", (string)(await aya.CommandAsync("help")).Json["text"]!, StringComparison.Ordinal);

        gate.IsDown = false;
        Assert.Equal("", (await aya.SendsAsync(("sleep.hours", "7"))).Body);
    }

    private static async Task CheckInAsync(SlackHouse house, SlackUser aya)
    {
        foreach (var words in new[] { "start", "keep", "keep", "yes", "5.5", "0", "0", "0", "0", "0", "1", "0", "2", "skip" })
            await aya.SaysAsync(words);
        Assert.Contains("Recorded", aya.Newest.Text, StringComparison.Ordinal);
    }
}
