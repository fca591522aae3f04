using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Tests.Channels;

/// <summary>What the platform is told beside the coach's answers, and the activities that are no message.</summary>
public sealed class BesideTurnsTests : IAsyncLifetime
{
    private readonly ActivityHost host = new();
    private LoopbackConnector connector = null!;

    public async Task InitializeAsync()
    {
        connector = await LoopbackConnector.StartAsync();
        await host.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_slow_turn_shows_that_it_is_under_way_and_a_quick_one_does_not()
    {
        await PostAsync("message", activity => activity["text"] = "hi");
        Assert.Empty(connector.Taken);

        host.Takes = TimeSpan.FromSeconds(2.5);
        await PostAsync("message", activity => activity["text"] = "hi");
        Assert.Equal("typing", (string?)Assert.Single(connector.Taken).Activity["type"]);
    }

    [Fact]
    public async Task A_turn_is_heard_even_when_the_typing_sign_is_refused()
    {
        host.Takes = TimeSpan.FromSeconds(2.5);
        connector.AnswerNext(500);

        Assert.Equal(HttpStatusCode.OK, await PostAsync("message", activity => activity["text"] = "hi"));
    }

    [Fact]
    public async Task A_card_pressed_by_an_older_client_is_replaced_once()
    {
        host.Answer = _ => new Answered(Receipt: "Received");
        await PressAsync();
        var (path, activity) = Assert.Single(connector.Taken);
        Assert.Equal("/v3/conversations/c/activities/card-1", path);
        Assert.Equal("✓ Received", (string?)activity["attachments"]![0]!["content"]!["body"]![0]!["text"]);

        host.Answer = _ => new Answered(Receipt: "Received", Again: true);
        await PressAsync();
        Assert.Single(connector.Taken);
    }

    [Theory]
    [InlineData("add", true)]
    [InlineData("add-upgrade", true)]
    [InlineData("remove", true)]
    [InlineData("remove-upgrade", false)]
    [InlineData("something-new", false)]
    public async Task Installing_and_removing_are_heard_and_an_upgrade_removes_nobody(string action, bool heard)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("installationUpdate", activity => activity["action"] = action));

        Assert.Equal(heard, host.Heard.Count == 1);
        Assert.Equal(action == "remove", host.Heard is [{ What: Heard.Departed }]);
    }

    [Theory]
    [InlineData("messageDelete", null)]
    [InlineData("messageUpdate", "other words")]
    public async Task A_message_taken_back_is_known_by_the_event_it_was(string type, string? instead)
    {
        await PostAsync("message", activity => activity["text"] = "words");
        await PostAsync(type, activity => activity["text"] = instead);

        Assert.Equal(new Heard.TakenBack(host.Heard[0].EventId, instead), host.Heard[1].What);
        Assert.NotEqual(host.Heard[0].EventId, host.Heard[1].EventId);
    }

    [Fact]
    public async Task In_a_team_one_neutral_line_is_said_when_the_app_comes_in()
    {
        await PostAsync("installationUpdate", activity => (activity["action"], activity["conversation"]!["conversationType"]) = ("add", "channel"));
        await PostAsync("messageReaction", activity => activity["conversation"]!["conversationType"] = "channel");

        Assert.Contains("one to one", (string?)Assert.Single(connector.Taken).Activity["text"], StringComparison.Ordinal);
        Assert.Empty(host.Heard);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("somethingNew")]
    public async Task Other_kinds_are_taken_and_left_alone(string type)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(type, _ => { }));
        Assert.Empty(host.Heard);
    }

    private Task<HttpStatusCode> PressAsync() => PostAsync("message", activity =>
    {
        activity["replyToId"] = "card-1";
        activity["value"] = new JsonObject { ["answer"] = "yes", ["dialog"] = "offer", ["run"] = 1, ["question"] = "begin" };
    });

    private async Task<HttpStatusCode> PostAsync(string type, Action<JsonObject> change)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.Url,
            ["from"] = new JsonObject { ["id"] = "u" },
            ["recipient"] = new JsonObject { ["id"] = "b" },
            ["conversation"] = new JsonObject { ["id"] = "c", ["conversationType"] = "personal" },
        };
        change(activity);
        return (await host.PostAsync(activity.ToJsonString())).Status;
    }
}
