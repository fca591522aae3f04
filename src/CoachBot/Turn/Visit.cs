using CoachBot.Coaching;
using CoachBot.Ops;
using CoachBot.Storage;

namespace CoachBot.Turns;

/// <summary>
/// Looks at a person without having heard anything: speaks what was saved and never spoken, then says what is due. It opens, thinks,
/// saves and speaks as a turn does.
/// </summary>
public sealed class Visit(Coach coach, IStore store, Filing filing, Speaker speaker, OccasionEnds ends, Metrics metrics, PersonLocks locks, Pace pace, CoachClock clock, TimeProvider time, ILogger<Visit> log)
{
    /// <summary>More occasions at once than anybody has, even after years.</summary>
    private const int MostRounds = 600;

    /// <summary>A shorter wait is waited here; for a longer one the visit is put off.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestClaim = TimeSpan.FromMinutes(30);

    /// <summary>After this long a message that could not be spoken is given up.</summary>
    private static readonly TimeSpan GiveUp = TimeSpan.FromHours(24);

    public async Task<Visited> PayAsync(PersonKey person, CancellationToken cancel)
    {
        using var turn = await locks.EnterAsync(person, cancel);
        Desk? desk = null;
        var start = time.GetTimestamp();
        for (var round = 0; round < MostRounds; round++)
        {
            if (desk is null)
            {
                desk = await filing.OpenAsync(person, cancel);
                if (desk.Notebook is null)
                    return new Visited(IsKnown: false, Next: null, Again: null);
                if (await DrainAsync(person, desk, desk.Notebook, cancel) is { } later)
                    return new Visited(IsKnown: true, desk.Next, later);
            }

            if (desk.Due(clock.Now) is not { } occasion)
                return new Visited(IsKnown: true, desk.Next, Again: null);
            if (await PacedAsync(desk.Notebook!, occasion, cancel) is { Ticks: > 0 } wait)
                return new Visited(IsKnown: true, desk.Next, wait);
            // Somebody who writes now does not wait for all that is due.
            if (time.GetElapsedTime(start) > Patience)
                return new Visited(IsKnown: true, desk.Next, Patience);
            var (after, again) = await RaiseAsync(person, desk, occasion, cancel);
            if (again is not null)
                return new Visited(IsKnown: true, after?.Next, again);
            desk = after;
        }

        return new Visited(IsKnown: true, desk?.Next, Again: TimeSpan.FromMinutes(1));
    }

    /// <returns>The desk afterwards, or null when someone else saved first; and how long to wait when something could not be spoken.</returns>
    private async Task<(Desk? After, TimeSpan? Again)> RaiseAsync(PersonKey person, Desk desk, Occasion occasion, CancellationToken cancel)
    {
        var now = clock.Now;
        var thought = await filing.ThinkAsync(person, shelf => coach.Begin(desk.Notebook!, desk.Occasions, occasion, now, shelf), cancel);
        var sending = thought.Occasions.FirstOrDefault(one => one.Id == occasion.Id && one.State is OccasionState.Sending);
        var pending = Pending.Of(thought, replyTo: null, sending, time.GetUtcNow());
        if (await filing.SaveAsync(person, desk, thought, thought.Notebook, pending, cancel) is not { } after)
            return (null, null);
        if (thought.Forget)
        {
            await filing.ForgetAsync(person, thought.Notebook.Profile.Where, cancel);
            return (null, null);
        }

        if (thought.Occasions.FirstOrDefault(one => one.Id == occasion.Id && one.State is OccasionState.Skipped) is { } skipped)
            await ends.EndedAsync(person, skipped);
        var spoken = await speaker.SpeakAsync(person, pending, cancel);
        if (!spoken.Unreachable)
            return (after.Without(sending), spoken.Again);
        await filing.LoseAsync(coach, person, cancel);
        return (null, null);
    }

    /// <summary>What will not be said needs no leave of the platform's.</summary>
    private async Task<TimeSpan> PacedAsync(Notebook notebook, Occasion occasion, CancellationToken cancel)
    {
        if (coach.Obstacle(notebook, occasion, clock.Now) is not null)
            return TimeSpan.Zero;
        var wait = await pace.TakeAsync(notebook.Profile.Where, Patience, cancel);
        if (wait > Patience)
            return wait;
        await Task.Delay(wait, time, cancel);
        return TimeSpan.Zero;
    }

    /// <summary>Speaks what waits unclaimed, in order.</summary>
    /// <returns>How long to wait when something is left; null when nothing is.</returns>
    private async Task<TimeSpan?> DrainAsync(PersonKey person, Desk desk, Notebook notebook, CancellationToken cancel)
    {
        var known = desk.Outbox.Where(row => speaker.IsSpoken(person, row.Key)).ToList();
        if (known.Count > 0)
            await speaker.FlushAsync(person, cancel);
        var start = time.GetTimestamp();
        foreach (var row in desk.Outbox)
        {
            if (time.GetElapsedTime(start) > Patience)
                return Patience;
            if (known.Contains(row))
                continue;
            var now = time.GetUtcNow();
            if (row.Due is { } claimed && claimed > now)
                return claimed - now;
            if (await DrainAsync(person, notebook, row, now, cancel) is { } wait)
                return wait;
        }

        return null;
    }

    private async Task<TimeSpan?> DrainAsync(PersonKey person, Notebook notebook, Row row, DateTimeOffset now, CancellationToken cancel)
    {
        var pending = Pending.Read(row);
        if (pending.Occasion is { } occasion && coach.Obstacle(notebook, occasion, clock.Now) is { } reason)
        {
            await speaker.DropAsync(person, pending, OccasionState.Skipped, reason);
            return null;
        }

        if (pending.Occasion is not null && coach.QuietUntil(notebook, clock.Now) is { } morning)
        {
            var night = morning - clock.Now;
            await store.ClaimAsync(person, row.Key, row.Due ?? default, now + night, cancel);
            return night;
        }

        var age = now - pending.Since;
        // The wait doubles with the age of the message; not for ever, as whoever claims it may die and all that comes later waits.
        var next = now + TimeSpan.FromTicks(Math.Clamp(age.Ticks, Pending.Claim.Ticks, LongestClaim.Ticks));
        if (!await store.ClaimAsync(person, row.Key, row.Due ?? default, next, cancel))
            return Pending.Claim;
        if (pending.Occasion is not null && await pace.TakeAsync(pending.Where, TimeSpan.Zero, cancel) is { Ticks: > 0 } wait)
        {
            await store.ClaimAsync(person, row.Key, next, now + wait, cancel);
            return wait;
        }

        var spoken = await speaker.SpeakAsync(person, [pending with { ClaimedUntil = next }], cancel);
        if (spoken.Unreachable)
            await filing.LoseAsync(coach, person, cancel);
        if (spoken.Again is not { } left)
        {
            metrics.SpokenLate(age);
            return null;
        }

        if (age > GiveUp)
        {
            log.GivenUp(person.Value);
            await speaker.DropAsync(person, pending, OccasionState.Failed, "given-up");
            return null;
        }

        return left > next - now ? left : next - now;
    }
}

/// <summary>What a visit found.</summary>
/// <param name="IsKnown">False when nothing is kept about the person.</param>
/// <param name="Next">When the earliest planned occasion is due (coach's clock); null when nothing is planned.</param>
/// <param name="Again">How long to wait before coming back, when something could not be done now.</param>
public sealed record Visited(bool IsKnown, DateTimeOffset? Next, TimeSpan? Again);
