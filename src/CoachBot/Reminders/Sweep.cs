using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>Finds what is due and has it said: occasions by the coach's clock, unspoken messages by the real one.</summary>
public sealed class Sweep(IStore store, Turn turn, Speaker speaker, PersonLocks locks, CoachClock clock, TimeProvider time, ILogger<Sweep> log)
{
    private const int AtOnce = 100;
    private const int PeopleAtOnce = 8;

    /// <summary>After this long a message that could not be spoken is given up.</summary>
    private static readonly TimeSpan GiveUp = TimeSpan.FromHours(24);

    /// <summary>Raises everything that is due, until nothing is or the time is up.</summary>
    public async Task RaiseDueAsync(TimeSpan atMost, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        var tried = new HashSet<(PersonKey, string, DateTimeOffset?)>();
        using var budget = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancel);
        while (time.GetElapsedTime(start) < atMost)
        {
            // What could not be settled a moment ago waits for the next sweep.
            var due = (await DueAsync(Desk.OccasionPrefix, clock.Now, cancel)).Where(one => tried.Add((one.Person, one.Row.Key, one.Row.Due))).ToList();
            if (due.Count == 0)
                return;
            await EachPersonAsync(due, RaiseAsync, either.Token);
            if (budget.IsCancellationRequested)
                return;
        }
    }

    private async Task<bool> RaiseAsync(PersonRow due, CancellationToken cancel)
    {
        await turn.RaiseAsync(due.Person, due.Row.Key, cancel);
        return true;
    }

    /// <summary>Several people at a time, so that one dead address does not hold up the others; each person's in order.</summary>
    private async Task EachPersonAsync(IReadOnlyList<PersonRow> due, Func<PersonRow, CancellationToken, Task<bool>> work, CancellationToken cancel)
    {
        foreach (var people in due.GroupBy(one => one.Person).Chunk(PeopleAtOnce))
            await Task.WhenAll(people.Select(rows => InOrderAsync(rows, work, cancel)));
    }

    private async Task InOrderAsync(IEnumerable<PersonRow> rows, Func<PersonRow, CancellationToken, Task<bool>> work, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            if (cancel.IsCancellationRequested || !await TryAsync(row, work, cancel))
                return;
        }
    }

    /// <summary>Speaks what was saved and not spoken: the process died, or the channel could not be reached.</summary>
    public async Task DrainOutboxAsync(CancellationToken cancel)
    {
        var due = await DueAsync(Desk.OutboxPrefix, time.GetUtcNow(), cancel);
        await EachPersonAsync(due, DrainAsync, cancel);
        await speaker.FlushAsync(cancel);
    }

    /// <returns>False when this person cannot be reached now.</returns>
    private async Task<bool> DrainAsync(PersonRow due, CancellationToken cancel)
    {
        using var lockedPerson = await locks.EnterAsync(due.Person, cancel);
        if (speaker.IsSpoken(due.Person, due.Row.Key))
            return true;
        var pending = Pending.Read(due.Row);
        var now = time.GetUtcNow();
        var age = now - pending.Since;
        // The wait doubles with the age of the message.
        var next = now + (age > Pending.Claim ? age : Pending.Claim);
        if (!await store.ClaimAsync(due.Person, due.Row.Key, due.Row.Due!.Value, next, cancel))
            return true;
        if (await speaker.SpeakAsync(due.Person, [pending], cancel))
            return true;
        if (age > GiveUp)
            await speaker.GiveUpAsync(due.Person, pending, cancel);
        return false;
    }

    private async Task<bool> TryAsync(PersonRow due, Func<PersonRow, CancellationToken, Task<bool>> work, CancellationToken cancel)
    {
        try
        {
            return await work(due, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The time is up; what was saved is in the outbox, the rest stays due.
            return false;
        }
        catch (Exception e)
        {
            // One person's trouble must not stop the others; the row stays due and is tried again.
            log.DueFailed(due.Person.Value, Fault.Of(e));
            return false;
        }
    }

    private async Task<List<PersonRow>> DueAsync(string prefix, DateTimeOffset until, CancellationToken cancel)
    {
        var due = new List<PersonRow>();
        await foreach (var row in store.EverybodysAsync(prefix, cancel))
        {
            if (row.Row.Due <= until)
                due.Add(row);
        }

        return [.. due.OrderBy(row => row.Row.Due).Take(AtOnce)];
    }
}
