using System.Text.Json.Nodes;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Slack;

/// <summary>Socket Mode: the same talk without a public address.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task A_check_in_goes_over_the_socket_and_over_the_next_one()
    {
        await using var house = await SlackHouse.StartAsync(("Slack:SigningSecret", null), ("Slack:AppToken", "xapp-the-app"));
        var socket = house.Slack.Socket;
        var aya = house.User();
        await socket.OpenedAsync();

        Assert.Null((await socket.DeliverAsync("events_api", aya.Envelope(Typed(aya, "start"))))["payload"]);
        await socket.DeliverAsync("interactive", aya.Press(aya.Newest, "keep"));
        await socket.DeliverAsync("interactive", aya.Press(aya.Newest, "keep"));
        await socket.AnnounceEndAsync();
        await socket.OpenedAsync();
        await socket.DeliverAsync("interactive", aya.Press(aya.Newest, "yes"));
        var refused = await socket.DeliverAsync("interactive", aya.Submission(aya.Modal, ("sleep.hours", "99")));
        Assert.Equal("errors", (string?)refused["payload"]!["response_action"]);
        Assert.Null((await socket.DeliverAsync("interactive", aya.Submission(aya.Modal, ("sleep.hours", "7"))))["payload"]);

        Assert.Equal("7", (string?)(await aya.NotebookAsync())["open"]![0]!["answers"]!["sleep.hours"]);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await house.PostAsync("events", aya.Envelope(Typed(aya, "hi")))).Status);
    }

    [Fact]
    public async Task A_refused_token_is_not_tried_in_a_loop()
    {
        await using var house = await SlackHouse.StartAsync(("Slack:AppToken", "xapp-wrong"));
        await Eventually.HoldsAsync(() => house.Slack.CallsOf("apps.connections.open").Any(), TimeSpan.FromSeconds(20), () => "It never asked.");
        await Task.Delay(1500);
        Assert.Single(house.Slack.CallsOf("apps.connections.open"));
    }

    private static JsonObject Typed(SlackUser user, string text) =>
        new() { ["type"] = "message", ["channel_type"] = "im", ["user"] = user.Id, ["text"] = text };
}
