using System.Collections.Concurrent;
using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Ops;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>
/// Speaks what was saved, and remembers what is spoken until the rows are gone: the person's next turn deletes them, else
/// <see cref="FlushAsync"/> does.
/// </summary>
public sealed class Speaker(IStore store, IEnumerable<IChannel> channels, PaperLinks papers, Pace pace, OccasionEnds ends, Metrics metrics, TimeProvider time, ILogger<Speaker> log)
{
    private const int MostLeft = 10_000;

    /// <summary>Shorter than the wait for a person's turn, so that a slow channel delays nobody's next answer; the rest is left to the outbox.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    /// <summary>An answer does not wait for the other instances to be told.</summary>
    private static readonly TimeSpan SlowDownWait = TimeSpan.FromSeconds(1);

    private readonly IChannel[] channels = [.. channels];
    private readonly ConcurrentDictionary<PersonKey, Ended[]> spoken = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> left = new();

    /// <summary>Draws and delivers one message.</summary>
    /// <exception cref="UndeliveredException">It did not arrive.</exception>
    public async Task SayAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        foreach (var channel in channels)
        {
            if (!channel.Serves(where))
                continue;
            try
            {
                await channel.SpeakAsync(where, message, replyTo, cancel);
                metrics.Sent(where.Channel, SendOutcome.Sent);
                return;
            }
            catch (UndeliveredException e)
            {
                metrics.Sent(where.Channel, OutcomeOf(e));
                if (e.RetryAfter is { } wait)
                    await SlowDownAsync(where, wait);
                throw;
            }
        }

