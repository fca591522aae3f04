using System.Net;
using System.Text.Json;
using CoachBot.Turns;

namespace CoachBot.Tests.Channels;

public sealed class ActivityEndpointTests(ActivityHost host) : IClassFixture<ActivityHost>
{
    private const string Whole = """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://localhost:9","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},"text":"hi"}""";

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["nothing"] = "",
        ["words"] = "hello",
        ["an object cut off"] = "{\"type\":\"message\"",
        ["an array"] = "[]",
        ["an array of one"] = "[" + Whole + "]",
        ["a string"] = "\"message\"",
        ["null"] = "null",
        ["an empty object"] = "{}",
        ["no type"] = Without("type\":\"message", "typ\":\"message"),
        ["type a number"] = Without("\"type\":\"message\"", "\"type\":7"),
        ["no from"] = Without("\"from\":{\"id\":\"u\"}", "\"x\":1"),
        ["from a string"] = Without("\"from\":{\"id\":\"u\"}", "\"from\":\"u\""),
        ["from.id a number"] = Without("\"from\":{\"id\":\"u\"}", "\"from\":{\"id\":5}"),
        ["from.id with a line break"] = Without("\"from\":{\"id\":\"u\"}", "\"from\":{\"id\":\"u\\n\"}"),
        ["no conversation.id"] = Without("\"conversation\":{\"id\":\"c\"}", "\"conversation\":{}"),
        ["conversation.id a step up"] = Without("\"conversation\":{\"id\":\"c\"}", "\"conversation\":{\"id\":\"..\"}"),
        ["conversation an array"] = Without("\"conversation\":{\"id\":\"c\"}", "\"conversation\":[]"),
        ["text an object"] = Without("\"text\":\"hi\"", "\"text\":{}"),
        ["entities an object"] = Without("\"text\":\"hi\"", "\"entities\":{}"),
        ["another channel's name"] = Without("\"channelId\":\"msteams\"", "\"channelId\":\"slack\""),
        ["no serviceUrl"] = Without("\"serviceUrl\":\"http://localhost:9\"", "\"x\":1"),
        ["a serviceUrl elsewhere"] = Without("http://localhost:9", "https://smba.trafficmanager.net/teams/"),
        ["a serviceUrl in disguise"] = Without("http://localhost:9", "http://127.0.0.1@example.com/"),
        ["a serviceUrl that is a file"] = Without("http://localhost:9", "file://localhost/etc/passwd"),
        ["a thousand levels"] = Without("\"text\":\"hi\"", "\"value\":" + new string('[', 1000) + new string(']', 1000)),
        ["a hundred fields"] = Without("\"text\":\"hi\"", "\"value\":{\"answer\":\"submit\"," + string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"k{i}\":1")) + "}"),
        ["a megabyte"] = Without("hi", new string('x', 1024 * 1024)),
        ["200 KiB"] = Without("hi", new string('x', 200 * 1024)),
        ["half a surrogate and U+0000"] = Without("hi", "\\ud83d \\u0000"),
        ["an unknown type"] = "{\"type\":\"somethingNew\",\"from\":7}",
        ["typing"] = "{\"type\":\"typing\"}",
        ["an unknown invoke"] = Without("\"type\":\"message\"", "\"type\":\"invoke\",\"name\":\"task/fetch\""),
        ["an invoke without a value"] = Without("\"type\":\"message\"", "\"type\":\"invoke\",\"name\":\"adaptiveCard/action\""),
    };

    [Theory]
    [InlineData("nothing", 400)]
    [InlineData("words", 400)]
    [InlineData("an object cut off", 400)]
    [InlineData("an array", 400)]
    [InlineData("an array of one", 400)]
    [InlineData("a string", 400)]
    [InlineData("null", 400)]
    [InlineData("an empty object", 400)]
    [InlineData("no type", 400)]
    [InlineData("type a number", 400)]
    [InlineData("no from", 400)]
    [InlineData("from a string", 400)]
    [InlineData("from.id a number", 400)]
    [InlineData("from.id with a line break", 400)]
    [InlineData("no conversation.id", 400)]
    [InlineData("conversation.id a step up", 400)]
    [InlineData("conversation an array", 400)]
    [InlineData("text an object", 400)]
    [InlineData("entities an object", 400)]
    [InlineData("another channel's name", 400)]
    [InlineData("no serviceUrl", 400)]
    [InlineData("a serviceUrl elsewhere", 400)]
    [InlineData("a serviceUrl in disguise", 400)]
    [InlineData("a serviceUrl that is a file", 400)]
    [InlineData("a thousand levels", 400)]
    [InlineData("a hundred fields", 400)]
    [InlineData("a megabyte", 413)]
    [InlineData("200 KiB", 200)]
    [InlineData("half a surrogate and U+0000", 200)]
    [InlineData("an unknown type", 200)]
    [InlineData("typing", 200)]
    [InlineData("an unknown invoke", 501)]
    [InlineData("an invoke without a value", 400)]
    public async Task Whatever_comes_in_is_answered_with_a_status(string what, int status)
    {
        var (answered, text) = await host.PostAsync(Bodies[what]);

        Assert.Equal(status, (int)answered);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(status != 200, json.RootElement.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync([.. "{\"type\":\""u8, 0xff, 0xfe, .. "\"}"u8])).Status);

    [Fact]
    public async Task A_body_of_unknown_length_is_bounded_too()
    {
        using var endless = new StreamContent(new EndlessStream(1024 * 1024));
        using var response = await host.Client.PostAsync("/api/messages", endless);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Only_posts_are_taken() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.Client.GetAsync("/api/messages")).StatusCode);

    [Fact]
    public async Task What_was_said_is_heard_before_it_is_acknowledged()
    {
        host.Heard.Clear();

        var answer = await host.PostAsync(Whole);

        Assert.Equal((HttpStatusCode.OK, "{}"), answer);
        Assert.Equal("msteams|c|1", Assert.Single(host.Heard).EventId);
    }

    [Theory]
    [InlineData(null, "受け取りました", """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"ja","fallbackText":"✓ 受け取りました","body":[{"type":"TextBlock","text":"✓ 受け取りました","wrap":true,"size":"Small","isSubtle":true}]}}""")]
    [InlineData("0から14まで", null, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadAnswer","message":"0から14まで"}}""")]
    [InlineData(null, null, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"✓"}""")]
    public async Task An_invoke_is_answered_in_its_own_response(string? problem, string? receipt, string expected)
    {
        host.Answer = _ => new Answered(problem, receipt);

        var (status, body) = await host.PostAsync(Without(
            "\"type\":\"message\"",
            "\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"data\":{\"answer\":\"yes\"}}}"));

        Assert.Equal((HttpStatusCode.OK, expected), (status, body));
    }

    [Fact]
    public async Task A_turn_that_fails_is_asked_for_again()
    {
        host.Answer = _ => throw new InvalidOperationException("quotes what was said");

        var (status, body) = await host.PostAsync(Whole);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.DoesNotContain("quotes", body, StringComparison.Ordinal);
        host.Answer = _ => new Answered();
    }

    [Fact]
    public async Task Outside_development_nobody_is_admitted()
    {
        var production = await ActivityHost.StartAsync("Production");

        Assert.Equal(HttpStatusCode.Unauthorized, (await production.PostAsync(Whole)).Status);
        Assert.Empty(production.Heard);
        await production.DisposeAsync();
    }

    [Theory]
    [InlineData("Host", "coach.example.com")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    public async Task A_request_that_began_elsewhere_is_not_admitted(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Whole) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static string Without(string part, string instead) => Whole.Replace(part, instead, StringComparison.Ordinal);

    /// <summary>A body sent in chunks, so that its length is not announced.</summary>
    private sealed class EndlessStream(int length) : MemoryStream(new byte[length])
    {
        public override bool CanSeek => false;
    }
}
