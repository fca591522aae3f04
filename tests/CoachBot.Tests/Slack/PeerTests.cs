using System.Text.Json.Nodes;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Slack;

/// <summary>Slack's own packages against our small Slack: what they understand is what Slack would have said.</summary>
public sealed class PeerTests
{
    [SlackFact]
    public async Task The_web_client_of_Slack_agrees_with_our_Slack()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Methods.MostPostsInTenSeconds = 15;
        slack.Methods.Exchanges["good-code"] = new JsonObject { ["ok"] = true, ["access_token"] = "xoxb-new", ["team"] = new JsonObject { ["id"] = "T0002" } };

        var (code, output) = await SlackNode.RunAsync("peer.mjs", slack.Api);

        Assert.True(code == 0, output);
    }

    [SlackFact]
    public async Task The_socket_client_of_Slack_agrees_with_our_Slack()
    {
        await using var slack = await FakeSlack.StartAsync();
        var client = SlackNode.RunAsync("socket.mjs", slack.Api);
        await slack.Socket.OpenedAsync();

        var said = await slack.Socket.DeliverAsync("events_api", Typed("hello"));
        var command = await slack.Socket.DeliverAsync("slash_commands", new JsonObject { ["command"] = "/coach" });
        await slack.Socket.AnnounceEndAsync();
        await slack.Socket.OpenedAsync();
        await slack.Socket.DeliverAsync("events_api", Typed("bye"));

        Assert.Empty(said["payload"] as JsonObject ?? []);
        Assert.Equal("slash_commands", (string?)command["payload"]!["heard"]);
        var (code, output) = await client.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(code == 0, output);
        Assert.Contains("events_api hello\nslash_commands /coach\nevents_api bye", output, StringComparison.Ordinal);
    }

    private static JsonObject Typed(string text) => new() { ["type"] = "event_callback", ["event"] = new JsonObject { ["type"] = "message", ["text"] = text } };
}
