using System.Collections.Concurrent;
using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Ops;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>Takes one turn: open the notebook, let the coach think, save, and only then speak. The one line through the house.</summary>
public sealed class Turn(Coach coach, IStore store, IWakeUps wakeUps, Filing filing, Speaker speaker, Metrics metrics, PersonLocks locks, CoachClock clock, TimeProvider time, ILogger<Turn> log) : IHear
{
    private const int MostTries = 5;
    private static readonly TimeSpan UrgentWait = TimeSpan.FromMilliseconds(300);

    private const int MostForgotten = 1000;

    private readonly UrgentCards cards = new();

    /// <summary>Events that had everything deleted: nothing else is left to know a doubled delivery of them by.</summary>
    private readonly ConcurrentDictionary<ulong, bool> forgotten = new();

    public async Task<Answered> HearAsync(PersonKey person, Incoming incoming, CancellationToken cancel)
    {
        var heard = Events.Hash(incoming.EventId);
        var (start, outcome) = (time.GetTimestamp(), TurnOutcome.Cancelled);
        try
        {
            await SpeakUrgentAsync(person, incoming, heard, cancel);
            using var turn = await locks.EnterAsync(person, cancel);
            (var answered, outcome) = await HearInOrderAsync(person, incoming, heard, cancel);
            return answered;
        }
        catch (Exception e) when (cards.IsShown(heard) && !cancel.IsCancellationRequested)
        {
            // Help was given; delivering the words again would only show it twice.
            outcome = TurnOutcome.Answered;
            log.UrgentNotStored(person.Value, Fault.Of(e));
            return new Answered();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            outcome = TurnOutcome.Failed;
            log.TurnFailed(person.Value, Fault.Of(e));
            await ApologiseAsync(incoming);
            throw;
        }
        finally
        {
            metrics.TurnEnded(incoming.Where.Channel, outcome, time.GetElapsedTime(start));
        }
    }

