using System.Net;
using Azure.Core;
using CoachBot.Channels;
using CoachBot.Channels.BotFramework;
using CoachBot.Talk;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Tokens;

/// <summary>The bot signs in once for all who wait, again in good time, and once more when a connector refuses its token.</summary>
public sealed class OutboundTests : IAsyncLifetime
{
    private TeamsHouse house = null!;

    public async Task InitializeAsync() => house = await TeamsHouse.StartAsync();

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task A_secret_is_sent_as_the_endpoint_wants_it_and_once_for_all_who_wait()
    {
        house.Service.SignsIn = async number =>
        {
            await Task.Delay(200);
            return LoopbackCloud.Token($"token-{number}");
        };

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => SayAsync($"chat-{number}")));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Signer.App,
                ["client_secret"] = "hunter2",
                ["scope"] = "https://api.botframework.com/.default",
            },
            Assert.Single(house.Service.SignIns));
        Assert.Equal(20, house.Calls.Count(call => call.Authorization == "Bearer token-1"));
    }

    [Fact]
    public async Task A_refused_token_is_got_anew_once()
    {
        house.Answers = http =>
        {
            http.Response.StatusCode = http.Request.Headers.Authorization == "Bearer token-1" ? 401 : 201;
            return Task.CompletedTask;
        };

        await SayAsync("chat");
        await SayAsync("chat");

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2"], house.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_bot_that_is_refused_for_good_does_not_sign_in_for_ever()
    {
        house.Answers = http =>
        {
            http.Response.StatusCode = 401;
            return Task.CompletedTask;
        };

        Assert.True((await Assert.ThrowsAsync<UndeliveredException>(() => SayAsync("chat"))).Final);
        Assert.Equal(2, house.Calls.Count);
        Assert.Equal(2, house.Service.SignIns.Count);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_client","error_description":"AADSTS7000215: hunter2 is wrong"}""")]
    [InlineData(500, "<html>")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"access_token":"a b","expires_in":3600}""")]
    [InlineData(200, "[]")]
    public async Task Without_a_token_nothing_is_sent_and_it_is_tried_again_later(int status, string body)
    {
        house.Service.SignsIn = _ => Task.FromResult(Results.Text(body, "application/json", statusCode: status));

        var failed = await Assert.ThrowsAsync<UndeliveredException>(() => SayAsync("chat"));

        Assert.False(failed.Final || failed.Doubtful);
        Assert.DoesNotContain("hunter2", failed.ToString(), StringComparison.Ordinal);
        Assert.Empty(house.Calls);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_while_the_old_one_still_serves()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero));
        var signIn = new Counted(time);
        var token = new BotToken(signIn, time, NullLogger<BotToken>.Instance);

        Assert.Equal("token-1", (await token.GetAsync(CancellationToken.None)).Parameter);
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", (await token.GetAsync(CancellationToken.None)).Parameter);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token-1", (await token.GetAsync(CancellationToken.None)).Parameter);
        Assert.Equal("token-2", (await token.GetAsync(CancellationToken.None)).Parameter);

        signIn.Fails = true;
        time.Advance(TimeSpan.FromMinutes(57));
        Assert.Equal("token-2", (await token.GetAsync(CancellationToken.None)).Parameter);
        time.Advance(TimeSpan.FromMinutes(3));
        await Assert.ThrowsAsync<UndeliveredException>(() => token.GetAsync(CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task A_refused_token_of_Azures_library_is_asked_for_past_its_memory()
    {
        var made = 0;
        var signIn = new AzureSignIn(() => new StaticCredential(++made), "https://api.botframework.com/.default");

        Assert.Equal("made-1", (await signIn.SignInAsync(anew: false, CancellationToken.None)).Token);
        Assert.Equal("made-1", (await signIn.SignInAsync(anew: false, CancellationToken.None)).Token);
        Assert.Equal("made-2", (await signIn.SignInAsync(anew: true, CancellationToken.None)).Token);
    }

    private Task SayAsync(string chat) =>
        house.Part<BotFrameworkChannel>().SayAsync(new Address("msteams", chat, "29:u", Signer.Tenant, house.ServiceUrl), "hello", null, CancellationToken.None);

    private sealed class Counted(TimeProvider time) : ISignIn
    {
        private int count;

        public bool Fails { get; set; }

        public Task<AccessToken> SignInAsync(bool anew, CancellationToken cancel) => Fails
            ? Task.FromException<AccessToken>(new SignInFailedException("down"))
            : Task.FromResult(new AccessToken($"token-{++count}", time.GetUtcNow().AddHours(1)));
    }

    private sealed class StaticCredential(int number) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new($"made-{number}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
