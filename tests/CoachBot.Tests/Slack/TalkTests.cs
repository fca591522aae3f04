using System.Net;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Slack;

/// <summary>From the first contact to the recommendation, as somebody in Slack lives it.</summary>
public sealed class TalkTests : IAsyncLifetime
{
    private static readonly (string Key, string? Value)[] HardWeek =
    [
        ("sleep.hours", "5.5"), ("sign.onset", "most"), ("sign.early", "none"), ("sign.dread", "some"), ("sign.heart", "none"), ("sign.stomach", "none"),
        ("work.overtime", "12"), ("work.callouts", "1"), ("work.daysOff", "1"),
    ];

    private SlackHouse house = null!;
    private SlackUser aya = null!;

    public async Task InitializeAsync()
    {
        house = await SlackHouse.StartAsync();
        aya = house.User();
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(house.Slack.Offences);
        await house.DisposeAsync();
    }

    [Fact]
    public async Task Two_hard_weeks_bring_the_recommendation()
    {
        await BeginAsync();
        await CheckInAsync();
        Assert.Contains("Recorded", aya.Messages[^1].Text, StringComparison.Ordinal);

        await house.AdvanceAsync(TimeSpan.FromDays(7));
        Assert.Equal("CoachBot has a short question", aya.Newest.Text);
        await aya.PressesAsync("yes");
        await CheckInAsync();

        Assert.Contains(aya.Messages, message => message.Text.Contains("Time to talk to someone", StringComparison.Ordinal));
        var before = aya.Messages.Count;
        await aya.PressesAsync("will-book");
        Assert.True(aya.Messages.Count > before);
        Assert.Equal("booked", (string?)(await aya.NotebookAsync())["recommendations"]![0]!["state"]);
        // What was recommended stays to be read; only its answers are gone.
        var kept = aya.Messages.Single(message => message.Text.Contains('✓') && message.Blocks.Count > 5);
        Assert.DoesNotContain(kept.Buttons, button => FakeMessage.AnswerOf(button) is "will-book");
        Assert.Contains(kept.Buttons, button => FakeMessage.AnswerOf(button) is "urgent");
    }

    [Fact]
    public async Task The_check_in_is_one_modal_and_its_answers_are_not_in_the_chat()
    {
        await BeginAsync();
        var before = aya.Messages.Count;
        Assert.Equal(9, aya.Modal["blocks"]!.AsArray().Count);
        await aya.SendsAsync([.. HardWeek.Select(one => one.Key is "work.overtime" ? (one.Key, "97.5") : one)]);
        await aya.PressesAsync("this-week");
        // The note is put into a modal of its own.
        await aya.PressesAsync("submit");
        Assert.Equal("note", (string?)aya.Modal["blocks"]![0]!["block_id"]);
        await aya.SendsAsync(("note", "the secret note"));

        var chat = string.Concat(aya.Messages.Skip(before - 1).Select(message => message.Text + message.Blocks.ToJsonString()));
        Assert.Contains("Recorded", chat, StringComparison.Ordinal);
        Assert.DoesNotContain("secret note", chat, StringComparison.Ordinal);
        Assert.DoesNotContain("→", chat, StringComparison.Ordinal);
        Assert.DoesNotContain("Flinching", chat, StringComparison.Ordinal);
        var week = (await aya.NotebookAsync())["checkIns"]!.AsObject().Single().Value!;
        Assert.Equal(("the secret note", 97.5m, "most", "this-week"), ((string?)week["note"], (decimal)week["work.overtime"]!, (string?)week["sign.onset"], (string?)week["since-sign.onset"]));
    }

    [Fact]
    public async Task A_problem_is_said_in_the_modal_and_nothing_is_lost()
    {
        await BeginAsync();
        var before = aya.Messages.Count;

        var refused = await aya.SendsAsync([.. HardWeek.Skip(1), ("sleep.hours", "7.3")]);
        Assert.Equal("errors", (string?)refused.Json["response_action"]);
        Assert.Contains("0 to 14", (string)refused.Json["errors"]!["sleep.hours"]!, StringComparison.Ordinal);
        Assert.Equal("errors", (string?)(await aya.SendsAsync()).Json["response_action"]);
        Assert.Equal(before, aya.Messages.Count);
        Assert.Empty((await aya.NotebookAsync())["open"]![0]!["answers"]!.AsObject());

        Assert.Equal(new Delivered(HttpStatusCode.OK, ""), await aya.SendsAsync(HardWeek));
        Assert.True(aya.Messages.Count > before);
    }

    [Fact]
    public async Task It_can_be_typed_as_well()
    {
        await BeginAsync();
        foreach (var words in new[] { "7時間半", "none", "なし", "ときどき", "0", "none", "4.5", "0", "2", "skip" })
            await aya.SaysAsync(words);

        var week = (await aya.NotebookAsync())["checkIns"]!.AsObject().Single().Value!;
        Assert.Equal((7.5m, "some", 2m), ((decimal)week["sleep.hours"]!, (string?)week["sign.dread"], (decimal)week["work.daysOff"]!));
    }

    [Fact]
    public async Task A_correction_opens_the_modal_with_what_was_answered()
    {
        await BeginAsync();
        await CheckInAsync();
        await aya.PressesAsync("correct");

        var sleep = aya.Modal["blocks"]![0]!["element"]!;
        Assert.Equal("5.5", (string?)sleep["initial_value"]);
        await aya.SendsAsync([.. HardWeek.Skip(1), ("sleep.hours", "6.5")]);
        await aya.PressesAsync("keep");
        await aya.PressesAsync("skip");
        Assert.Equal(6.5m, (decimal)(await aya.NotebookAsync())["checkIns"]!.AsObject().Single().Value!["sleep.hours"]!);
    }

