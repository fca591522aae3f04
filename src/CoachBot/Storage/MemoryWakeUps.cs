using System.Globalization;

namespace CoachBot.Storage;

/// <summary>Wake-ups that live as long as the process.</summary>
public sealed class MemoryWakeUps(MemoryStore store, TimeProvider time) : IWakeUps
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Waiting> waiting = [];
    private long last;

    public Task AddAsync(PersonKey person, TimeSpan after, string? seen, CancellationToken cancel)
    {
        StoreLimits.CheckWakeUp(person, after, seen);
        lock (gate)
            waiting[++last] = new Waiting(person, seen, time.GetUtcNow() + after, 0);
        return Task.CompletedTask;
    }

    /// <summary>The store finds claimable rows itself.</summary>
    public Task WatchAsync(PersonKey person, CancellationToken cancel) => Task.CompletedTask;

    public Task<IReadOnlyList<WakeUp>> TakeAsync(int most, TimeSpan hidden, CancellationToken cancel)
    {
        StoreLimits.CheckTake(most, hidden);
        var now = time.GetUtcNow();
        var taken = new List<WakeUp>();
        lock (gate)
        {
            foreach (var (id, one) in waiting.Where(pair => pair.Value.Visible <= now).OrderBy(pair => pair.Value.Visible).Take(most).ToList())
            {
                waiting[id] = one with { Visible = now + hidden, Deliveries = one.Deliveries + 1 };
                taken.Add(new WakeUp(one.Person, one.Seen, one.Deliveries + 1, Text(id), Text(one.Deliveries + 1)));
            }
        }

        foreach (var person in store.WithClaimable(UnspokenRows.Prefix, now, most - taken.Count))
            taken.Add(new WakeUp(person, Seen: null, 1, Id: null, Receipt: null));
        return Task.FromResult<IReadOnlyList<WakeUp>>(taken);
    }

    public Task RemoveAsync(WakeUp wakeUp, CancellationToken cancel)
    {
        lock (gate)
        {
            if (wakeUp.Id is { } id && waiting.TryGetValue(long.Parse(id, CultureInfo.InvariantCulture), out var one) && Text(one.Deliveries) == wakeUp.Receipt)
                waiting.Remove(long.Parse(id, CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Waiting(PersonKey Person, string? Seen, DateTimeOffset Visible, int Deliveries);
}