        throw new UndeliveredException("No such channel here.", final: true);
    }

    /// <summary>Speaks saved messages in order. What cannot be spoken now stays in the outbox; what never can is dropped, counted and logged.</summary>
    /// <returns>Null when nothing is left, else how long to wait before trying again.</returns>
    public async Task<TimeSpan?> SpeakAsync(PersonKey person, IReadOnlyList<Pending> pending, CancellationToken cancel)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        foreach (var one in pending)
        {
            // What is begun is ended, also while the process shuts down: half-done it would be said again.
            cancel.ThrowIfCancellationRequested();
            try
            {
                await SayAsync(one.Where, papers.Fill(person, one.Message), one.ReplyTo, budget.Token);
                await EndAsync(person, one, OccasionState.Sent, null);
            }
            catch (UndeliveredException e) when (e.Final)
            {
                log.NeverDelivered(person.Value, e.Message);
                await EndAsync(person, one, OccasionState.Failed, e.Message);
            }
            catch (UndeliveredException e)
            {
                log.NotDeliveredYet(person.Value, e.Message);
                Leave(pending, one);
                return await PutOffAsync(person, one, e);
            }
            catch (OperationCanceledException) when (budget.IsCancellationRequested)
            {
                log.NotDeliveredYet(person.Value, "the time to answer was up");
                Leave(pending, one);
                return await PutOffAsync(person, one, new UndeliveredException("the time to answer was up", final: false) { Doubtful = true });
            }
        }

        return null;
    }

    /// <summary>Ends a message without speaking it.</summary>
    public Task DropAsync(PersonKey person, Pending one, OccasionState state, string reason) => EndAsync(person, one, state, reason);

    public bool HasLeft => !left.IsEmpty;

    /// <summary>True for a message that this process could not speak yet, as long as nobody else has claimed it.</summary>
    public bool IsLeft(string key, DateTimeOffset claimedUntil) =>
        left.TryGetValue(key, out var until) && (claimedUntil == until || claimedUntil <= time.GetUtcNow());

    /// <summary>Rows of this person that are spoken and still stored, to be deleted by the next turn.</summary>
    public IReadOnlyList<string> Spoken(PersonKey person, int most) =>
        spoken.TryGetValue(person, out var ended) ? [.. ended.Where(one => one.Occasion is null).Take(most).Select(one => one.Key)] : [];

    public bool IsSpoken(PersonKey person, string key) => spoken.TryGetValue(person, out var ended) && Array.Exists(ended, one => one.Key == key);

    public void Forget(PersonKey person) => spoken.TryRemove(person, out _);

    public void Forget(PersonKey person, IReadOnlyList<string> deleted)
    {
        while (spoken.TryGetValue(person, out var ended))
        {
            var left = ended.Where(one => !deleted.Contains(one.Key)).ToArray();
            if (left.Length == 0 ? spoken.TryRemove(KeyValuePair.Create(person, ended)) : spoken.TryUpdate(person, left, ended))
                return;
        }
    }

    /// <summary>Deletes the rows of all that is spoken, and writes the ends of occasions that could not be written at once.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        foreach (var person in spoken.Keys)
        {
            try
            {
                await FlushAsync(person, cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                // One person's trouble must not keep the others' rows.
                log.EndNotWritten(person.Value, Fault.Of(e));
            }
        }
    }

    /// <inheritdoc cref="FlushAsync(CancellationToken)"/>
    public async Task FlushAsync(PersonKey person, CancellationToken cancel)
    {
        if (!spoken.TryGetValue(person, out var ended))
            return;
        foreach (var one in ended.Where(one => one.Occasion is not null))
            await WriteEndAsync(person, one, cancel);
        foreach (var some in ended.Where(one => one.Occasion is null).Select(one => one.Key).Chunk(StoreLimits.RowsAtOnce))
        {
            await store.WriteAsync(person, [], some, cancel);
            Forget(person, some);
        }
    }

    private static SendOutcome OutcomeOf(UndeliveredException e) => e switch
    {
        { RetryAfter: not null } => SendOutcome.Throttled,
        { Final: true } => SendOutcome.Refused,
        { Doubtful: true } => SendOutcome.NoAnswer,
        _ => SendOutcome.Failed,
    };

    private async Task SlowDownAsync(Address where, TimeSpan wait)
    {
        using var soon = new CancellationTokenSource(SlowDownWait, time);
        try
        {
            await pace.SlowDownAsync(where, wait, soon.Token);
        }
        catch (Exception e) when (e is StoreFailedException or OperationCanceledException)
        {
            // The others will be told by the platform itself.
            log.NotSlowedDown(Fault.Of(e));
        }
    }

    private void Leave(IReadOnlyList<Pending> pending, Pending from)
    {
        if (left.Count > MostLeft)
            left.Clear();
        foreach (var one in pending.SkipWhile(one => one != from))
            left[one.Key] = one.ClaimedUntil;
    }

    /// <summary>
    /// An answer is repeated until it surely arrived. What the coach says by itself is repeated once when it may have arrived already;
    /// after a second doubt it ends, as two reminders are worse than none.
    /// </summary>
    private async Task<TimeSpan> PutOffAsync(PersonKey person, Pending one, UndeliveredException why)
    {
        var wait = why.RetryAfter > Pending.Claim ? why.RetryAfter.Value : Pending.Claim;
        var doubts = why.Doubtful && one.Occasion is not null;
        if (doubts && one.Doubts > 0)
        {
            await EndAsync(person, one, OccasionState.Failed, "no-answer");
            return wait;
        }

        if (doubts || wait > Pending.Claim)
        {
            var later = one with { Doubts = one.Doubts + (doubts ? 1 : 0), ClaimedUntil = time.GetUtcNow() + wait };
            await store.WriteAsync(person, [later.ToRow()], [], CancellationToken.None);
            left[one.Key] = later.ClaimedUntil;
        }

        if (one.Occasion is not null)
            await ends.WaitsAsync(person, one.Occasion, why.Message, wait);
        return wait;
    }

    private async Task EndAsync(PersonKey person, Pending one, OccasionState state, string? reason)
    {
        left.TryRemove(one.Key, out _);
        var ended = new Ended(one.Key, one.Occasion is null ? null : one.Occasion with { State = state, Reason = reason });
        spoken.AddOrUpdate(person, [ended], (_, before) => [.. before, ended]);
        if (ended.Occasion is null)
            return;
        log.OccasionEnded(state, (time.GetUtcNow() - one.Since).TotalSeconds);
        try
        {
            await WriteEndAsync(person, ended, CancellationToken.None);
        }
        catch (StoreFailedException e)
        {
            // Remembered as spoken: the next flush writes it, and nobody in this process says it again.
            log.EndNotWritten(person.Value, Fault.Of(e));
        }

        await ends.EndedAsync(person, ended.Occasion);
    }

    /// <summary>All at once: an occasion that was sent is never found still waiting.</summary>
    private async Task WriteEndAsync(PersonKey person, Ended ended, CancellationToken cancel)
    {
        await store.WriteAsync(person, [Desk.RowOf(ended.Occasion!)], [ended.Key, Desk.KeyOf(ended.Occasion!)], cancel);
        Forget(person, [ended.Key]);
    }

    /// <summary>A message that is dealt with, by its row, and the occasion that ends with it.</summary>
    private sealed record Ended(string Key, Occasion? Occasion);
}
