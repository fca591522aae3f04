using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Report;

/// <summary>
/// Makes the report of a period once it is over: gathers what people add, decides who is counted where, notes with each person with
/// whom that was, and then publishes. A crash anywhere before the last step leaves nothing that counts.
/// </summary>
public sealed class ReportRun(IStore store, ReportShelf shelf, ReportPlan plan, CoachClock clock, TimeProvider time, ILogger<ReportRun> log)
{
    /// <summary>Longer than a report takes for a million people; so long nobody else begins when an instance dies over it.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromHours(6);

    private const int AtOnce = 16;

    /// <returns>True when a report was published.</returns>
    public async Task<bool> MakeAsync(CancellationToken cancel)
    {
        var period = ReportPeriod.Ended(DateOnly.FromDateTime(clock.Now.UtcDateTime), plan.Weeks);
        var (seen, head) = await shelf.ReadHeadAsync(cancel);
        if (head.Covers(period) || head.Claim?.Until > time.GetUtcNow())
            return false;
        var run = $"{period.First:yyyyMMdd}-{Guid.NewGuid().ToString("N")[..8]}";
        if (await shelf.SwapHeadAsync(seen, head with { Claim = new(run, time.GetUtcNow() + Claim) }, cancel) is not { } claimed)
            return false;
        try
        {
            return await MakeAsync(period, run, head, claimed, cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // The next try need not wait for the claim to end.
            await shelf.SwapHeadAsync(claimed, head with { Claim = null }, cancel);
            throw;
        }
    }

    private async Task<bool> MakeAsync(ReportPeriod period, string run, ReportHead head, string claimed, CancellationToken cancel)
    {
        var people = await GatherAsync(cancel);
        if (people.Count == 0)
        {
            await shelf.SwapHeadAsync(claimed, head with { Claim = null, Passed = period.Last }, cancel);
            return false;
        }

        var sizes = head.Published is [.., var last] ? await shelf.ReadCohortsAsync(last.Run, cancel) : new Dictionary<string, int>();
        var division = Cohorts.Divide(plan.Tree, [.. people.Values.Select(one => one.In(period, head, plan.Tree))], sizes, plan.Smallest, run);
        await Parallel.ForEachAsync(division.Moved, Few(cancel), async (moved, cancel) =>
            await store.WriteAsync(people[moved.Key].Person, [new Row(GroupRows.Cohort + run, Stored.WriteCohort(moved.Value))], [], cancel));

        var figures = FiguresOf(period, division, people);
        await shelf.WriteFiguresAsync(run, figures, cancel);
        await shelf.WriteCohortsAsync(run, division.Sizes, cancel);
        if (await shelf.SwapHeadAsync(claimed, head with { Published = [.. head.Published, new(run, period.First, period.WeekCount)], Claim = null }, cancel) is null)
            return false;
        log.ReportPublished(period.First, period.Last, figures.Groups.Count, plan.Groups.Count);
        await Parallel.ForEachAsync(people.Values, Few(cancel), async (one, cancel) =>
        {
            foreach (var spent in one.Spent(period, head, division.Moved.ContainsKey(one.Person.Value)).Chunk(StoreLimits.RowsAtOnce))
                await store.WriteAsync(one.Person, [], spent, cancel);
        });
        return true;
    }

    private async Task<SortedDictionary<string, Contributor>> GatherAsync(CancellationToken cancel)
    {
        // In the order of their hashed keys: who is left out with others is nobody's choice.
        var people = new SortedDictionary<string, Contributor>(StringComparer.Ordinal);
        await foreach (var (person, row) in store.EverybodysAsync(GroupRows.Begin, cancel))
        {
            if (!people.TryGetValue(person.Value, out var known))
                people[person.Value] = known = new Contributor(person);
            known.Take(row);
        }

        return people;
    }

    private ReportFigures FiguresOf(ReportPeriod period, Division division, SortedDictionary<string, Contributor> people)
    {
        var figures = new Dictionary<string, IReadOnlyList<GroupWeek>>();
        foreach (var group in plan.Groups)
        {
            if (division.In(group.Key, plan.Tree) is { Count: > 0 } counted)
                figures[group.Key] = GroupFigures.Of(period.Weeks, [.. counted.Select(person => people[person].WeeksFor(period))], plan.Smallest);
        }

        return new ReportFigures(figures);
    }

    private static ParallelOptions Few(CancellationToken cancel) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
}
