using System.Globalization;
using Xunit.Abstractions;

namespace CoachBot.Tests.Simulation;

/// <summary>The whole product with three instances through weeks of faults; and proof that the simulation would notice.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int First = 1;

    /// <summary>So many runs, unless SIMULATION_SEEDS asks for more; a safety that is switched off has shown by then.</summary>
    private const int Seeds = 12;

    public static TheoryData<string> SafetiesOff => new(Mutations.All.Keys);

    [Fact]
    public async Task No_seed_breaks_a_promise()
    {
        var seeds = Environment.GetEnvironmentVariable("SIMULATION_SEEDS") is { } more ? int.Parse(more, CultureInfo.InvariantCulture) : Seeds;
        var lanes = Environment.ProcessorCount;

        // On threads of their own: a run waits for what its sweeps leave to the pool.
        var failed = await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Factory.StartNew(
            () => Failed(Enumerable.Range(First, seeds).Where(seed => seed % lanes == lane)),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        var all = failed.SelectMany(some => some).ToList();
        Assert.True(all.Count == 0, string.Join("\n\n", all));
    }

    [Fact]
    public void A_run_is_full_of_answers_reminders_and_mishaps()
    {
        var run = Life.Of(First);

        Assert.InRange(run.Acknowledged, 200, int.MaxValue);
        Assert.InRange(run.Witness.Sayings.Count(one => one is { Occasion: not null, Copies: > 0 }), 10, int.MaxValue);
        Assert.Contains(run.Story, line => line.Contains("crashes", StringComparison.Ordinal));
        Assert.Contains(run.Story, line => line.Contains("failed in", StringComparison.Ordinal));
        Assert.Contains(run.Witness.Sayings, one => one.Excused > 0);
    }

    [Theory]
    [MemberData(nameof(SafetiesOff))]
    public void With_one_safety_off_a_promise_is_broken(string safety)
    {
        foreach (var seed in Enumerable.Range(First, Seeds))
        {
            if (Life.Of(seed, Mutations.All[safety]).Faults is not [var fault, ..])
                continue;
            output.WriteLine($"Seed {seed}: {fault}");
            return;
        }

        Assert.Fail($"No promise was broken within {Seeds} seeds.");
    }

    private static List<string> Failed(IEnumerable<int> seeds) =>
        [.. seeds.Select(seed => (Seed: seed, Outcome: Life.Of(seed))).Where(run => run.Outcome.Faults.Count > 0).Select(run => $"Seed {run.Seed}: {run.Outcome}")];
}
