using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CoachBot.Storage;

namespace CoachBot.Tests.Tokens;

/// <summary>Only what the channel service signed for this bot, this service URL, this channel and this tenant is heard.</summary>
public sealed class InboundTests : IAsyncLifetime
{
    private static readonly Trips None = new(Opens: 0, Reads: 0, Commits: 0, Writes: 0);

    private TeamsHouse house = null!;
    private Signer key = null!;

    public async Task InitializeAsync()
    {
        house = await TeamsHouse.StartAsync();
        key = house.Service.Announce("k1", "msteams", "webchat");
        house.Store.Take();
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task No_forged_token_reaches_a_turn_or_the_store()
    {
        var count = 0;
        foreach (var (what, authorization) in Forgeries.Of(key, house.ServiceUrl))
        {
            var status = await house.PostAsync(house.Saying("start"), authorization);
            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{what} got {(int)status}.");
            Assert.True(house.Store.Take() == None, $"{what} touched the store.");
            count++;
        }

        Assert.InRange(count, 30, 100);
        Assert.Empty(house.Calls);
        Assert.Empty(house.Service.SignIns);
    }

    public static TheoryData<string> Elsewhere() => ["a tenant", "a tenant in one of two places", "no tenant", "a channel", "no channel", "a service URL", "no service URL"];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task An_honest_token_brings_nothing_it_is_not_for(string what)
    {
        var activity = house.Saying("start");
        switch (what)
        {
            case "a tenant":
                activity["conversation"]!["tenantId"] = "44444444-4444-4444-8444-444444444444";
                activity["channelData"]!["tenant"]!["id"] = "44444444-4444-4444-8444-444444444444";
                break;
            case "a tenant in one of two places":
                activity["channelData"]!["tenant"]!["id"] = "44444444-4444-4444-8444-444444444444";
                break;
            case "no tenant":
                activity.Remove("channelData");
                ((JsonObject)activity["conversation"]!).Remove("tenantId");
                break;
            case "a channel":
                activity["channelId"] = "sms";
                break;
            case "no channel":
                activity.Remove("channelId");
                break;
            case "a service URL":
                activity["serviceUrl"] = "https://smba.trafficmanager.net/teams/";
                break;
            default:
                activity.Remove("serviceUrl");
                break;
        }

        Assert.Equal(HttpStatusCode.Forbidden, await house.PostAsync(activity, Honest()));
        Assert.Equal(None, house.Store.Take());
        Assert.Empty(house.Calls);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        var bare = house.Service.Announce("bare");

        Assert.Equal(HttpStatusCode.Forbidden, await house.PostAsync(house.Saying("start"), $"Bearer {bare.Token(house.ServiceUrl)}"));
        Assert.Equal(None, house.Store.Take());
    }

    [Fact]
    public async Task A_token_for_a_service_url_outside_the_list_is_refused_and_gets_no_answer()
    {
        var activity = house.Saying("start");
        activity["serviceUrl"] = "https://connector.example.com/";

        var status = await house.PostAsync(activity, $"Bearer {key.Token("https://connector.example.com/")}");

        Assert.InRange((int)status, 400, 403);
        Assert.Equal(None, house.Store.Take());
        Assert.Empty(house.Service.SignIns);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task An_honest_token_is_heard_and_answered(string alg)
    {
        var hash = alg switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };

        var status = await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl, (header, _) => header["alg"] = alg, hash)}");

        Assert.Equal(HttpStatusCode.OK, status);
        var (path, authorization, _) = Assert.Single(house.Calls);
        Assert.StartsWith("POST /teams/v3/conversations/", path, StringComparison.Ordinal);
        Assert.Equal("Bearer token-1", authorization);
    }

    [Fact]
    public async Task A_clock_may_be_five_minutes_wrong_and_a_slash_may_be_missing()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl, (_, claims) => (claims["nbf"], claims["exp"]) = (now - 900, now - 240))}"));
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl, (_, claims) => claims["nbf"] = now + 240)}"));
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl.TrimEnd('/').ToUpperInvariant())}"));
    }

    [Fact]
    public async Task The_same_token_and_activity_again_change_nothing()
    {
        var (activity, token) = (house.Saying("hello"), Honest());
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(activity, token));
        var calls = house.Calls.Count;
        house.Store.Take();

        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(activity, token));

        Assert.Equal(calls, house.Calls.Count);
        Assert.Equal(0, house.Store.Take().Commits);
    }

    [Fact]
    public async Task A_token_heard_before_is_judged_anew_for_every_activity()
    {
        var token = Honest();
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(house.Saying("hello"), token));
        var elsewhere = house.Saying("hello");
        elsewhere["channelId"] = "sms";

        Assert.Equal(HttpStatusCode.Forbidden, await house.PostAsync(elsewhere, token));
        Assert.Equal(HttpStatusCode.Unauthorized, await house.PostAsync(house.Saying("hello"), token + "A"));
    }

    [Fact]
    public async Task A_token_heard_before_costs_next_to_nothing()
    {
        var admission = house.Part<CoachBot.Channels.BotFramework.IAdmitActivities>();
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.Headers.Authorization = Honest();
        var first = await admission.AdmitAsync(http);
        Assert.NotNull(first);
        for (var i = 0; i < 100; i++)
            await admission.AdmitAsync(http);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Assert.Same(first, await admission.AdmitAsync(http));

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 128);
    }

    [Fact]
    public async Task Unknown_kinds_are_taken_from_the_honest_only()
    {
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(house.Activity("somethingNew"), Honest()));
        Assert.Equal(HttpStatusCode.Unauthorized, await house.PostAsync(house.Activity("somethingNew"), null));
    }

    private string Honest() => $"Bearer {key.Token(house.ServiceUrl)}";
}
