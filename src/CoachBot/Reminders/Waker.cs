using System.Collections.Concurrent;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>Takes wake-ups and has the people visited, several at a time, so that one dead address does not hold up the others.</summary>
public sealed class Waker(IWakeUps wakeUps, IRoster roster, Visit visit, CoachClock clock, TimeProvider time, ILogger<Waker> log) : IDisposable
{
    private const int AtOnce = 6;
    private const int MostDeliveries = 5;

    /// <summary>Longer than any visit takes; after it a wake-up whose process died comes again.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AfterFailures = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);

    /// <summary>People who are being visited, or whose visit failed; and until when they are left alone.</summary>
    private readonly ConcurrentDictionary<PersonKey, DateTimeOffset> leftAlone = new();

    /// <summary>Begins visits for wake-ups that are due now, as soon as there is a place for one.</summary>
    /// <returns>False when there were none.</returns>
    public async Task<bool> AttendAsync(CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        places.Release();
        var begun = 0;
        foreach (var wakeUp in await wakeUps.TakeAsync(Math.Max(1, places.CurrentCount), Hidden, cancel))
        {
            // A store that finds unspoken messages itself gives a person again and again until they are spoken.
            if (wakeUp.Id is null && !IsFree(wakeUp.Person))
                continue;
            await places.WaitAsync(cancel);
            begun++;
            _ = AttendAsync(wakeUp, cancel);
        }

        return begun > 0;
    }

    /// <summary>Attends until nothing is due and nobody is being visited, or the time is up.</summary>
    public async Task AttendAllAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var budget = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancel);
        try
        {
            while (await AttendAsync(either.Token) || places.CurrentCount < AtOnce)
                await Task.Delay(TimeSpan.FromMilliseconds(places.CurrentCount < AtOnce ? 5 : 0), time, either.Token);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            // The time is up; wake-ups that were taken come again.
        }
    }

    /// <summary>Waits for the visits under way.</summary>
    public async Task EndAsync(CancellationToken cancel)
    {
        while (places.CurrentCount < AtOnce)
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancel);
    }

    public void Dispose() => places.Dispose();

    private async Task AttendAsync(WakeUp wakeUp, CancellationToken cancel)
    {
        leftAlone[wakeUp.Person] = time.GetUtcNow() + Hidden;
        try
        {
            if (wakeUp.Deliveries > MostDeliveries)
                await PutOffAsync(wakeUp, cancel);
            else
                await SettleAsync(wakeUp, await visit.PayAsync(wakeUp.Person, cancel), cancel);
            await wakeUps.RemoveAsync(wakeUp, cancel);
            leftAlone.TryRemove(wakeUp.Person, out _);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            // The process ends; the wake-up comes again elsewhere.
        }
        catch (Exception e)
        {
            // One person's trouble must not stop the others; the wake-up comes again.
            log.DueFailed(wakeUp.Person.Value, Fault.Of(e));
        }
        finally
        {
            places.Release();
        }
    }

    private bool IsFree(PersonKey person) =>
        !leftAlone.TryGetValue(person, out var until) || (until <= time.GetUtcNow() && leftAlone.TryRemove(KeyValuePair.Create(person, until)));

    /// <summary>It may be the only one that knows of an unspoken answer, so it is never dropped.</summary>
    private Task PutOffAsync(WakeUp wakeUp, CancellationToken cancel)
    {
        log.WakeUpPutOff(wakeUp.Person.Value, wakeUp.Deliveries);
        return wakeUps.AddAsync(wakeUp.Person, AfterFailures, wakeUp.Seen, cancel);
    }

    private async Task SettleAsync(WakeUp wakeUp, Visited visited, CancellationToken cancel)
    {
        if (visited.Again is { } wait)
            await ComeBackAsync(wakeUp, wait, visited.Next, cancel);
        else if (visited.Next - clock.Now is { } soon && soon < Filing.Soon)
            await wakeUps.AddAsync(wakeUp.Person, soon > TimeSpan.Zero ? soon : TimeSpan.Zero, wakeUp.Seen, cancel);
        else if (wakeUp.Seen is { } seen)
            await (visited.IsKnown ? roster.SettleAsync(wakeUp.Person, seen, visited.Next, cancel) : roster.RemoveAsync(wakeUp.Person, seen, cancel));
    }

    /// <summary>For a short while the wake-up itself comes back; for longer the roster is told, else the sweep would think it lost.</summary>
    private Task ComeBackAsync(WakeUp wakeUp, TimeSpan wait, DateTimeOffset? next, CancellationToken cancel)
    {
        var later = clock.Now + wait;
        if (wait > Hidden && wakeUp.Seen is { } seen)
            return roster.SettleAsync(wakeUp.Person, seen, next < later ? next : later, cancel);
        // Without an id the store itself finds the messages again.
        return wakeUp.Id is null ? Task.CompletedTask : wakeUps.AddAsync(wakeUp.Person, wait < IWakeUps.Longest ? wait : IWakeUps.Longest, wakeUp.Seen, cancel);
    }
}
