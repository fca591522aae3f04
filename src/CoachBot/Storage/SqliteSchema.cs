using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>Brings a database of any earlier version up to this one; the version is the file's <c>user_version</c>.</summary>
internal static class SqliteSchema
{
    /// <summary>One step per version, never edited once released. Due times are UTC ticks.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE rows (
            person TEXT NOT NULL,
            key    TEXT NOT NULL,
            value  BLOB NOT NULL,
            etag   TEXT,
            op_id  TEXT,
            due    INTEGER,
            PRIMARY KEY (person, key)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX rows_due ON rows (due, key) WHERE due IS NOT NULL;
        CREATE TABLE settings (
            name  TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID, STRICT;
        """,
        """
        CREATE TABLE roster (
            person  TEXT NOT NULL PRIMARY KEY,
            crowd   TEXT NOT NULL,
            due     INTEGER NOT NULL,
            look    INTEGER NOT NULL,
            etag    INTEGER NOT NULL,
            written INTEGER NOT NULL
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX roster_look ON roster (look);
        CREATE TABLE wakeups (
            id         INTEGER PRIMARY KEY AUTOINCREMENT,
            person     TEXT NOT NULL,
            seen       TEXT,
            visible    INTEGER NOT NULL,
            deliveries INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX wakeups_visible ON wakeups (visible);
        """,
        """
        CREATE TABLE deliveries (
            day    INTEGER NOT NULL,
            key    TEXT NOT NULL,
            due    INTEGER NOT NULL,
            state  INTEGER NOT NULL,
            reason INTEGER NOT NULL,
            at     INTEGER NOT NULL,
            next   INTEGER,
            PRIMARY KEY (day, key)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX deliveries_key ON deliveries (key);
        """,
        "-- From here on every value is sealed.",
    ];

    private const int FirstSealed = 4;

    /// <exception cref="StoreFailedException">The file was written by a newer version of CoachBot, or by one that did not encrypt.</exception>
    public static void Migrate(SqliteConnection connection)
    {
        if (VersionOf(connection) == Steps.Length)
            return;

        // Instances may start together: the version is read again once the others are shut out.
        connection.Run("BEGIN IMMEDIATE;");
        var version = VersionOf(connection);
        if (version > Steps.Length)
            throw new StoreFailedException($"The database has version {version}; this program knows versions up to {Steps.Length}.");
        if (version is > 0 and < FirstSealed && connection.Ask("SELECT 1 FROM rows LIMIT 1;") is not null)
            throw new StoreFailedException($"{connection.DataSource} was written by a version that did not encrypt. Move it away to start anew.");

        foreach (var step in Steps[version..])
            connection.Run(step);
        connection.Run($"PRAGMA user_version = {Steps.Length}; COMMIT;");
    }

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static int VersionOf(SqliteConnection connection) =>
        Convert.ToInt32(connection.Ask("PRAGMA user_version;"), CultureInfo.InvariantCulture);
}
