using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>
/// Deliveries in the embedded database, on a connection of their own. Its log keeps a deleted row until it is emptied, which
/// <see cref="SqliteStore.ForgetAsync"/> does: somebody's deliveries are forgotten before their notebook.
/// </summary>
public sealed class SqliteDeliveries : IDeliveries, IDisposable, IAsyncDisposable
{
    private readonly SqliteLane<Session> lane;

    /// <exception cref="StoreFailedException">The file is no database, is broken or is from a newer version.</exception>
    public SqliteDeliveries(string path)
    {
        var file = new SqliteFile(path);
        lane = new(() => new Session(file.OpenToWrite()));
    }

    public Task NoteAsync(Delivery delivery, CancellationToken cancel)
    {
        DeliveryLimits.Check(delivery);
        return lane.UseAsync(delivery, static (session, delivery) => session.Note(delivery), cancel);
    }

    public Task<DeliveryPage> OfDayAsync(DateOnly day, string? after, int most, CancellationToken cancel)
    {
        DeliveryLimits.Check(after, most);
        return lane.UseAsync((day, after, most), static (session, a) => session.OfDay(a.day, a.after, a.most), cancel);
    }

    public Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return lane.UseAsync(person, static (session, person) => session.Forget(person), cancel);
    }

    public async Task ForgetBeforeAsync(DateOnly day, CancellationToken cancel)
    {
        // In portions, so that no turn waits for the database.
        while (await lane.UseAsync(day, static (session, day) => session.ForgetSomeBefore(day), cancel) > 0)
            cancel.ThrowIfCancellationRequested();
    }

    public void Dispose() => lane.Dispose();

    public ValueTask DisposeAsync() => lane.DisposeAsync();

    /// <summary>The statements on one connection.</summary>
    private sealed class Session(SqliteConnection connection) : IDisposable
    {
        private readonly SqliteStatement note = new(
            connection,
            """
            INSERT INTO deliveries (day, key, due, state, reason, at, next) VALUES ($day, $key, $due, $state, $reason, $at, $next)
            ON CONFLICT DO UPDATE SET due = excluded.due, state = excluded.state, reason = excluded.reason, at = excluded.at, next = excluded.next
            """,
            "$day", "$key", "$due", "$state", "$reason", "$at", "$next");

        private readonly SqliteStatement ofDay = new(
            connection,
            "SELECT key, due, state, reason, at, next FROM deliveries WHERE day = $day AND key > $after ORDER BY key LIMIT $most",
            "$day", "$after", "$most");

        private readonly SqliteStatement forget = new(
            connection, "DELETE FROM deliveries INDEXED BY deliveries_key WHERE key >= $from AND key < $to", "$from", "$to");

        private readonly SqliteStatement forgetSomeBefore = new(
            connection,
            "DELETE FROM deliveries WHERE (day, key) IN (SELECT day, key FROM deliveries WHERE day < $day LIMIT 1000)",
            "$day");

        public int Note(Delivery one) => note.Run(
            one.Day.DayNumber, one.Key, one.Due.UtcTicks, (int)one.State, (int)one.Reason, one.At.UtcTicks, one.Next?.UtcTicks);

        public DeliveryPage OfDay(DateOnly day, string? after, int most)
        {
            using var reader = ofDay.Read(day.DayNumber, after ?? "", most + 1);
            var found = new List<Delivery>();
            while (reader.Read())
                found.Add(DeliveryAt(reader));
            return DeliveryLimits.PageOf(found, most);
        }

        public int Forget(PersonKey person) => forget.Run(person.Value + "|", person.Value + "}");

        public int ForgetSomeBefore(DateOnly day) => forgetSomeBefore.Run(day.DayNumber);

        public void Dispose()
        {
            note.Dispose();
            ofDay.Dispose();
            forget.Dispose();
            forgetSomeBefore.Dispose();
            connection.Dispose();
        }

        private static Delivery DeliveryAt(SqliteDataReader reader)
        {
            var (person, number) = DeliveryLimits.Split(reader.GetString(0));
            return new Delivery(
                person,
                number,
                Moment(reader.GetInt64(1)),
                (DeliveryState)reader.GetInt32(2),
                (DeliveryReason)reader.GetInt32(3),
                Moment(reader.GetInt64(4)),
                reader.IsDBNull(5) ? null : Moment(reader.GetInt64(5)));
        }

        private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
    }
}
