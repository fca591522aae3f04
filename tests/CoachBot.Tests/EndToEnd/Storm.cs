using System.Collections.Concurrent;
using System.Diagnostics;
using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Settings;
using CoachBot.Storage;
using CoachBot.Talk;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace CoachBot.Tests.EndToEnd;

/// <summary>A Monday morning on which everything goes wrong: many people due at the same minute, processes that are killed, a moody platform.</summary>
internal sealed class Storm : IAsyncDisposable
{
    public const string Open = "open";

    private const string Tenant = "storm-tenant";
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string> settings;
    private readonly ServiceProvider services;
    private readonly FakeConnector connector;
    private readonly ConcurrentBag<DateTimeOffset> kills = [];
    private readonly Random random = new(20261130);

    private Storm(Dictionary<string, string> settings, ServiceProvider services, FakeConnector connector) =>
        (this.settings, this.services, this.connector) = (settings, services, connector);

    public FakeConnector Connector => connector;

    public IReadOnlyCollection<DateTimeOffset> Kills => kills;

    public List<PersonKey> People { get; } = [];

    /// <summary>As they were asked for last.</summary>
    public IReadOnlyList<string> Ends { get; private set; } = [];

    public IStore Store => services.GetRequiredService<IStore>();

    public IWakeUps WakeUps => services.GetRequiredService<IWakeUps>();

    public static async Task<Storm> BrewAsync(Dictionary<string, string> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value))).Build();
        var storage = configuration.GetSection("Storage").Get<StorageSettings>()!;
        var environment = new HostingEnvironment { EnvironmentName = "Development" };
        var keys = await Start.ReadKeysAsync(configuration, environment);
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddStorage(storage, environment, keys!);
        var built = services.BuildServiceProvider();
        Assert.True(await Start.OpenStoreAsync(built));
        return new Storm(settings, built, await FakeConnector.StartAsync());
    }

    public static string ConversationOf(int number) => $"storm-chat-{number}";

    /// <summary>Everybody has agreed; the next invitation is due at nine in Tokyo, and the coach's clock will show that soon.</summary>
    public async Task SeedAsync(int people, TimeSpan dueIn)
    {
        var keys = new PersonKeys(services.GetRequiredService<IdentityKey>().Secret);
        People.AddRange(Enumerable.Range(0, people).Select(number => keys.Of("msteams", Tenant, $"storm-user-{number}")));
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            await services.GetRequiredService<IRoster>().PlanAsync(People[number], keys.CrowdOf("msteams", Tenant), Monday, Go);
            var where = new Address("msteams", ConversationOf(number), $"storm-user-{number}", Tenant, connector.ServiceUrl, "28:coach");
            var occasion = new Occasion("check-in-2026-11-30", Occasion.CheckIn, Monday, Monday.AddDays(7));
            var profile = new Profile(where, Language.Ja, "Asia/Tokyo") { Welcomed = true, Consent = new Consent("1", Language.Ja, Monday.AddDays(-7)) };
            await Store.CommitAsync(People[number], new Commit($"seed-{number}", null, Stored.Write(new Notebook { Profile = profile }), [new Row($"0|occ|{occasion.Id}", Stored.Write(occasion))], []), Go);
        });
        await Store.WriteSettingAsync("clock-offset", $"{(Monday - dueIn - DateTimeOffset.UtcNow).Ticks}", Go);
    }

    /// <summary>Someone paused, as a turn would have written it.</summary>
    public async Task PauseAsync(PersonKey person)
    {
        var opened = await Store.OpenAsync(person, Go);
        var notebook = Stored.ReadNotebook(opened.State!.Value.Span);
        notebook = notebook with { Profile = notebook.Profile with { PausedUntil = new DateOnly(2026, 12, 14) } };
        Assert.NotNull(await Store.CommitAsync(person, new Commit(Guid.NewGuid().ToString(), opened.ETag, Stored.Write(notebook), [], []), Go));
    }

    public Task<CoachProcess> StartInstanceAsync() => CoachProcess.StartAsync(settings: settings);

    /// <summary>Kills one instance after another and starts it again, until it is told to stop.</summary>
    public async Task KillAsync(IReadOnlyList<CoachProcess> instances, TimeSpan every, TimeSpan during)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < during)
        {
            await Task.Delay(every * (0.5 + random.NextDouble()));
            var victim = instances[random.Next(instances.Count)];
            await victim.KillAsync();
            kills.Add(DateTimeOffset.UtcNow);
            await victim.StartAgainAsync();
        }
    }

    /// <summary>Of a hundred messages three are refused for now, one is delivered without an answer, and one finds the service unavailable.</summary>
    public void BeMoody()
    {
        connector.Answers = _ =>
        {
            lock (random)
            {
                return Task.FromResult(random.Next(200) switch
                {
                    < 6 => StatusCodes.Status429TooManyRequests,
                    < 8 => FakeConnector.AnswerLost,
                    < 9 => StatusCodes.Status503ServiceUnavailable,
                    _ => StatusCodes.Status200OK,
                });
            }
        };
    }

    /// <summary>How each person's occasion stands: an end with its reason, or "open". What has ended is not asked for again.</summary>
    public async Task<IReadOnlyList<string>> EndsAsync()
    {
        // One emulator serves everybody here: looking on must not slow it down.
        await Task.Delay(TimeSpan.FromSeconds(Ends.Count == 0 ? 0 : 10), Go);
        var before = Ends.Count == 0 ? [.. People.Select(_ => Open)] : Ends;
        var ends = before.ToArray();
        await Parallel.ForAsync(0, People.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, _) =>
        {
            if (ends[number] != Open)
                return;
            try
            {
                var cold = await Store.ReadAsync(People[number], "occ|check-in-2026-11-30", "occ|check-in-2026-11-30!", Go);
                if (cold is [var row] && Stored.ReadOccasion(row.Value.Span) is var occasion)
                    ends[number] = $"{occasion.State} {occasion.Reason}".Trim();
            }
            catch (StoreFailedException)
            {
                // The emulator is busy with the instances; it is asked again.
            }
        });
        return Ends = ends;
    }

    public async ValueTask DisposeAsync()
    {
        await connector.DisposeAsync();
        await services.DisposeAsync();
    }
}
