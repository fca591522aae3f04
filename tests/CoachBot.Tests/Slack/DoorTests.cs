using System.Net;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Slack;

/// <summary>The three addresses that Slack posts to.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private SlackHouse house = null!;

    public async Task InitializeAsync() => house = await SlackHouse.StartAsync(("Slack:OldSigningSecret", "the-old-one"));

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Theory]
    [InlineData("events", """{"type":"url_verification","challenge":"abc"}""", "application/json")]
    [InlineData("interactions", "payload=%7B%7D", "application/x-www-form-urlencoded")]
    [InlineData("commands", "command=%2Fcoach&user_id=U1&team_id=T1", "application/x-www-form-urlencoded")]
    public async Task Nothing_unsigned_is_read(string to, string body, string type)
    {
        Assert.Equal(new Delivered(HttpStatusCode.Unauthorized, ""), await house.PostAsync(to, body, type, secret: null));
        Assert.Equal(new Delivered(HttpStatusCode.Unauthorized, ""), await house.PostAsync(to, body, type, secret: "guessed"));
        Assert.Empty(house.Slack.Calls);
    }

    [Fact]
    public async Task The_challenge_comes_back_and_the_old_secret_still_counts()
    {
        const string body = """{"type":"url_verification","token":"x","challenge":"3eZbrw1aBm2r"}""";
        foreach (var secret in new[] { FakeSlack.Secret, "the-old-one" })
        {
            var answer = await house.PostAsync("events", body, "application/json; charset=utf-8", secret);
            Assert.Equal("3eZbrw1aBm2r", (string?)answer.Json["challenge"]);
        }
    }

    [Theory]
    [InlineData("ssl_check=1&token=abc", HttpStatusCode.OK)]
    [InlineData("ssl_check=1&ssl_check=0", HttpStatusCode.Unauthorized)]
    [InlineData("ssl_check=true", HttpStatusCode.Unauthorized)]
    [InlineData("command=%2Fcoach&ssl_check=11", HttpStatusCode.Unauthorized)]
    public async Task The_check_of_the_certificate_does_nothing(string body, HttpStatusCode status)
    {
        Assert.Equal(new Delivered(status, ""), await house.PostAsync("commands", body, "application/x-www-form-urlencoded", secret: null));
        Assert.Empty(house.Slack.Calls);
    }

    [Theory]
    [InlineData("""{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1518467820}""")]
    [InlineData("""{"type":"something_new"}""")]
    [InlineData("""{"type":"event_callback","event_id":"E1","team_id":"T0001","event":{"type":"something_new"}}""")]
    [InlineData("""{"type":"event_callback","event_id":"E2","team_id":"T0001","event":{"type":"message","channel_type":"im","user":"U1","bot_id":"B1","text":"hi"}}""")]
    [InlineData("""{"type":"event_callback","event_id":"E3","team_id":"T0001","event":{"type":"message","channel_type":"channel","user":"U1","text":"hi"}}""")]
    public async Task What_is_not_for_the_coach_is_taken_and_answered_with_silence(string body)
    {
        Assert.Equal(new Delivered(HttpStatusCode.OK, ""), await house.PostAsync("events", body, "application/json"));
        Assert.Empty(house.Slack.Methods.Messages);
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_too_long_is_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await house.PostAsync("events", "no json", "application/json")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await house.PostAsync("interactions", "load=1", "application/x-www-form-urlencoded")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await house.PostAsync("events", new string(' ', 1_024_001), "application/json")).Status);
    }

    [Fact]
    public async Task A_stranger_from_a_shared_channel_is_not_heard()
    {
        var stranger = house.User("U0666");
        var envelope = stranger.Envelope(new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["user"] = stranger.Id, ["text"] = "start" });
        envelope["is_ext_shared_channel"] = true;
        await house.PostAsync("events", envelope);
        house.Slack.Methods.Users["U0667"] = new JsonObject { ["id"] = "U0667", ["is_stranger"] = true };
        await house.User("U0667").SaysAsync("start");
        var command = await house.User("U0667").CommandAsync("start");

        Assert.Empty(house.Slack.Methods.Messages);
        Assert.Contains("only talk with people of the workspace", (string)command.Json["text"]!, StringComparison.Ordinal);
        Assert.Empty(await stranger.NotebookAsync());
    }
}
