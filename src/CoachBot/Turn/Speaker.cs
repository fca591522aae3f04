using System.Collections.Concurrent;
using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>
/// Speaks what was saved, and remembers what is spoken until the rows are gone: the person's next turn deletes them, else
/// <see cref="FlushAsync"/> does.
/// </summary>
public sealed class Speaker(IStore store, IEnumerable<IChannel> channels, TimeProvider time, ILogger<Speaker> log)
{
    private const int UrgentRemembered = 1000;
    private const int MostLeft = 10_000;

    /// <summary>Shorter than the wait for a person's turn, so that a slow channel delays nobody's next answer; the rest is left to the outbox.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    private readonly IChannel[] channels = [.. channels];
    private readonly ConcurrentDictionary<PersonKey, string[]> spoken = new();
    private readonly ConcurrentDictionary<ulong, byte> urgent = new();
    private readonly ConcurrentDictionary<string, byte> left = new();

    /// <summary>Draws and delivers one message.</summary>
    /// <exception cref="UndeliveredException">It did not arrive.</exception>
    public Task SayAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        foreach (var channel in channels)
        {
            if (channel.Serves(where))
                return channel.SpeakAsync(where, message, replyTo, cancel);
        }

        throw new UndeliveredException("No such channel here.", final: true);
    }

    /// <summary>Speaks saved messages in order. What cannot be spoken now stays in the outbox; what never can is dropped, counted and logged.</summary>
    /// <returns>False when something is left.</returns>
    public async Task<bool> SpeakAsync(PersonKey person, IReadOnlyList<Pending> pending, CancellationToken cancel)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        using var either = cancel.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancel) : null;
        var soon = either?.Token ?? budget.Token;
        foreach (var one in pending)
        {
            try
            {
                await SayAsync(one.Where, one.Message, one.ReplyTo, soon);
                await EndAsync(person, one, OccasionState.Sent, null, cancel);
            }
            catch (UndeliveredException e) when (e.Final)
            {
                log.NeverDelivered(person.Value, e.Message);
                await EndAsync(person, one, OccasionState.Failed, e.Message, cancel);
            }
            catch (UndeliveredException e)
            {
                log.NotDeliveredYet(person.Value, e.Message);
                Leave(pending, one);
                return false;
            }
            catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancel.IsCancellationRequested)
            {
                log.NotDeliveredYet(person.Value, "the time to answer was up");
                Leave(pending, one);
                return false;
            }
        }

        return true;
    }

    /// <summary>Ends what could not be spoken for too long.</summary>
    public Task GiveUpAsync(PersonKey person, Pending one, CancellationToken cancel)
    {
        log.GivenUp(person.Value);
        return EndAsync(person, one, OccasionState.Failed, "given-up", cancel);
    }

    public bool HasLeft => !left.IsEmpty;

    /// <summary>True for a message that this process saved and could not speak yet.</summary>
    public bool IsLeft(string key) => left.ContainsKey(key);

    /// <summary>Rows of this person that are spoken and still stored.</summary>
    public IReadOnlyList<string> Spoken(PersonKey person, int most = int.MaxValue)
    {
        if (!spoken.TryGetValue(person, out var keys))
            return [];
        return keys.Length <= most ? keys : keys[..most];
    }

    public bool IsSpoken(PersonKey person, string key) => Spoken(person).Contains(key);

    public void Forget(PersonKey person, IReadOnlyList<string> deleted)
    {
        while (spoken.TryGetValue(person, out var keys))
        {
            var left = keys.Except(deleted).ToArray();
            if (left.Length == 0 ? spoken.TryRemove(KeyValuePair.Create(person, keys)) : spoken.TryUpdate(person, left, keys))
                return;
        }
    }

    /// <summary>Deletes the rows of all that is spoken.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        foreach (var (person, keys) in spoken.ToArray())
        {
            foreach (var some in keys.Chunk(StoreLimits.RowsAtOnce))
            {
                await store.WriteAsync(person, [], some, cancel);
                Forget(person, some);
            }
        }
    }

    /// <summary>True the first time this event asks for the urgent card in this process.</summary>
    public bool FirstUrgent(string eventId)
    {
        if (urgent.Count > UrgentRemembered)
            urgent.Clear();
        return urgent.TryAdd(Ring.Hash(eventId), 0);
    }

    private void Leave(IReadOnlyList<Pending> pending, Pending from)
    {
        if (left.Count > MostLeft)
            left.Clear();
        foreach (var one in pending.SkipWhile(one => one != from))
            left[one.Key] = 0;
    }

    private async Task EndAsync(PersonKey person, Pending one, OccasionState state, string? reason, CancellationToken cancel)
    {
        left.TryRemove(one.Key, out _);
        if (one.Occasion is null)
        {
            spoken.AddOrUpdate(person, [one.Key], (_, keys) => [.. keys, one.Key]);
            return;
        }

        // Both at once: an occasion that was sent is never found still waiting.
        var key = Desk.OccasionPrefix + one.Occasion;
        if (await store.ReadAsync(person, key, key + " ", cancel) is not [var row, ..])
        {
            await store.WriteAsync(person, [], [one.Key], cancel);
            return;
        }

        var ended = Stored.ReadOccasion(row.Value.Span) with { State = state, Reason = reason };
        await store.WriteAsync(person, [Desk.RowOf(ended)], [one.Key, key], cancel);
        log.OccasionEnded(ended.Kind, ended.State, (time.GetUtcNow() - one.Since).TotalSeconds);
    }
}
