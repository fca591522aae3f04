using System.Collections.Concurrent;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>Takes wake-ups and has the people visited, several at a time, so that one dead address does not hold up the others.</summary>
public sealed class Waker(IWakeUps wakeUps, IRoster roster, Visit visit, TimeProvider time, ILogger<Waker> log)
{
    private const int AtOnce = 16;
    private const int MostDeliveries = 5;

    /// <summary>Longer than any visit takes; after it a wake-up whose process died comes again.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(60);

    /// <summary>People whose visit failed, and until when they are left alone.</summary>
    private readonly ConcurrentDictionary<PersonKey, DateTimeOffset> resting = new();
    private int underWay;

    /// <summary>Attends to wake-ups that are due now.</summary>
    /// <returns>False when there were none.</returns>
    public async Task<bool> AttendAsync(CancellationToken cancel)
    {
        var taken = (await wakeUps.TakeAsync(AtOnce, Hidden, cancel)).Where(one => !IsResting(one.Person)).ToList();
        if (taken.Count == 0)
            return false;
        Interlocked.Increment(ref underWay);
        try
        {
            await Task.WhenAll(taken.DistinctBy(one => one.Person).Select(one => AttendAsync(one, cancel)));
            foreach (var doubled in taken.GroupBy(one => one.Person).SelectMany(some => some.Skip(1)))
                await wakeUps.RemoveAsync(doubled, cancel);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    /// <summary>Attends until nothing is due and nobody is being visited, or the time is up.</summary>
    public async Task AttendAllAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var budget = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancel);
        try
        {
            while (await AttendAsync(either.Token) || Volatile.Read(ref underWay) > 0)
            {
                if (Volatile.Read(ref underWay) > 0)
                    await Task.Delay(TimeSpan.FromMilliseconds(20), time, either.Token);
            }
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            // The time is up; wake-ups that were taken come again.
        }
    }

    private async Task AttendAsync(WakeUp wakeUp, CancellationToken cancel)
    {
        try
        {
            if (wakeUp.Deliveries > MostDeliveries)
                log.WakeUpDropped(wakeUp.Person.Value, wakeUp.Deliveries);
            else
                await SettleAsync(wakeUp, await visit.PayAsync(wakeUp.Person, cancel), cancel);
            await wakeUps.RemoveAsync(wakeUp, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // One person's trouble must not stop the others; the wake-up comes again.
            resting[wakeUp.Person] = time.GetUtcNow() + Hidden;
            log.DueFailed(wakeUp.Person.Value, Fault.Of(e));
        }
    }

    /// <summary>A store that finds unspoken messages itself would give a person whose visit fails again at once.</summary>
    private bool IsResting(PersonKey person) =>
        resting.TryGetValue(person, out var until) && (until > time.GetUtcNow() || !resting.TryRemove(KeyValuePair.Create(person, until)));

    private Task SettleAsync(WakeUp wakeUp, Visited visited, CancellationToken cancel)
    {
        if (visited.Again is { } wait)
            return wakeUps.AddAsync(wakeUp.Person, wait < IWakeUps.Longest ? wait : IWakeUps.Longest, wakeUp.Seen, cancel);
        if (wakeUp.Seen is not { } seen)
            return Task.CompletedTask;
        return visited.IsKnown ? roster.SettleAsync(wakeUp.Person, seen, visited.Next, cancel) : roster.RemoveAsync(wakeUp.Person, cancel);
    }
}
