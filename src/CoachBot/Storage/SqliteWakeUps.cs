namespace CoachBot.Storage;

/// <summary>Wake-ups in the file of a <see cref="SqliteStore"/>: the contract of a storage queue in a table.</summary>
public sealed class SqliteWakeUps(SqliteStore store, TimeProvider time) : IWakeUps
{
    public Task AddAsync(PersonKey person, TimeSpan after, string? seen, CancellationToken cancel)
    {
        StoreLimits.CheckWakeUp(person, after, seen);
        return store.Writes.UseAsync((person, seen, at: time.GetUtcNow() + after), static (writer, a) => writer.WakeUps.Add(a.person, a.seen, a.at), cancel);
    }

    /// <summary>The file's index finds claimable rows itself.</summary>
    public Task WatchAsync(PersonKey person, CancellationToken cancel) => Task.CompletedTask;

    public async Task<IReadOnlyList<WakeUp>> TakeAsync(int most, TimeSpan hidden, CancellationToken cancel)
    {
        StoreLimits.CheckTake(most, hidden);
        var now = time.GetUtcNow();
        // Most of the time nothing is due: found out without taking the writer's lock.
        var any = await store.Reads.UseAsync(now, static (reader, now) => reader.HasWakeUps(now), cancel);
        var taken = any
            ? await store.Writes.UseAsync((most, now, until: now + hidden), static (writer, a) => writer.Together(() => writer.WakeUps.Take(a.most, a.now, a.until)), cancel)
            : [];
        if (taken.Count == most)
            return taken;
        var unspoken = await store.Reads.UseAsync((now, most: most - taken.Count), static (reader, a) => reader.WithClaimable(UnspokenRows.Prefix, a.now, a.most), cancel);
        return [.. taken, .. unspoken.Select(person => new WakeUp(person, Seen: null, 1, Id: null, Receipt: null))];
    }

    public Task RemoveAsync(WakeUp wakeUp, CancellationToken cancel) => wakeUp is { Id: { } id, Receipt: { } receipt }
        ? store.Writes.UseAsync((id, receipt), static (writer, a) => writer.WakeUps.Remove(a.id, a.receipt), cancel)
        : Task.CompletedTask;
}
