using System.Runtime.CompilerServices;

namespace CoachBot.Storage;

/// <summary>Keeps rows as long as the process lives, with every promise of <see cref="IStore"/>: for tests and the chat mode.</summary>
public sealed class MemoryStore : IStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<PersonKey, SortedDictionary<string, Stored>> people = [];
    private readonly Dictionary<string, string> settings = [];

    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        lock (Enter(cancel))
        {
            var state = people.GetValueOrDefault(person)?.GetValueOrDefault(Opened.StateKey);
            return Task.FromResult(new Opened(state?.ETag, Between(person, "", "1")));
        }
    }

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        lock (Enter(cancel))
            return Task.FromResult<IReadOnlyList<Row>>(Between(person, from, to));
    }

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        StoreLimits.Check(person, commit);
        lock (Enter(cancel))
        {
            var state = people.GetValueOrDefault(person)?.GetValueOrDefault(Opened.StateKey);
            if (state?.OpId == commit.OpId)
                return Task.FromResult(state.ETag);

            if (state?.ETag != commit.ETag)
                return Task.FromResult<string?>(null);

            var etag = Guid.NewGuid().ToString("N");
            Change(person, commit.Put, commit.Delete)[Opened.StateKey] = new Stored(commit.State.ToArray(), ETag: etag, OpId: commit.OpId);
            return Task.FromResult<string?>(etag);
        }
    }

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        StoreLimits.Check(person, put, delete);
        lock (Enter(cancel))
        {
            if (!people.TryGetValue(person, out var rows))
                return Task.FromResult(false);
            var known = rows.ContainsKey(Opened.StateKey);
            Change(person, known ? put : [], delete);
            return Task.FromResult(known);
        }
    }

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel)
    {
        StoreLimits.CheckClaim(person, key, due);
        lock (Enter(cancel))
        {
            if (!people.TryGetValue(person, out var rows) || !rows.TryGetValue(key, out var row) || row.Due != seen)
                return Task.FromResult(false);

            rows[key] = row with { Due = due.ToUniversalTime() };
            return Task.FromResult(true);
        }
    }

    public async IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<PersonRow> all;
        lock (Enter(cancel))
        {
            all = [.. from person in people
                      from row in person.Value
                      where row.Key.StartsWith(prefix, StringComparison.Ordinal)
                      select new PersonRow(person.Key, row.Value.As(row.Key))];
        }

        foreach (var row in all)
            yield return await Task.FromResult(row);
    }

    public Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        lock (Enter(cancel))
            people.Remove(person);
        return Task.CompletedTask;
    }

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel)
    {
        StoreLimits.CheckName(name);
        lock (Enter(cancel))
            return Task.FromResult(settings.GetValueOrDefault(name));
    }

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        lock (Enter(cancel))
            settings[name] = value;
        return Task.CompletedTask;
    }

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        lock (Enter(cancel))
        {
            if (settings.GetValueOrDefault(name) != seen)
                return Task.FromResult(false);

            settings[name] = value;
            return Task.FromResult(true);
        }
    }

    /// <summary>People whose first row of this prefix anybody may claim: the others wait for it.</summary>
    internal IReadOnlyList<PersonKey> WithClaimable(string prefix, DateTimeOffset now, int most)
    {
        lock (gate)
        {
            return [.. people
                .Where(person => person.Value.FirstOrDefault(row => row.Key.StartsWith(prefix, StringComparison.Ordinal)).Value?.Due <= now)
                .Select(person => person.Key)
                .Take(most)];
        }
    }

    private Lock Enter(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return gate;
    }

    private List<Row> Between(PersonKey person, string from, string to)
    {
        var rows = new List<Row>();
        if (people.TryGetValue(person, out var all))
            foreach (var (key, row) in all)
                if (string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, to) < 0)
                    rows.Add(row.As(key));
        return rows;
    }

    private SortedDictionary<string, Stored> Change(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete)
    {
        if (!people.TryGetValue(person, out var rows))
            people[person] = rows = new(StringComparer.Ordinal);
        foreach (var row in put)
            rows[row.Key] = new Stored(row.Value.ToArray(), row.Due?.ToUniversalTime());
        foreach (var key in delete)
            rows.Remove(key);
        return rows;
    }

    private sealed record Stored(byte[] Value, DateTimeOffset? Due = null, string? ETag = null, string? OpId = null)
    {
        public Row As(string key) => new(key, Value.ToArray(), Due);
    }
}
