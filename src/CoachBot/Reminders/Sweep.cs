using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>Finds what is due and has it said: occasions by the coach's clock, unspoken messages by the real one.</summary>
public sealed class Sweep(IStore store, Turn turn, Speaker speaker, PersonLocks locks, CoachClock clock, TimeProvider time, ILogger<Sweep> log)
{
    private const int AtOnce = 100;

    /// <summary>After this long a message that could not be spoken is given up.</summary>
    private static readonly TimeSpan GiveUp = TimeSpan.FromHours(24);

    /// <summary>Raises everything that is due, until nothing is or the time is up.</summary>
    public async Task RaiseDueAsync(TimeSpan atMost, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        var tried = new HashSet<(PersonKey, string, DateTimeOffset?)>();
        while (time.GetElapsedTime(start) < atMost)
        {
            // What could not be settled a moment ago waits for the next sweep.
            var due = (await store.DueAsync(Desk.OccasionPrefix, clock.Now, AtOnce, cancel)).Where(one => tried.Add((one.Person, one.Row.Key, one.Row.Due))).ToList();
            if (due.Count == 0)
                return;
            foreach (var one in due)
                await TryAsync(one, () => turn.RaiseAsync(one.Person, one.Row.Key, cancel), cancel);
        }
    }

    /// <summary>Speaks what was saved and not spoken: the process died, or the channel could not be reached.</summary>
    public async Task DrainOutboxAsync(CancellationToken cancel)
    {
        foreach (var one in await store.DueAsync(Desk.OutboxPrefix, time.GetUtcNow(), AtOnce, cancel))
            await TryAsync(one, () => DrainAsync(one, cancel), cancel);
    }

    private async Task DrainAsync(DueRow due, CancellationToken cancel)
    {
        using var lockedPerson = await locks.EnterAsync(due.Person, cancel);
        if (speaker.IsSpoken(due.Person, due.Row.Key))
            return;
        var pending = Pending.Read(due.Row);
        var now = time.GetUtcNow();
        var age = now - pending.Since;
        // The wait doubles with the age of the message.
        var next = now + (age > Pending.Claim ? age : Pending.Claim);
        if (!await store.ClaimAsync(due.Person, due.Row.Key, due.Row.Due!.Value, next, cancel))
            return;
        if (age > GiveUp)
        {
            log.GivenUp(due.Person.Value);
            await store.WriteAsync(due.Person, [], [due.Row.Key], cancel);
            return;
        }

        await speaker.SpeakAsync(due.Person, [pending], cancel);
    }

    private async Task TryAsync(DueRow due, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // One person's trouble must not stop the others; the row stays due and is tried again.
            log.DueFailed(due.Person.Value, e);
        }
    }
}