    [Fact]
    public async Task An_old_button_says_that_it_is_closed_and_an_old_form_does_too()
    {
        await BeginAsync();
        var form = aya.Newest;
        var modal = aya.Modal;
        await CheckInAsync();
        var before = (await aya.NotebookAsync()).ToJsonString();

        var modals = house.Slack.Methods.Modals.Count;
        await aya.PressesAsync(form, "submit");
        Assert.Contains("already recorded", aya.Newest.Text, StringComparison.Ordinal);
        await house.PostAsync("interactions", aya.Submission(modal, HardWeek));
        Assert.Contains("already recorded", aya.Newest.Text, StringComparison.Ordinal);
        Assert.Equal(modals, house.Slack.Methods.Modals.Count);
        Assert.Equal(before, (await aya.NotebookAsync()).ToJsonString());
    }

    [Fact]
    public async Task A_form_opened_too_late_brings_its_button_again()
    {
        await BeginAsync();
        var press = aya.Press(aya.Newest, "submit");
        house.Slack.Methods.Triggers[(string)press["trigger_id"]!] = false;
        var before = aya.Messages.Count;

        await house.PostAsync("interactions", press);

        Assert.Equal(before + 1, aya.Messages.Count);
        Assert.Contains(aya.Newest.Buttons, button => FakeMessage.AnswerOf(button) is "submit");
    }

    [Fact]
    public async Task A_press_is_answered_at_its_own_address_and_only_if_that_is_slacks()
    {
        await aya.OpensHomeAsync("messages");
        var press = aya.Press(aya.Newest, "start");
        press["response_url"] = "https://hooks.slack.com.evil.example/x";
        await house.PostAsync("interactions", press);
        Assert.DoesNotContain(house.Slack.Calls, call => call.Method is "response_url");
        Assert.Equal(2, aya.Messages.Count);

        await aya.PressesAsync("keep");
        Assert.Single(house.Slack.CallsOf("response_url"));
        Assert.DoesNotContain(aya.Messages[1].Buttons, button => FakeMessage.AnswerOf(button) is "keep");
        Assert.DoesNotContain(house.Slack.Calls, call => call.Method is "chat.update");
    }

    [Theory]
    [InlineData("check-in")]
    [InlineData("チェックイン")]
    public async Task The_command_opens_the_modal_and_tells_others_nothing(string words)
    {
        await BeginAsync();
        var modals = house.Slack.Methods.Modals.Count;
        Assert.Equal("", (await aya.CommandAsync(words)).Body);
        Assert.Equal(modals + 1, house.Slack.Methods.Modals.Count);

        var elsewhere = await aya.CommandAsync("help", channel: "C0001");
        Assert.Equal(("ephemeral", "I've answered in our direct messages."), ((string?)elsewhere.Json["response_type"], (string?)elsewhere.Json["text"]));
        Assert.All(house.Slack.CallsOf("chat.postMessage"), call => Assert.Equal(aya.Id, (string?)call.Arguments["channel"]));
    }

    [Fact]
    public async Task Urgent_help_is_there_from_everywhere()
    {
        await aya.SaysAsync("死にたい");
        Assert.Contains("119", aya.Newest.Text, StringComparison.Ordinal);
        Assert.Contains("<tel:119|119>", aya.Newest.Blocks.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        await house.User("U0002").ShortcutAsync("urgent");
        Assert.Contains("119", house.User("U0002").Newest.Text, StringComparison.Ordinal);
        Assert.Contains("119", house.Slack.Methods.Modals[^1]["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        await house.User("U0003").CommandAsync("今つらい", channel: "C0001");
        Assert.Contains("119", house.User("U0003").Newest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Home_shows_how_things_stand_and_its_buttons_work()
    {
        await aya.OpensHomeAsync();
        Assert.Contains("CoachBot", house.Slack.Methods.Homes[aya.Id]["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(aya.Messages);
        await BeginAsync();
        await CheckInAsync();
        await aya.OpensHomeAsync();

        var home = house.Slack.Methods.Homes[aya.Id]["blocks"]!.AsArray();
        Assert.Contains(home, block => (string?)block!["type"] == "table");
        Assert.Contains("check-in is done", home.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("ask next on", home.ToJsonString(), StringComparison.Ordinal);

        var modals = house.Slack.Methods.Modals.Count;
        await aya.PressesInHomeAsync("check-in");
        Assert.Equal(modals + 1, house.Slack.Methods.Modals.Count);
        await aya.SaysAsync("stop");
        await aya.PressesInHomeAsync("settings");
        Assert.Contains("Your settings", aya.Newest.Text, StringComparison.Ordinal);
        Assert.Contains("Messages tab", house.Slack.Methods.Homes[aya.Id]["blocks"]![0]!.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task BeginAsync()
    {
        await aya.SaysAsync("start");
        await aya.PressesAsync("keep");
        await aya.PressesAsync("keep");
        await aya.PressesAsync("yes");
    }

    /// <summary>Sends the modal and answers what it raises.</summary>
    private async Task CheckInAsync()
    {
        await aya.SendsAsync(HardWeek);
        if (aya.Newest.Buttons.Any(button => FakeMessage.AnswerOf(button) is "this-week"))
            await aya.PressesAsync("this-week");
        await aya.PressesAsync("skip");
    }
}
