using System.Runtime.CompilerServices;

namespace CoachBot.Storage;

/// <summary>A roster that lives as long as the process.</summary>
public sealed class MemoryRoster(TimeProvider time) : IRoster
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, RosterEntry> lines = new(StringComparer.Ordinal);
    private long version;

    public Task<string> PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel)
    {
        lock (gate)
        {
            var next = IRoster.Round(due);
            if (lines.TryGetValue(person.Value, out var entry) && entry.Due < next)
                next = entry.Due;
            lines[person.Value] = new RosterEntry(person, crowd, next, next, Next(), time.GetUtcNow());
            return Task.FromResult(lines[person.Value].ETag);
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(int part, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<RosterEntry> found;
        lock (gate)
            found = [.. lines.Values.Where(one => IRoster.PartOf(one.Person) == part && one.Look <= until)];
        foreach (var page in found.Chunk(IRoster.MostMoved))
            yield return await Task.FromResult(page);
    }

    public Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        StoreLimits.CheckMove(entries);
        var etags = new string?[entries.Count];
        lock (gate)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (lines.GetValueOrDefault(entries[i].Person.Value)?.ETag == entries[i].ETag)
                    lines[entries[i].Person.Value] = entries[i] with { ETag = etags[i] = Next(), Written = time.GetUtcNow() };
            }
        }

        return Task.FromResult<IReadOnlyList<string?>>(etags);
    }

    public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel)
    {
        var next = IRoster.Round(due ?? DateTimeOffset.MaxValue);
        lock (gate)
        {
            if (lines.TryGetValue(person.Value, out var entry) && entry.ETag == seen)
                lines[person.Value] = entry with { Due = next, Look = next, ETag = Next(), Written = time.GetUtcNow() };
        }

        return Task.CompletedTask;
    }

    public Task RemoveAsync(PersonKey person, string seen, CancellationToken cancel)
    {
        lock (gate)
        {
            if (lines.GetValueOrDefault(person.Value)?.ETag == seen)
                lines.Remove(person.Value);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyDictionary<string, int>>(lines.Values.CountBy(one => one.Crowd).ToDictionary());
    }

    private string Next() => (++version).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
