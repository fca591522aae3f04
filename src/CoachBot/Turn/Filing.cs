using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>
/// Files what a turn came to: state, history and unspoken messages in one transaction. Before it, the roster learns when to look at
/// the person next, so that a crash between the two leaves a look too many and never one too few.
/// </summary>
public sealed class Filing(IStore store, IRoster roster, IWakeUps wakeUps, PersonKeys keys, Speaker speaker, CoachClock clock, ILogger<Filing> log)
{
    /// <summary>What is due sooner is not left to the next sweep.</summary>
    internal static readonly TimeSpan Soon = TimeSpan.FromMinutes(20);

    private const int SpokenAtOnce = 20;
    private const int MostTries = 3;
    private const int MostReads = 4;

    private static readonly TimeSpan HintWait = TimeSpan.FromSeconds(1);

    internal async Task<Desk> OpenAsync(PersonKey person, CancellationToken cancel) => Desk.Read(await store.OpenAsync(person, cancel));

    /// <summary>Thinks, and thinks again with the history that the thought turned out to need. Most thoughts need none.</summary>
    internal async ValueTask<Thought> ThinkAsync(PersonKey person, Func<Shelf, Thought> think, CancellationToken cancel)
    {
        var shelf = Shelf.Empty;
        for (var reads = 0; reads < MostReads; reads++)
        {
            var thought = think(shelf);
            if (thought.Wanted.Count == 0)
                return thought;
            foreach (var range in thought.Wanted)
            {
                var rows = await store.ReadAsync(person, range.From, range.To, cancel);
                shelf = shelf.With(range, [.. rows.Select(row => new Record(row.Key, row.Value))]);
            }
        }

        throw new InvalidOperationException("A thought wants more history every time.");
    }

    /// <returns>The desk as it is now, or null when someone else saved first.</returns>
    internal async Task<Desk?> SaveAsync(PersonKey person, Desk desk, Thought thought, Notebook notebook, IReadOnlyList<Pending> pending, CancellationToken cancel)
    {
        if (desk.NextAfter(thought) is { } next && !(next >= desk.Next))
            await PlanAsync(person, notebook, next, cancel);
        var commit = desk.ToCommit(thought, notebook, pending, speaker.Spoken(person, SpokenAtOnce));
        if (await store.CommitAsync(person, commit, cancel) is not { } etag)
            return null;
        speaker.Forget(person, commit.Delete);
        return desk.After(etag, thought, notebook);
    }

    /// <summary>Notes that the person cannot be reached. When others keep saving first, the next refusal notes it.</summary>
    internal async Task LoseAsync(Coach coach, PersonKey person, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var desk = await OpenAsync(person, cancel);
            if (desk.Notebook is not { Profile: { Unreachable: false, Gone: false } } known)
                return;
            var thought = coach.Lose(known, desk.Occasions, clock.Now);
            if (await SaveAsync(person, desk, thought, thought.Notebook, [], cancel) is not null)
                return;
        }
    }

    /// <summary>
    /// Deletes everything about a person. Whoever comes back meanwhile plans anew and stays on the roster; a crash before the end costs
    /// a look at somebody unknown, who is taken off it then.
    /// </summary>
    internal async Task ForgetAsync(PersonKey person, Address where, CancellationToken cancel)
    {
        var seen = await roster.PlanAsync(person, keys.CrowdOf(where.Channel, where.Tenant), clock.Now, cancel);
        await store.ForgetAsync(person, cancel);
        speaker.Forget(person);
        await roster.RemoveAsync(person, seen, cancel);
    }

    private async Task PlanAsync(PersonKey person, Notebook notebook, DateTimeOffset next, CancellationToken cancel)
    {
        await roster.PlanAsync(person, keys.CrowdOf(notebook.Profile.Where.Channel, notebook.Profile.Where.Tenant), next, cancel);
        var wait = next - clock.Now;
        if (wait >= Soon)
            return;
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(HintWait);
        try
        {
            await wakeUps.AddAsync(person, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, seen: null, soon.Token);
        }
        catch (Exception e) when (e is StoreFailedException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            // Only a hint: the sweep finds the entry.
            log.NotWatched(person.Value, Fault.Of(e));
        }
    }
}
