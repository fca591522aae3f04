using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>The reading statements on one connection.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private const string NoLetterSortsAfter = "\U0010FFFF";

    private readonly SqliteStatement hot = new(
        connection,
        "SELECT key, value, due, etag FROM rows WHERE person = $person AND key < '1' ORDER BY key",
        "$person");

    private readonly SqliteStatement range = new(
        connection,
        "SELECT key, value, due FROM rows WHERE person = $person AND key >= $from AND key < $to ORDER BY key",
        "$person", "$from", "$to");

    private readonly SqliteStatement everybodys = new(
        connection,
        "SELECT key, value, due, person FROM rows WHERE (person, key) > ($person, $after) AND key >= $from AND key < $to ORDER BY person, key LIMIT $most",
        "$person", "$after", "$from", "$to", "$most");

    private readonly SqliteStatement claimable = new(
        connection,
        """
        SELECT person FROM rows AS first INDEXED BY rows_due
        WHERE due <= $now AND key >= $from AND key < $to
          AND NOT EXISTS (SELECT 1 FROM rows AS earlier WHERE earlier.person = first.person AND earlier.key >= $from AND earlier.key < first.key)
        LIMIT $most
        """,
        "$now", "$from", "$to", "$most");

    private readonly SqliteStatement wakeUp = new(connection, "SELECT 1 FROM wakeups WHERE visible <= $now LIMIT 1", "$now");
    private readonly SqliteStatement setting = new(connection, "SELECT value FROM settings WHERE name = $name", "$name");

    public SqliteRosterTable Roster { get; } = new(connection);

    public Opened Open(PersonKey person)
    {
        using var reader = hot.Read(person.Value);
        string? etag = null;
        var rows = new List<Row>();
        while (reader.Read())
        {
            rows.Add(RowAt(reader));
            if (!reader.IsDBNull(3))
                etag = reader.GetString(3);
        }

        return new Opened(etag, rows);
    }

    public IReadOnlyList<Row> Read(PersonKey person, string from, string to)
    {
        using var reader = range.Read(person.Value, from, to);
        var rows = new List<Row>();
        while (reader.Read())
            rows.Add(RowAt(reader));
        return rows;
    }

    /// <summary>The next rows of a prefix after one of them, in the order of person and key.</summary>
    public IReadOnlyList<PersonRow> Everybodys(string prefix, string person, string key, int most)
    {
        using var reader = everybodys.Read(person, key, prefix, prefix + NoLetterSortsAfter, most);
        var rows = new List<PersonRow>();
        while (reader.Read())
            rows.Add(new PersonRow(new PersonKey(reader.GetString(3)), RowAt(reader)));
        return rows;
    }

    /// <summary>People whose first row of a prefix anybody may claim: the others wait for it.</summary>
    public IReadOnlyList<PersonKey> WithClaimable(string prefix, DateTimeOffset now, int most)
    {
        using var reader = claimable.Read(now.UtcTicks, prefix, prefix + NoLetterSortsAfter, most);
        var people = new List<PersonKey>();
        while (reader.Read())
            people.Add(new PersonKey(reader.GetString(0)));
        return people;
    }

    public bool HasWakeUps(DateTimeOffset now)
    {
        using var reader = wakeUp.Read(now.UtcTicks);
        return reader.Read();
    }

    public string? Setting(string name)
    {
        using var reader = setting.Read(name);
        return reader.Read() ? reader.GetString(0) : null;
    }

    public void Dispose()
    {
        hot.Dispose();
        range.Dispose();
        everybodys.Dispose();
        claimable.Dispose();
        wakeUp.Dispose();
        Roster.Dispose();
        setting.Dispose();
        connection.Dispose();
    }

    private static Row RowAt(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetFieldValue<byte[]>(1),
        reader.IsDBNull(2) ? null : new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero));
}
