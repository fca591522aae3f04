using System.Net;
using System.Net.Http.Headers;
using CoachBot.Storage;

namespace CoachBot.Tests.WebChat;

public sealed class TokenTests
{
    [Fact]
    public async Task A_page_loaded_again_is_the_same_person()
    {
        await using var playground = await Playground.StartAsync();
        var first = await playground.TokenAsync();
        var again = await playground.TokenAsync((string)first["user"]!);

        Assert.StartsWith("dl_", (string)first["userId"]!, StringComparison.Ordinal);
        Assert.Equal((string)first["userId"]!, (string)again["userId"]!);
        Assert.NotEqual((string)first["conversationId"]!, (string)again["conversationId"]!);
    }

    [Fact]
    public async Task Nobody_becomes_another_by_naming_them()
    {
        await using var playground = await Playground.StartAsync();
        var victim = await playground.TokenAsync();

        foreach (var claim in new[] { (string)victim["userId"]!, (string)victim["token"]!, (string)victim["user"]! + "A", "x.y.z", "" })
            Assert.NotEqual((string)victim["userId"]!, (string)(await playground.TokenAsync(claim))["userId"]!);
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var playground = await Playground.StartAsync();
        var mine = await playground.ChatAsync();
        var other = await playground.ChatAsync();

        foreach (var (method, path) in new[] { (HttpMethod.Get, "/activities"), (HttpMethod.Post, "/activities"), (HttpMethod.Get, ""), (HttpMethod.Post, "/upload") })
        {
            var response = await mine.SendAsync(method, $"/conversations/{other.Id}{path}", method == HttpMethod.Post ? "{}" : null);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        Assert.DoesNotContain((await other.ReadAsync()).Texts, text => text.StartsWith("user", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_is_over_after_thirty_minutes_unless_refreshed_before()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        playground.Clock.Advance(TimeSpan.FromMinutes(29));
        var refreshed = await Playground.JsonAsync(await chat.SendAsync(HttpMethod.Post, "/tokens/refresh"));
        playground.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SayAsync("late")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SendAsync(HttpMethod.Post, "/tokens/refresh")).StatusCode);
        var path = $"/conversations/{chat.Id}/activities";
        Assert.Equal(HttpStatusCode.OK, (await chat.SendAsync(HttpMethod.Get, path, token: (string)refreshed["token"]!)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("a.b.c")]
    [InlineData("a.b.é")]
    public async Task What_is_no_token_opens_nothing(string token)
    {
        await using var playground = await Playground.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Playground.Base}/conversations");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Uri.EscapeDataString(token)}");

        Assert.Equal(HttpStatusCode.Forbidden, (await playground.Http.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await playground.Http.PostAsync($"{Playground.Base}/conversations", null)).StatusCode);
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_none()
    {
        await using var theirs = await Playground.StartAsync(master: new MasterKey([.. Enumerable.Repeat((byte)7, MasterKey.Bytes)]));
        await using var ours = await Playground.StartAsync();
        var chat = await ours.ChatAsync();
        var foreign = (string)(await theirs.TokenAsync())["token"]!;

        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SendAsync(HttpMethod.Post, "/conversations", "{}", foreign)).StatusCode);
    }

    [Fact]
    public async Task A_ticket_of_a_person_is_no_token()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SendAsync(HttpMethod.Post, "/conversations", "{}", chat.Ticket)).StatusCode);
    }

    [Fact]
    public async Task A_person_sees_what_is_kept_about_them()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/webchat/kept");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);

        var kept = await Playground.JsonAsync(await playground.Http.SendAsync(request));
        Assert.Equal(playground.Persons.Of("webchat", null, chat.User).Value, (string)kept["profile"]!["person"]!);
        Assert.Equal(HttpStatusCode.Unauthorized, (await playground.Http.GetAsync("/webchat/kept")).StatusCode);
    }
}
