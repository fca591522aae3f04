using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>The statements of the wake-ups on one connection.</summary>
internal sealed class SqliteWakeUpTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement add = new(
        connection, "INSERT INTO wakeups (person, seen, visible) VALUES ($person, $seen, $visible)", "$person", "$seen", "$visible");

    private readonly SqliteStatement due = new(
        connection,
        "SELECT id, person, seen, deliveries FROM wakeups WHERE visible <= $now ORDER BY visible, id LIMIT $most",
        "$now", "$most");

    private readonly SqliteStatement hide = new(
        connection, "UPDATE wakeups SET visible = $visible, deliveries = deliveries + 1 WHERE id = $id", "$id", "$visible");

    private readonly SqliteStatement remove = new(
        connection, "DELETE FROM wakeups WHERE id = $id AND deliveries = $deliveries", "$id", "$deliveries");

    public bool Add(PersonKey person, string? seen, DateTimeOffset visible) => add.Run(person.Value, seen, visible.UtcTicks) == 1;

    /// <summary>Wake-ups that are due, hidden until a moment.</summary>
    public IReadOnlyList<WakeUp> Take(int most, DateTimeOffset now, DateTimeOffset until)
    {
        var taken = new List<WakeUp>();
        using (var reader = due.Read(now.UtcTicks, most))
        {
            while (reader.Read())
                taken.Add(new WakeUp(new PersonKey(reader.GetString(1)), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3) + 1, reader.GetString(0), $"{reader.GetInt32(3) + 1}"));
        }

        foreach (var one in taken)
            hide.Run(one.Id, until.UtcTicks);
        return taken;
    }

    public bool Remove(string id, string receipt) => remove.Run(id, receipt) == 1;

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[add, due, hide, remove])
            statement.Dispose();
    }
}
