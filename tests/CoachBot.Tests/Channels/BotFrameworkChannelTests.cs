using CoachBot.Channels;
using CoachBot.Channels.BotFramework;
using CoachBot.Talk;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Channels;

public sealed class BotFrameworkChannelTests : IAsyncLifetime
{
    private readonly OutsideHttp http = new();
    private LoopbackConnector connector = null!;

    private Address Where => new("msteams", "19:a b/c@thread;x|y", "29:u", "t", connector.Url + "/_connector/", "28:b");

    public async Task InitializeAsync() => connector = await LoopbackConnector.StartAsync();

    public async Task DisposeAsync()
    {
        http.Dispose();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_reply_goes_to_the_activity_it_answers()
    {
        await SpeakAsync("hello", "msteams|19:a b/c@thread;x|y|id|7");

        var (path, activity) = Assert.Single(connector.Taken);
        Assert.Equal("/_connector/v3/conversations/19%3Aa%20b%2Fc%40thread%3Bx%7Cy/activities/id%7C7", path);
        Assert.Equal("message", (string?)activity["type"]);
        Assert.Equal("id|7", (string?)activity["replyToId"]);
        Assert.Equal("en-US", (string?)activity["locale"]);
        Assert.Equal("28:b", (string?)activity["from"]!["id"]);
        Assert.Null(activity["text"]);
        Assert.Null(activity["summary"]);
        Assert.Equal("hello", (string?)activity["attachments"]![0]!["content"]!["body"]![0]!["text"]);
    }

    [Fact]
    public async Task What_the_coach_says_by_itself_goes_to_the_conversation_with_its_summary()
    {
        await Channel.SpeakAsync(Where, Say("hello") with { Summary = "A note from your coach" }, replyTo: null, default);

        var (path, activity) = Assert.Single(connector.Taken);
        Assert.EndsWith("/activities", path, StringComparison.Ordinal);
        Assert.Equal("A note from your coach", (string?)activity["summary"]);
    }

    [Fact]
    public async Task Messages_arrive_in_the_order_they_were_said()
    {
        connector.Next.Enqueue(_ => Task.Delay(150));
        foreach (var words in new[] { "1", "2", "3", "4", "5" })
            await SpeakAsync(words);

        Assert.Equal(["1", "2", "3", "4", "5"], connector.Taken.Select(taken => (string?)taken.Activity["attachments"]![0]!["content"]!["body"]![0]!["text"]));
    }

    [Fact]
    public async Task A_message_carries_no_trace_of_the_request_it_answers()
    {
        using var trace = new System.Diagnostics.Activity("turn").Start();
        var headers = new List<string>();
        connector.Next.Enqueue(http =>
        {
            headers.AddRange(http.Request.Headers.Keys);
            return Task.CompletedTask;
        });
        await SpeakAsync("hello");

        Assert.Equal(["Content-Length", "Content-Type", "Host"], headers.Order());
    }

    [Theory]
    [InlineData(200, "{\"id\":\"1\"}")]
    [InlineData(201, "")]
    [InlineData(202, "accepted")]
    public async Task Any_taken_message_is_taken_whatever_the_body_says(int status, string body)
    {
        connector.AnswerNext(status, body: body);

        await SpeakAsync("hello");

        Assert.Single(connector.Taken);
    }

    [Theory]
    [InlineData(429, "0")]
    [InlineData(429, "1")]
    [InlineData(412, null)]
    public async Task A_message_surely_not_delivered_is_sent_once_more(int status, string? retryAfter)
    {
        connector.AnswerNext(status, retryAfter);

        await SpeakAsync("hello");

        Assert.Equal(2, connector.Taken.Count);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, true)]
    [InlineData(403, true)]   // blocked or removed
    [InlineData(404, true)]
    [InlineData(413, true)]
    [InlineData(500, false)]
    [InlineData(502, false)]  // may have been delivered
    [InlineData(503, false)]
    [InlineData(504, false)]
    public async Task A_refusal_is_told_from_a_failure_and_neither_is_repeated(int status, bool final)
    {
        connector.AnswerNext(status, body: "<html>no</html>");

        var refused = await Assert.ThrowsAsync<UndeliveredException>(() => SpeakAsync("hello"));

        Assert.Equal(final, refused.Final);
        Assert.Single(connector.Taken);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        connector.Next.Enqueue(http =>
        {
            http.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        Assert.False((await Assert.ThrowsAsync<UndeliveredException>(() => SpeakAsync("hello"))).Final);
        Assert.Single(connector.Taken);
    }

    [Fact]
    public async Task A_wait_too_long_for_a_turn_is_left_to_whoever_tries_later()
    {
        connector.AnswerNext(429, retryAfter: "30");

        Assert.False((await Assert.ThrowsAsync<UndeliveredException>(() => SpeakAsync("hello"))).Final);
        Assert.Single(connector.Taken);
    }

    [Fact]
    public async Task Twice_throttled_is_undelivered()
    {
        connector.AnswerNext(429, retryAfter: "0");
        connector.AnswerNext(429, retryAfter: "0");

        Assert.False((await Assert.ThrowsAsync<UndeliveredException>(() => SpeakAsync("hello"))).Final);
        Assert.Equal(2, connector.Taken.Count);
    }

    [Fact]
    public async Task A_connector_that_is_gone_is_a_failure()
    {
        var where = Where with { ServiceUrl = "http://127.0.0.1:1" };

        Assert.False((await Assert.ThrowsAsync<UndeliveredException>(() => Channel.SpeakAsync(where, Say("hello"), null, default))).Final);
    }

    [Fact]
    public async Task A_connector_that_never_answers_is_a_failure_after_a_while()
    {
        connector.Next.Enqueue(async held => await Task.Delay(Timeout.Infinite, held.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));

        Assert.False((await Assert.ThrowsAsync<UndeliveredException>(() => SpeakAsync("hello"))).Final);
    }

    [Fact]
    public async Task An_address_elsewhere_is_refused_even_from_storage()
    {
        var where = Where with { ServiceUrl = "https://example.com/" };

        Assert.True((await Assert.ThrowsAsync<UndeliveredException>(() => Channel.SpeakAsync(where, Say("hello"), null, default))).Final);
    }

    [Fact]
    public void It_serves_whoever_has_a_service_url()
    {
        Assert.True(Channel.Serves(Where));
        Assert.False(Channel.Serves(Where with { Channel = "webchat", ServiceUrl = null }));
    }

    [Fact]
    public async Task In_a_group_it_only_says_that_it_talks_one_to_one()
    {
        var host = new ActivityHost();
        await host.InitializeAsync();

        var (status, _) = await host.PostAsync(
            $$"""{"type":"message","id":"1","channelId":"msteams","serviceUrl":"{{connector.Url}}","from":{"id":"u"},"conversation":{"id":"c","isGroup":true},"text":"hi"}""");

        Assert.Equal(StatusCodes.Status200OK, (int)status);
        Assert.Empty(host.Heard);
        var text = (string?)Assert.Single(connector.Taken).Activity["text"];
        Assert.Contains("1対1", text, StringComparison.Ordinal);
        Assert.Contains("one to one", text, StringComparison.Ordinal);
        await host.DisposeAsync();
    }

    private BotFrameworkChannel Channel => new(new Connector(new ServiceUrls(registration: null), new ConnectorLine(http, token: null, TimeProvider.System), TimeProvider.System));

    private Task SpeakAsync(string words, string? replyTo = null) => Channel.SpeakAsync(Where, Say(words), replyTo, default);

    private static Message Say(string words) => new() { Language = Language.En, Parts = [new Part.Paragraph(words)] };
}
