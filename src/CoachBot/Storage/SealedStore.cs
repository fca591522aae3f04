using System.Runtime.CompilerServices;

namespace CoachBot.Storage;

/// <summary>
/// Keeps every row and state of another store sealed with a key of its person (AES-256-GCM), which the master key wraps: see
/// <see cref="DataKey"/>. What is not exactly as it was sealed is a <see cref="SealBrokenException"/>, never a value. Row keys, due
/// times and settings stay readable.
/// </summary>
public sealed class SealedStore(IStore inner, KeyRing ring, TimeProvider? time = null) : IStore
{
    private readonly KnownKeys known = new(time ?? TimeProvider.System);

    public async Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
    {
        var opened = await inner.OpenAsync(person, cancel);
        // Without a state there is no life: what is left is about to be deleted, and its key is gone.
        if (opened.ETag is null)
            return opened with { Rows = [] };

        var key = KeyIn(person, opened.Rows) ?? throw new SealBrokenException(DataKey.RowKey, "it is missing");
        known.Keep(person, key, opened.ETag);
        return opened with { Rows = key.Open(opened.Rows) };
    }

    public async Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel)
    {
        var rows = await inner.ReadAsync(person, from, to, cancel);
        if (rows.Count == 0)
            return rows;

        var key = KeyIn(person, rows) ?? known.Find(person);
        if (key is null || !FitsAll(key, rows))
            key = await ReadKeyAsync(person, cancel) ?? throw new SealBrokenException(DataKey.RowKey, "it is missing");
        return key.Open(rows);
    }

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        StoreLimits.CheckUnsealed(person, commit);
        if (commit.ETag is null)
        {
            // Not remembered: whether it is this key that is stored shows at the next reading.
            return inner.CommitAsync(person, DataKey.Make(person, ring).Seal(commit, withKey: true), cancel);
        }

        return known.Find(person, commit.ETag) is { } key
            ? inner.CommitAsync(person, key.Seal(commit, withKey: false), cancel)
            : CommitUnopenedAsync(person, commit, cancel);
    }

    public async Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        StoreLimits.CheckUnsealed(person, put, delete);
        if (put.Count == 0)
            return await inner.WriteAsync(person, put, delete, cancel);

        if ((known.Find(person) ?? await ReadKeyAsync(person, cancel)) is not { } key)
        {
            await inner.WriteAsync(person, [], delete, cancel);
            return false;
        }

        if (!await inner.WriteAsync(person, key.Seal(put), delete, cancel))
            return false;
        if ((await ReadKeyAsync(person, cancel))?.Id == key.Id)
            return true;

        // The life this was written for has ended, and in the next one nobody could open it.
        await inner.WriteAsync(person, [], [.. put.Select(row => row.Key)], cancel);
        return false;
    }

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel) =>
        inner.ClaimAsync(person, key, seen, due, cancel);

    public async IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (person, row) in inner.EverybodysAsync(prefix, cancel))
        {
            if (row.Key == DataKey.RowKey)
                continue;
            var key = known.Find(person) ?? await ReadKeyAsync(person, cancel);
            var opened = key?.Fits(row) is true ? key.Open([row])[0] : await OpenAgainAsync(person, row.Key, cancel);
            if (opened is not null)
                yield return new PersonRow(person, opened);
        }
    }

    public async Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        try
        {
            await inner.ForgetAsync(person, cancel);
        }
        finally
        {
            known.Forget(person);
        }
    }

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel) => inner.ReadSettingAsync(name, cancel);

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel) => inner.WriteSettingAsync(name, value, cancel);

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel) =>
        inner.SwapSettingAsync(name, seen, value, cancel);

    /// <summary>A key read after the ETag was known is of its life, or the commit fails.</summary>
    private async Task<string?> CommitUnopenedAsync(PersonKey person, Commit commit, CancellationToken cancel) =>
        await ReadKeyAsync(person, cancel) is { } key ? await inner.CommitAsync(person, key.Seal(commit, withKey: false), cancel) : null;

    private async Task<DataKey?> ReadKeyAsync(PersonKey person, CancellationToken cancel)
    {
        var rows = await inner.ReadAsync(person, DataKey.RowKey, DataKey.RowKey + " ", cancel);
        if (KeyIn(person, rows) is not { } key)
        {
            known.Forget(person);
            return null;
        }

        if (known.Find(person)?.Id != key.Id)
            known.Keep(person, key, etag: null);
        return key;
    }

    private DataKey? KeyIn(PersonKey person, IReadOnlyList<Row> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Key == DataKey.RowKey)
                return known.Find(person) is { } key && key.IsIn(rows[i]) ? key : DataKey.Read(person, ring, rows[i].Value);
        }

        return null;
    }

    /// <summary>Someone whose key is not the one the row was sealed with began a new life since, or was forgotten: then null.</summary>
    private async Task<Row?> OpenAgainAsync(PersonKey person, string key, CancellationToken cancel) =>
        (await OpenAsync(person, cancel)).Rows.FirstOrDefault(row => row.Key == key);

    private static bool FitsAll(DataKey key, IReadOnlyList<Row> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Key != DataKey.RowKey && !key.Fits(rows[i]))
                return false;
        }

        return true;
    }
}
