using CoachBot.Coaching;
using CoachBot.Storage;

namespace CoachBot.Turns;

/// <summary>
/// Files what a turn came to: state, history and unspoken messages in one transaction. Before it, the roster learns when to look at
/// the person next, so that a crash between the two leaves a look too many and never one too few.
/// </summary>
public sealed class Filing(IStore store, IRoster roster, IWakeUps wakeUps, PersonKeys keys, Speaker speaker, CoachClock clock)
{
    /// <summary>What is due sooner is not left to the next sweep.</summary>
    internal static readonly TimeSpan Soon = TimeSpan.FromMinutes(20);

    private const int SpokenAtOnce = 20;

    internal async Task<Desk> OpenAsync(PersonKey person, CancellationToken cancel) => Desk.Read(await store.OpenAsync(person, cancel));

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

    private async Task PlanAsync(PersonKey person, Notebook notebook, DateTimeOffset next, CancellationToken cancel)
    {
        await roster.PlanAsync(person, keys.CrowdOf(notebook.Profile.Where.Channel, notebook.Profile.Where.Tenant), next, cancel);
        var wait = next - clock.Now;
        if (wait < Soon)
            await wakeUps.AddAsync(person, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, seen: null, cancel);
    }
}
