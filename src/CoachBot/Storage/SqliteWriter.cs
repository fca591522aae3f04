using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>The writing statements on one connection.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement begin = new(connection, "BEGIN IMMEDIATE");
    private readonly SqliteStatement commitNow = new(connection, "COMMIT");
    private readonly SqliteStatement rollback = new(connection, "ROLLBACK");

    private readonly SqliteStatement insertState = new(
        connection,
        $"""
        INSERT INTO rows (person, key, value, etag, op_id) VALUES ($person, '{Opened.StateKey}', $value, $etag, $op)
        ON CONFLICT DO NOTHING
        """,
        "$person", "$value", "$etag", "$op");

    private readonly SqliteStatement updateState = new(
        connection,
        $"""
        UPDATE rows SET value = $value, etag = $etag, op_id = $op
        WHERE person = $person AND key = '{Opened.StateKey}' AND etag = $seen AND op_id <> $op
        """,
        "$person", "$value", "$etag", "$op", "$seen");

    private readonly SqliteStatement earlier = new(
        connection,
        $"SELECT etag FROM rows WHERE person = $person AND key = '{Opened.StateKey}' AND op_id = $op",
        "$person", "$op");

    private readonly SqliteStatement state = new(
        connection, $"SELECT 1 FROM rows WHERE person = $person AND key = '{Opened.StateKey}'", "$person");

    private readonly SqliteStatement put = new(
        connection,
        """
        INSERT INTO rows (person, key, value, due) VALUES ($person, $key, $value, $due)
        ON CONFLICT DO UPDATE SET value = excluded.value, due = excluded.due
        """,
        "$person", "$key", "$value", "$due");

    private readonly SqliteStatement delete = new(
        connection, "DELETE FROM rows WHERE person = $person AND key = $key", "$person", "$key");

    private readonly SqliteStatement claim = new(
        connection,
        "UPDATE rows SET due = $due WHERE person = $person AND key = $key AND due = $seen",
        "$person", "$key", "$seen", "$due");

    private readonly SqliteStatement forget = new(connection, "DELETE FROM rows WHERE person = $person", "$person");
    private readonly SqliteStatement checkpoint = new(connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    private readonly SqliteStatement setting = new(
        connection,
        "INSERT INTO settings (name, value) VALUES ($name, $value) ON CONFLICT DO UPDATE SET value = excluded.value",
        "$name", "$value");

    private readonly SqliteStatement newSetting = new(
        connection, "INSERT INTO settings (name, value) VALUES ($name, $value) ON CONFLICT DO NOTHING", "$name", "$value");

    private readonly SqliteStatement sameSetting = new(
        connection, "UPDATE settings SET value = $value WHERE name = $name AND value = $seen", "$name", "$value", "$seen");

    public SqliteRosterTable Roster { get; } = new(connection);

    public SqliteWakeUpTable WakeUps { get; } = new(connection);

    /// <returns>The new ETag, or the stored one when this very commit is stored already; null when someone else's is.</returns>
    public string? Commit(PersonKey person, Commit commit)
    {
        var etag = Guid.NewGuid().ToString("N");
        begin.Run();
        var changed = commit.ETag is null
            ? insertState.Run(person.Value, Bytes(commit.State), etag, commit.OpId)
            : updateState.Run(person.Value, Bytes(commit.State), etag, commit.OpId, commit.ETag);
        if (changed == 0)
            return TurnBack(person, commit.OpId);

        Change(person, commit.Put, commit.Delete);
        commitNow.Run();
        return etag;
    }

    /// <returns>False when there is no state; then nothing is put.</returns>
    public bool Write(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete)
    {
        begin.Run();
        var known = HasState(person);
        Change(person, known ? put : [], delete);
        commitNow.Run();
        return known;
    }

    public bool Claim(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due) =>
        claim.Run(person.Value, key, seen.UtcTicks, due.UtcTicks) == 1;

    /// <summary>Deletes the person's rows and empties the log, which holds earlier versions of them.</summary>
    public bool Forget(PersonKey person)
    {
        forget.Run(person.Value);
        using var result = checkpoint.Read();
        if (!result.Read() || result.GetInt64(0) != 0)
            throw new StoreFailedException("The person's rows are deleted, but a busy reader kept the log from being emptied. Forget again.");

        return true;
    }

    public bool WriteSetting(string name, string value) => setting.Run(name, value) == 1;

    public bool SwapSetting(string name, string? seen, string value) =>
        (seen is null ? newSetting.Run(name, value) : sameSetting.Run(name, value, seen)) == 1;

    /// <summary>Does several things at once or none of them.</summary>
    public TResult Together<TResult>(Func<TResult> work)
    {
        begin.Run();
        var result = work();
        commitNow.Run();
        return result;
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[begin, commitNow, rollback, insertState, updateState, earlier, state, put, delete, claim, forget, checkpoint, setting, newSetting, sameSetting])
            statement.Dispose();
        Roster.Dispose();
        WakeUps.Dispose();
        connection.Dispose();
    }

    private bool HasState(PersonKey person)
    {
        using var found = state.Read(person.Value);
        return found.Read();
    }

    private string? TurnBack(PersonKey person, string opId)
    {
        string? etag = null;
        using (var mine = earlier.Read(person.Value, opId))
            if (mine.Read())
                etag = mine.GetString(0);
        rollback.Run();
        return etag;
    }

    private void Change(PersonKey person, IReadOnlyList<Row> rows, IReadOnlyList<string> keys)
    {
        for (var i = 0; i < rows.Count; i++)
            put.Run(person.Value, rows[i].Key, Bytes(rows[i].Value), rows[i].Due?.UtcTicks);
        for (var i = 0; i < keys.Count; i++)
            delete.Run(person.Value, keys[i]);
    }

    /// <summary>SQLite binds arrays; almost always the memory is a whole one.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> value) =>
        MemoryMarshal.TryGetArray(value, out var part) && part.Array is { } whole && part.Count == whole.Length ? whole : value.ToArray();
}
