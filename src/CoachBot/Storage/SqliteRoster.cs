using System.Runtime.CompilerServices;

namespace CoachBot.Storage;

/// <summary>The roster in the file of a <see cref="SqliteStore"/>.</summary>
public sealed class SqliteRoster(SqliteStore store, TimeProvider time) : IRoster
{
    public Task<string> PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel) =>
        store.Writes.UseAsync((person, crowd, due: IRoster.Round(due), now: time.GetUtcNow()), static (writer, a) => writer.Roster.Plan(a.person, a.crowd, a.due, a.now), cancel);

    public async IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(int part, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (from, to) = RangeOf(part);
        while (await store.Reads.UseAsync((from, to, until), static (reader, a) => reader.Roster.ToLookAt(a.from, a.to, a.until, IRoster.MostMoved), cancel) is { Count: > 0 } page)
        {
            yield return page;
            from = page[^1].Person.Value + "!";
        }
    }

    public Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        StoreLimits.CheckMove(entries);
        return store.Writes.UseAsync(
            (entries, now: time.GetUtcNow()),
            static (writer, a) => writer.Together<IReadOnlyList<string?>>(() => [.. a.entries.Select(entry => writer.Roster.Move(entry, a.now))]),
            cancel);
    }

    public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel) =>
        store.Writes.UseAsync(
            (person, seen, due: IRoster.Round(due ?? DateTimeOffset.MaxValue), now: time.GetUtcNow()),
            static (writer, a) => writer.Roster.Settle(a.person, a.seen, a.due, a.now),
            cancel);

    public Task RemoveAsync(PersonKey person, string seen, CancellationToken cancel) =>
        store.Writes.UseAsync((person, seen), static (writer, a) => writer.Roster.Remove(a.person, a.seen), cancel);

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel) =>
        store.Reads.UseAsync(0, static (reader, _) => reader.Roster.Count(), cancel);

    private static (string From, string To) RangeOf(int part) =>
        ($"{PersonKeys.Alphabet[part]}", part + 1 < IRoster.Parts ? $"{PersonKeys.Alphabet[part + 1]}" : "{");
}
