using System.Diagnostics;
using System.Net;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using Xunit.Abstractions;

namespace CoachBot.Tests.EndToEnd;

/// <summary>Many people due at the same minute, and what may go wrong meanwhile. STORM_PEOPLE says how many, 2000 in a real storm.</summary>
[Collection(EndToEnd.Name)]
public sealed class StormTests(ITestOutputHelper output)
{
    private static readonly int People = int.Parse(Environment.GetEnvironmentVariable("STORM_PEOPLE") ?? "300", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first so many paused, the next so many are forgotten, before anything is due.</summary>
    private const int Paused = 40;
    private const int Forgotten = 40;

    private static readonly TimeSpan DueIn = TimeSpan.FromSeconds(25);
    private static readonly string Master = Convert.ToBase64String([3, .. new byte[MasterKey.Bytes - 1]]);

    [ToolFact("azurite")]
    public async Task Three_instances_reach_everybody_once_whatever_dies()
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        try
        {
            await RageAsync(instances: 3, new()
            {
                ["Storage__Provider"] = "AzureTables",
                ["Storage__Azure__ConnectionString"] = azurite.ConnectionString,
                ["Storage__MasterKey"] = Master,
            });
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    [Fact]
    public async Task One_process_on_one_file_reaches_everybody_once_whatever_dies()
    {
        using var folder = new DatabaseFolder();
        await RageAsync(instances: 1, new() { ["Storage__Sqlite__Path"] = folder.Path, ["Storage__MasterKey"] = Master });
    }

    private async Task RageAsync(int instances, Dictionary<string, string> settings)
    {
        await using var storm = await Storm.BrewAsync(settings);
        await storm.SeedAsync(People, DueIn);
        storm.BeMoody();
        var coaches = new List<CoachProcess>();
        try
        {
            for (var i = 0; i < instances; i++)
                coaches.Add(await storm.StartInstanceAsync());
            await Task.WhenAll(storm.People.Take(Paused).Select(storm.PauseAsync));
            foreach (var person in storm.People.Skip(Paused).Take(Forgotten))
                await storm.Store.ForgetAsync(person, CancellationToken.None);
            foreach (var person in storm.People.Where((_, number) => number % 4 == 0))
                await storm.WakeUps.AddAsync(person, TimeSpan.FromSeconds(30), seen: null, CancellationToken.None);

            using var calm = new CancellationTokenSource();
            var talk = TalkAsync(coaches, storm.Connector, calm.Token);
            await storm.KillAsync(coaches, every: TimeSpan.FromSeconds(10), during: TimeSpan.FromSeconds(25 + (People / 27)));
            await CalmAsync(storm, coaches);
            await calm.CancelAsync();
            await JudgeAsync(storm, await talk);
        }
        finally
        {
            foreach (var coach in coaches)
                await coach.DisposeAsync();
        }
    }

    /// <summary>Somebody talks to the coach all the while: reminders must not hold up answers.</summary>
    private static async Task<List<TimeSpan>> TalkAsync(IReadOnlyList<CoachProcess> coaches, FakeConnector connector, CancellationToken calm)
    {
        var answers = new List<TimeSpan>();
        for (var number = 0; !calm.IsCancellationRequested; number++)
        {
            var person = new ChatClient(coaches[number % coaches.Count], connector, $"talker-{number % 5}");
            var clock = Stopwatch.StartNew();
            try
            {
                if (await person.PostAsync(person.Saying("help").ToJsonString()) == HttpStatusCode.OK)
                    answers.Add(clock.Elapsed);
            }
            catch (HttpRequestException)
            {
                // This instance is being killed.
            }

            await Task.Delay(500, CancellationToken.None);
        }

        return answers;
    }

    /// <summary>Nothing dies any more: what is left comes to its end.</summary>
    private static async Task CalmAsync(Storm storm, IReadOnlyList<CoachProcess> coaches)
    {
        storm.Connector.Answers = _ => Task.FromResult(200);
        await Eventually.HoldsAsync(
            async () => (await storm.EndsAsync()).Where((_, number) => number is < Paused or >= Paused + Forgotten).All(end => end != Storm.Open),
            TimeSpan.FromMinutes(6),
            () => $"{string.Join(", ", storm.Ends.CountBy(end => end))}\n{string.Concat(coaches.Select(coach => coach.Log[^Math.Min(3000, coach.Log.Length)..]))}");
    }

    private async Task JudgeAsync(Storm storm, List<TimeSpan> answers)
    {
        var ends = await storm.EndsAsync();
        output.WriteLine(string.Join('\n', ends.CountBy(end => end).Select(pair => $"{pair.Value} {pair.Key}")));
        var said = Enumerable.Range(0, People).Select(number => storm.Connector.In(Storm.ConversationOf(number))).ToList();
        Assert.All(ends.Take(Paused), end => Assert.Equal("Skipped paused", end));
        Assert.All(said.Take(Paused + Forgotten), Assert.Empty);

        var (lost, killed) = (0, 0);
        for (var number = Paused + Forgotten; number < People; number++)
        {
            if (ends[number] == "Sent")
                Assert.NotEmpty(said[number]);
            else
                Assert.StartsWith("Failed ", ends[number], StringComparison.Ordinal);
            foreach (var before in said[number].SkipLast(1))
            {
                var died = storm.Kills.Any(kill => kill > before.At && kill - before.At < TimeSpan.FromSeconds(8));
                Assert.True(before.AnswerWasLost || died, $"{number} was told twice at {before.At:O}; killed at {string.Join(' ', storm.Kills)}");
                (lost, killed) = before.AnswerWasLost ? (lost + 1, killed) : (lost, killed + 1);
            }
        }

        var all = said.SelectMany(some => some).ToList();
        var busiest = all.GroupBy(one => one.At.Ticks / TimeSpan.TicksPerSecond).Max(second => second.Count());
        output.WriteLine($"{storm.Kills.Count} kills; told twice: {lost} after a lost answer, {killed} after a kill; busiest second {busiest}; {answers.Count} answers meanwhile, slowest {answers.Max().TotalSeconds:0.0} s, median {answers.Order().ElementAt(answers.Count / 2).TotalMilliseconds:0} ms");
        Assert.InRange(busiest, 1, 50);
        Assert.InRange(killed, 0, storm.Kills.Count * 20);
        Assert.InRange(answers.Max().TotalSeconds, 0, 10);
    }
}
