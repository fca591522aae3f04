using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>
/// The store embedded by default: one SQLite file, which several processes of one machine may share. What it
/// acknowledged survives a crash and a power cut. Waiting for another process ends after five seconds.
/// </summary>
public sealed class SqliteStore : IStore, IDisposable, IAsyncDisposable
{
    private const int PageRows = 500;

    private readonly SqliteLane<SqliteWriter> writes;
    private readonly SqliteLane<SqliteReader> turns;
    private readonly SqliteLane<SqliteReader> reads;

    /// <summary>Opens the database, and makes it with its folder when there is none.</summary>
    /// <exception cref="StoreFailedException">The file is no database, is broken or is from a newer version.</exception>
    public SqliteStore(string path)
        : this(new SqliteFile(path))
    {
    }

    internal SqliteStore(SqliteFile file)
        : this(file.OpenToWrite, file.OpenToRead)
    {
    }

    internal SqliteStore(Func<SqliteConnection> openToWrite, Func<SqliteConnection> openToRead)
    {
        writes = new(() => new SqliteWriter(openToWrite()));
        turns = new(() => new SqliteReader(openToRead()));
        reads = new(() => new SqliteReader(openToRead()));
        try
        {
            writes.Warm();
            turns.Warm();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The one lane for writing, for the roster and the wake-ups in the same file.</summary>
    internal SqliteLane<SqliteWriter> Writes => writes;

    internal SqliteLane<SqliteReader> Reads => reads;

    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return turns.UseAsync(person, static (reader, person) => reader.Open(person), cancel);
    }

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return reads.UseAsync((person, from, to), static (reader, a) => reader.Read(a.person, a.from, a.to), cancel);
    }

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        StoreLimits.Check(person, commit);
        return writes.UseAsync((person, commit), static (writer, a) => writer.Commit(a.person, a.commit), cancel);
    }

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        StoreLimits.Check(person, put, delete);
        return writes.UseAsync((person, put, delete), static (writer, a) => writer.Write(a.person, a.put, a.delete), cancel);
    }

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel)
    {
        StoreLimits.CheckClaim(person, key, due);
        return writes.UseAsync((person, key, seen, due), static (writer, a) => writer.Claim(a.person, a.key, a.seen, a.due), cancel);
    }

    public async IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (person, key) = ("", "");
        while (await reads.UseAsync((prefix, person, key), static (reader, a) => reader.Everybodys(a.prefix, a.person, a.key, PageRows), cancel) is { Count: > 0 } page)
        {
            foreach (var row in page)
                yield return row;
            (person, key) = (page[^1].Person.Value, page[^1].Row.Key);
        }
    }

    public Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return writes.UseAsync(person, static (writer, person) => writer.Forget(person), cancel);
    }

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel)
    {
        StoreLimits.CheckName(name);
        return reads.UseAsync(name, static (reader, name) => reader.Setting(name), cancel);
    }

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        return writes.UseAsync((name, value), static (writer, a) => writer.WriteSetting(a.name, a.value), cancel);
    }

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        return writes.UseAsync((name, seen, value), static (writer, a) => writer.SwapSetting(a.name, a.seen, a.value), cancel);
    }

    public void Dispose()
    {
        turns.Dispose();
        reads.Dispose();
        writes.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await turns.DisposeAsync();
        await reads.DisposeAsync();
        await writes.DisposeAsync();
    }
}
