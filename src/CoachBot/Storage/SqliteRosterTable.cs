using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>The statements of the roster on one connection.</summary>
internal sealed class SqliteRosterTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement plan = new(
        connection,
        """
        INSERT INTO roster (person, crowd, due, look, etag, written) VALUES ($person, $crowd, $due, $due, $etag, $written)
        ON CONFLICT DO UPDATE SET crowd = excluded.crowd, due = min(due, excluded.due), look = min(due, excluded.due), etag = excluded.etag, written = excluded.written
        """,
        "$person", "$crowd", "$due", "$etag", "$written");

    private readonly SqliteStatement toLookAt = new(
        connection,
        """
        SELECT person, crowd, due, look, etag, written FROM roster
        WHERE person >= $from AND person < $to AND look <= $until ORDER BY person LIMIT $most
        """,
        "$from", "$to", "$until", "$most");

    private readonly SqliteStatement move = new(
        connection,
        "UPDATE roster SET look = $look, etag = $etag, written = $written WHERE person = $person AND etag = $seen",
        "$person", "$seen", "$look", "$etag", "$written");

    private readonly SqliteStatement settle = new(
        connection,
        "UPDATE roster SET due = $due, look = $due, etag = $etag, written = $written WHERE person = $person AND etag = $seen",
        "$person", "$seen", "$due", "$etag", "$written");

    private readonly SqliteStatement remove = new(connection, "DELETE FROM roster WHERE person = $person AND etag = $seen", "$person", "$seen");
    private readonly SqliteStatement count = new(connection, "SELECT crowd, count(*) FROM roster GROUP BY crowd");

    /// <returns>The new ETag.</returns>
    public string Plan(PersonKey person, string crowd, DateTimeOffset due, DateTimeOffset now)
    {
        var etag = Random.Shared.NextInt64();
        plan.Run(person.Value, crowd, due.UtcTicks, etag, now.UtcTicks);
        return Text(etag);
    }

    /// <summary>Entries to look at with <paramref name="from"/> &lt;= person &lt; <paramref name="to"/>, in order.</summary>
    public IReadOnlyList<RosterEntry> ToLookAt(string from, string to, DateTimeOffset until, int most)
    {
        using var reader = toLookAt.Read(from, to, until.UtcTicks, most);
        var entries = new List<RosterEntry>();
        while (reader.Read())
            entries.Add(new RosterEntry(new PersonKey(reader.GetString(0)), reader.GetString(1), At(2), At(3), reader.GetString(4), At(5)));
        return entries;

        DateTimeOffset At(int column) => new(reader.GetInt64(column), TimeSpan.Zero);
    }

    /// <returns>The new ETag, or null when the entry changed meanwhile.</returns>
    public string? Move(RosterEntry entry, DateTimeOffset now)
    {
        var etag = Random.Shared.NextInt64();
        return move.Run(entry.Person.Value, Number(entry.ETag), entry.Look.UtcTicks, etag, now.UtcTicks) == 1 ? Text(etag) : null;
    }

    public bool Settle(PersonKey person, string seen, DateTimeOffset due, DateTimeOffset now) =>
        settle.Run(person.Value, Number(seen), due.UtcTicks, Random.Shared.NextInt64(), now.UtcTicks) == 1;

    public bool Remove(PersonKey person, string seen) => remove.Run(person.Value, Number(seen)) == 1;

    public IReadOnlyDictionary<string, int> Count()
    {
        using var reader = count.Read();
        var crowds = new Dictionary<string, int>();
        while (reader.Read())
            crowds[reader.GetString(0)] = reader.GetInt32(1);
        return crowds;
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[plan, toLookAt, move, settle, remove, count])
            statement.Dispose();
    }

    private static long Number(string etag) => long.Parse(etag, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(long etag) => etag.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
