using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>Takes one turn: open the notebook, let the coach think, save, and only then speak. The one line through the house.</summary>
public sealed class Turn(Coach coach, IStore store, Speaker speaker, PersonLocks locks, CoachClock clock, TimeProvider time, ILogger<Turn> log) : IHear
{
    private const int MostTries = 5;
    private const int SpokenAtOnce = 20;

    private static readonly TimeSpan UrgentWait = TimeSpan.FromMilliseconds(300);

    public async Task<Answered> HearAsync(PersonKey person, Incoming incoming, CancellationToken cancel)
    {
        try
        {
            var shown = await SpeakUrgentAsync(person, incoming, cancel);
            using var turn = await locks.EnterAsync(person, cancel);
            return await HearInOrderAsync(person, incoming, shown, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.TurnFailed(person.Value, Fault.Of(e));
            await ApologiseAsync(incoming);
            throw;
        }
    }

    /// <summary>Says an occasion that is due, or settles why it is not said.</summary>
    public async Task RaiseAsync(PersonKey person, string occasionKey, CancellationToken cancel)
    {
        using var turn = await locks.EnterAsync(person, cancel);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var desk = Desk.Read(await store.OpenAsync(person, cancel));
            if (desk.Notebook is null || desk.Occasions.FirstOrDefault(one => Desk.KeyOf(one) == occasionKey) is not { State: OccasionState.Planned } occasion)
                return;

            var thought = coach.Begin(desk.Notebook, desk.Occasions, occasion, clock.Now);
            var pending = Pending.Of(thought, replyTo: null, occasion.Id, time.GetUtcNow());
            if (await SaveAsync(person, desk, thought, thought.Notebook, pending, cancel))
            {
                await speaker.SpeakAsync(person, pending, cancel);
                return;
            }
        }

        log.TooManyTries(person.Value);
    }

    private async Task<Answered> HearInOrderAsync(PersonKey person, Incoming incoming, bool urgentShown, CancellationToken cancel)
    {
        var heard = Ring.Hash(incoming.EventId);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var desk = Desk.Read(await store.OpenAsync(person, cancel));
            if (desk.Notebook is { } known && known.Heard.Contains(heard))
            {
                log.HeardTwice(person.Value);
                return known.Tapped is { } tapped && tapped.Event == heard ? new Answered(tapped.Problem, tapped.Receipt) : new Answered();
            }

            var thought = coach.Hear(desk.Notebook, desk.Occasions, incoming, clock.Now, urgentShown);
            var notebook = Ring.Remember(thought, heard);
            var pending = Pending.Of(thought, incoming.EventId, occasion: null, time.GetUtcNow());
            if (await SaveAsync(person, desk, thought, notebook, pending, cancel))
            {
                await speaker.SpeakAsync(person, await TakeOverAsync(person, desk, pending, cancel), cancel);
                return new Answered(thought.Problem, thought.Receipt);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(10 << attempt)), time, cancel);
        }

        throw new IOException("Someone else kept saving first.");
    }

    /// <summary>What an earlier turn saved and could not speak comes first: the open question stays the last thing said.</summary>
    private async ValueTask<IReadOnlyList<Pending>> TakeOverAsync(PersonKey person, Desk desk, IReadOnlyList<Pending> pending, CancellationToken cancel)
    {
        if (!speaker.HasLeft)
            return pending;
        var earlier = new List<Pending>();
        foreach (var row in desk.Outbox)
        {
            if (speaker.IsLeft(row.Key) && row.Due is { } due && await store.ClaimAsync(person, row.Key, due, time.GetUtcNow() + Pending.Claim, cancel))
                earlier.Add(Pending.Read(row));
        }

        return [.. earlier, .. pending];
    }

    private async Task<bool> SaveAsync(PersonKey person, Desk desk, Thought thought, Notebook notebook, IReadOnlyList<Pending> pending, CancellationToken cancel)
    {
        var commit = desk.ToCommit(thought, notebook, pending, speaker.Spoken(person, SpokenAtOnce));
        if (await store.CommitAsync(person, commit, cancel) is null)
            return false;
        speaker.Forget(person, commit.Delete);
        return true;
    }

    /// <summary>Words of crisis are answered before anything is read or saved; the read only decides its language and length.</summary>
    private async Task<bool> SpeakUrgentAsync(PersonKey person, Incoming incoming, CancellationToken cancel)
    {
        if (coach.AtOnce(incoming.What, Language.Ja, again: false) is null || !speaker.FirstUrgent(incoming.EventId))
            return false;
        var known = await KnownAsync(person, cancel);
        if (known?.Heard.Contains(Ring.Hash(incoming.EventId)) is true)
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
