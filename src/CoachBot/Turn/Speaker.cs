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

    /// <summary>A channel waits for its answer about 15 s; what is not spoken by then is left to the outbox.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    private readonly IChannel[] channels = [.. channels];
    private readonly ConcurrentDictionary<PersonKey, string[]> spoken = new();
    private readonly ConcurrentDictionary<ulong, byte> urgent = new();

    /// <summary>Draws and delivers one message.</summary>
    /// <exception cref="UndeliveredException">It did not arrive.</exception>
    public Task SayAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        foreach (var channel in channels)
        {
            if (channel.Serves(where))
                return channel.SpeakAsync(where, message, replyTo, cancel);
        }

        throw new UndeliveredException($"No channel '{where.Channel}' here.", final: true);
    }

    /// <summary>Speaks saved messages in order. What cannot be spoken now stays in the outbox; what never can is dropped, counted and logged.</summary>
    public async Task SpeakAsync(PersonKey person, IReadOnlyList<Pending> pending, CancellationToken cancel)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancel);
        foreach (var one in pending)
        {
            try
            {
                await SayAsync(one.Where, one.Message, one.ReplyTo, either.Token);
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
                return;
            }
            catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancel.IsCancellationRequested)
            {
                log.NotDeliveredYet(person.Value, "the time to answer was up");
                return;
            }
        }
    }

    /// <summary>Rows of this person that are spoken and still stored.</summary>
    public IReadOnlyList<string> Spoken(PersonKey person) => spoken.TryGetValue(person, out var keys) ? keys : [];

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
            await store.WriteAsync(person, [], keys, cancel);
            Forget(person, keys);
        }
    }

    /// <summary>True the first time this event asks for the urgent card in this process.</summary>
    public bool FirstUrgent(string eventId)
    {
        if (urgent.Count > UrgentRemembered)
            urgent.Clear();
        return urgent.TryAdd(Ring.Hash(eventId), 0);
    }

    private async Task EndAsync(PersonKey person, Pending one, OccasionState state, string? reason, CancellationToken cancel)
    {
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

        var ended = Stored.ReadOccasion(row.Value) with { State = state, Reason = reason };
        await store.WriteAsync(person, [Desk.RowOf(ended)], [one.Key, key], cancel);
        log.OccasionEnded(ended.Kind, ended.State, (time.GetUtcNow() - one.Since).TotalSeconds);
    }
}