    private async Task<(Answered Answered, TurnOutcome Outcome)> HearInOrderAsync(PersonKey person, Incoming incoming, ulong heard, CancellationToken cancel)
    {
        var watched = WatchAsync(person, cancel);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var desk = await filing.OpenAsync(person, cancel);
            await watched;
            if (desk.Notebook is null && forgotten.ContainsKey(heard))
                return (new Answered(), TurnOutcome.Repeated);
            if (desk.Notebook is { } known && known.Heard.Contains(heard))
            {
                log.HeardTwice(person.Value);
                return (known.Tapped is { } tapped && tapped.Event == heard ? new Answered(tapped.Problem, tapped.Receipt, Again: true) : new Answered(Again: true), TurnOutcome.Repeated);
            }

            var now = clock.Now;
            var thought = await filing.ThinkAsync(person, shelf => coach.Hear(desk.Notebook, desk.Occasions, incoming, now, cards.IsShown(heard), shelf), cancel);
            if (thought.Forget)
                return (await ForgetAsync(person, incoming, thought, heard, cancel), TurnOutcome.Answered);
            var notebook = Ring.Remember(thought, heard);
            var pending = Pending.Of(thought, incoming.EventId, occasion: null, time.GetUtcNow());
            if (await filing.SaveAsync(person, desk, thought, notebook, pending, cancel) is not null)
            {
                var spoken = await speaker.SpeakAsync(person, await TakeOverAsync(person, desk, notebook, pending, cancel), cancel);
                if (spoken.Unreachable)
                    await filing.LoseAsync(coach, person, cancel);
                return (new Answered(thought.Problem, thought.Receipt), TurnOutcome.Answered);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 10 << attempt)), time, cancel);
        }

        throw new IOException("Someone else kept saving first.");
    }

    /// <summary>Deletes everything first, then hands over the receipt, which is kept nowhere.</summary>
    private async Task<Answered> ForgetAsync(PersonKey person, Incoming incoming, Thought thought, ulong heard, CancellationToken cancel)
    {
        await filing.ForgetAsync(person, incoming.Where, cancel);
        if (forgotten.Count > MostForgotten)
            forgotten.Clear();
        forgotten[heard] = true;
        foreach (var message in thought.Messages)
        {
            try
            {
                await speaker.SayAsync(incoming.Where, message, incoming.EventId, cancel);
            }
            catch (UndeliveredException e)
            {
                log.ReceiptNotDelivered(Fault.Of(e));
            }
        }

        return new Answered(thought.Problem, thought.Receipt);
    }

    /// <summary>What an earlier turn saved and could not speak comes first: the open question stays the last thing said.</summary>
    private async ValueTask<IReadOnlyList<Pending>> TakeOverAsync(PersonKey person, Desk desk, Notebook notebook, IReadOnlyList<Pending> pending, CancellationToken cancel)
    {
        if (!speaker.HasLeft)
            return pending;
        var earlier = new List<Pending>();
        string? waits = null;
        foreach (var row in desk.Outbox)
        {
            // Somebody else has what this turn said before: the rest comes after it, from whoever says it.
            if (Pending.TurnOf(row.Key) == waits || speaker.IsSpoken(person, row.Key))
                continue;
            if (await TakeOverAsync(person, row, notebook, cancel) is not { } one)
                waits = Pending.TurnOf(row.Key);
            else if (one.Occasion is { } occasion && coach.Obstacle(notebook, occasion, clock.Now) is { } reason)
                await speaker.DropAsync(person, one, OccasionState.Skipped, reason);
            else
                earlier.Add(one);
        }

        return [.. earlier, .. pending];
    }

    /// <returns>Null when it is not for this turn to say.</returns>
    private async ValueTask<Pending?> TakeOverAsync(PersonKey person, Row row, Notebook notebook, CancellationToken cancel)
    {
        if (row.Due is not { } due || !speaker.IsLeft(row.Key, due))
            return null;
        var one = Pending.Read(row) with { ClaimedUntil = time.GetUtcNow() + Pending.Claim };
        // That the person writes at night does not end the quiet hours: a visit says it in the morning.
        if (one.Occasion is not null && coach.QuietUntil(notebook, clock.Now) is not null)
            return null;
        return await store.ClaimAsync(person, row.Key, due, one.ClaimedUntil, cancel) ? one : null;
    }

    /// <summary>Should this process die between saving and speaking, somebody is told. Its failure alone loses nothing.</summary>
    private async Task WatchAsync(PersonKey person, CancellationToken cancel)
    {
        try
        {
            await wakeUps.WatchAsync(person, cancel);
        }
        catch (StoreFailedException e)
        {
            log.NotWatched(person.Value, Fault.Of(e));
        }
    }

    /// <summary>Words of crisis are answered before anything is read or saved; the read only decides its language and length.</summary>
    private async Task SpeakUrgentAsync(PersonKey person, Incoming incoming, ulong heard, CancellationToken cancel)
    {
        if (coach.AtOnce(incoming.What, Language.Ja, again: false) is null)
            return;
        if (!cards.IsFirst(heard, out var card))
        {
            // Another delivery of the same words shows it right now; this one must not fail before it is shown.
            await card.Task.WaitAsync(cancel);
            return;
        }

        try
        {
            card.SetResult(await ShowUrgentAsync(person, incoming, heard, cancel));
        }
        finally
        {
            if (card.TrySetResult(false) || !card.Task.Result)
                cards.Forget(heard);
        }
    }

    /// <returns>False when the card did not arrive, or the event had been heard before.</returns>
    private async Task<bool> ShowUrgentAsync(PersonKey person, Incoming incoming, ulong heard, CancellationToken cancel)
    {
        var known = await KnownAsync(person, cancel);
        if (known?.Heard.Contains(heard) is true)
            return false;
        var card = coach.AtOnce(incoming.What, known?.Profile.Language ?? coach.LanguageOf(incoming.Locale), again: known?.UrgentSince is not null)!;
        try
        {
            await speaker.SayAsync(incoming.Where, card, incoming.EventId, cancel);
            return true;
        }
        catch (UndeliveredException e)
        {
            // Not shown: the turn below says it again and keeps it in the outbox.
            log.UrgentNotDelivered(person.Value, Fault.Of(e));
            return false;
        }
    }

    /// <summary>The notebook, when it can be read at once; urgent help does not wait for it.</summary>
    private async Task<Notebook?> KnownAsync(PersonKey person, CancellationToken cancel)
    {
        try
        {
            return Desk.Read(await store.OpenAsync(person, cancel).WaitAsync(UrgentWait, time, cancel)).Notebook;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.NotReadInTime(person.Value, Fault.Of(e));
            return null;
        }
    }

    private async Task ApologiseAsync(Incoming incoming)
    {
        if (incoming.What is Heard.Departed)
            return;
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(3), time);
            await speaker.SayAsync(incoming.Where, Coach.Apology(coach.LanguageOf(incoming.Locale)), incoming.EventId, soon.Token);
        }
        catch (Exception e) when (e is UndeliveredException or OperationCanceledException)
        {
            log.ApologyNotDelivered(Fault.Of(e));
        }
    }
}
