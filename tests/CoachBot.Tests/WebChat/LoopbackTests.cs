using System.Net;

namespace CoachBot.Tests.WebChat;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("coach.example", 404)]
    [InlineData("127.0.0.1.example", 404)]
    [InlineData("192.168.0.10", 404)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:80", 200)]
    [InlineData("[::1]", 200)]
    public async Task Only_this_machine_is_answered_by_its_own_name(string host, int status)
    {
        await using var playground = await Playground.StartAsync();
        foreach (var path in new[] { "/", "/webchat/page.js" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            Assert.Equal(status, (int)(await playground.Http.SendAsync(request)).StatusCode);
        }

        using var token = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        token.Headers.Host = host;
        Assert.Equal(status, (int)(await playground.Http.SendAsync(token)).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 404)]
    [InlineData("Sec-Fetch-Site", "same-site", 404)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Origin", "http://evil.example", 404)]
    [InlineData("Origin", "null", 404)]
    [InlineData("Referer", "http://localhost:1/", 404)]      // another port is another page
    [InlineData("X-Forwarded-For", "203.0.113.1", 404)]      // a tunnel
    public async Task Another_page_or_a_tunnel_finds_nothing(string header, string value, int status)
    {
        await using var playground = await Playground.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(status, (int)(await playground.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_there_is_no_playground(string environment)
    {
        await using var playground = await Playground.StartAsync(environment);

        Assert.Equal(HttpStatusCode.NotFound, (await playground.Http.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await playground.Http.GetAsync("/webchat/page.js")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await playground.Http.PostAsync("/webchat/token", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await playground.Http.PostAsync($"{Playground.Base}/conversations", null)).StatusCode);
    }
}
