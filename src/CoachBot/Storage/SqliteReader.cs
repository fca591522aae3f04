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

    private readonly SqliteStatement due = new(
        connection,
        """
        SELECT key, value, due, person FROM rows INDEXED BY rows_due
        WHERE due <= $until AND key >= $from AND key < $to
        ORDER BY due, key, person LIMIT $most
        """,
        "$until", "$from", "$to", "$most");

    private readonly SqliteStatement setting = new(connection, "SELECT value FROM settings WHERE name = $name", "$name");

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

    public IReadOnlyList<DueRow> Due(string prefix, DateTimeOffset until, int most)
    {
        using var reader = due.Read(until.UtcTicks, prefix, prefix + NoLetterSortsAfter, most);
        var rows = new List<DueRow>();
        while (reader.Read())
            rows.Add(new DueRow(new PersonKey(reader.GetString(3)), RowAt(reader)));
        return rows;
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
        due.Dispose();
        setting.Dispose();
        connection.Dispose();
    }

    private static Row RowAt(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetFieldValue<byte[]>(1),
        reader.IsDBNull(2) ? null : new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero));
}
