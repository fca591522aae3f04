using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Ops;
using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Ops;

/// <summary>The operator's page on a real Kestrel on loopback.</summary>
public sealed class OpsEndpointTests
{
    private const string Key = "correct-horse-battery-staple-0123456789";
    private const string Day = "/ops/deliveries?day=2026-11-23";

    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));
    private static readonly PersonKey Hanako = Keys.Of("msteams", "T1", "hanako");

    private readonly MemoryDeliveries deliveries = new();
    private readonly Heard log = new();

    [Fact]
    public async Task Without_a_configured_key_there_is_no_such_page()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Day, configured: null, "Bearer x")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Day, configured: "", "Bearer ")).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData($"Bearer {Key}x")]
    [InlineData("Bearer correct-horse-battery-staple-012345678")]
    [InlineData("Bearer CORRECT-HORSE-BATTERY-STAPLE-0123456789")]
    [InlineData($"Basic {Key}")]
    [InlineData(Key)]
    public async Task A_wrong_key_opens_nothing(string? authorization)
    {
        var (status, body) = await GetAsync(Day, Key, authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("", body);
        Assert.Equal(["Deliveries were asked for with a wrong key or none"], log.Lines);
    }

    [Theory]
    [InlineData("/ops/deliveries")]
    [InlineData("/ops/deliveries?day=23.11.2026")]
    [InlineData("/ops/deliveries?day=2026-11-31")]
    public async Task A_day_must_be_asked_for(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(path, Key, $"Bearer {Key}")).Status);

    [Fact]
    public async Task The_day_shows_whom_the_coach_was_to_write_to_and_what_became_of_it()
    {
        await Note(1, DeliveryState.Sent, DeliveryReason.None);
        await Note(2, DeliveryState.Skipped, DeliveryReason.NotWantedAnyMore);
        await Note(3, DeliveryState.Failed, DeliveryReason.Blocked);
        await Note(4, DeliveryState.Waiting, DeliveryReason.Throttled, Nine.AddMinutes(2));
        await deliveries.NoteAsync(new Delivery(Hanako, 5, Nine.AddDays(1), DeliveryState.Sent, DeliveryReason.None, Nine.AddDays(1)), default);

        var (_, body) = await GetAsync(Day, Key, $"Bearer {Key}");

        var person = Hanako.Value;
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse($$$"""
                {
                  "day": "2026-11-23",
                  "deliveries": [
                    { "person": "{{{person}}}", "due": "2026-11-23T00:00:00Z", "state": "sent", "at": "2026-11-23T00:00:05Z" },
                    { "person": "{{{person}}}", "due": "2026-11-23T00:00:00Z", "state": "skipped", "reason": "not-wanted-any-more", "at": "2026-11-23T00:00:05Z" },
                    { "person": "{{{person}}}", "due": "2026-11-23T00:00:00Z", "state": "failed", "reason": "blocked", "at": "2026-11-23T00:00:05Z" },
                    { "person": "{{{person}}}", "due": "2026-11-23T00:00:00Z", "state": "waiting", "reason": "throttled", "at": "2026-11-23T00:00:05Z", "next": "2026-11-23T00:02:00Z" }
                  ],
                  "states": { "failed": 1, "sent": 1, "skipped": 1, "waiting": 1 },
                  "reasons": { "blocked": 1, "not-wanted-any-more": 1, "throttled": 1 }
                }
                """),
                JsonNode.Parse(body)),
            body);
    }

    [Fact]
    public async Task A_day_of_more_people_than_a_page_is_shown_whole()
    {
        for (var i = 0; i < DeliveryPage.Most + 5; i++)
            await deliveries.NoteAsync(new Delivery(Keys.Of("slack", "T1", $"{i}"), 1, Nine, DeliveryState.Sent, DeliveryReason.None, Nine), default);

        var shown = JsonNode.Parse((await GetAsync(Day, Key, $"bearer {Key}")).Body)!;
        Assert.Equal(DeliveryPage.Most + 5, shown["deliveries"]!.AsArray().Select(one => $"{one!["person"]}").Distinct().Count());
        Assert.Equal(DeliveryPage.Most + 5, (int)shown["states"]!["sent"]!);
    }

    [Fact]
    public async Task Reading_is_logged_without_the_key()
    {
        await GetAsync(Day, Key, $"Bearer {Key}");

        Assert.Equal(["The operator reads the deliveries of 2026-11-23"], log.Lines);
    }

    private Task Note(ulong number, DeliveryState state, DeliveryReason reason, DateTimeOffset? next = null) =>
        deliveries.NoteAsync(new Delivery(Hanako, number, Nine, state, reason, Nine.AddSeconds(5), next), CancellationToken.None);

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string path, string? configured, string? authorization)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).AddFilter((category, _) => category!.StartsWith("CoachBot", StringComparison.Ordinal));
        builder.Services.AddSingleton(new OpsKey(configured));
        builder.Services.AddSingleton<IDeliveries>(deliveries);
        await using var app = builder.Build();
        app.MapOps();
        await app.StartAsync();

        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.First() + path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A log that is only remembered.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
