using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>Opens connections to the database file, which only its owner may read (mode 0600).</summary>
internal sealed class SqliteFile(string path)
{
    /// <summary>How long a connection waits for one of another process.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>A state fits into its page: measured a quarter less CPU per turn than SQLite's 4 KiB and its overflow chains.</summary>
    private const int PageBytes = 16 * 1024;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly Lock Making = new();

    private readonly string path = Path.GetFullPath(path);

    public SqliteConnection OpenToWrite()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Protect();
        return Open(SqliteSchema.Migrate);
    }

    public SqliteConnection OpenToRead() => Open(static connection => connection.Run("PRAGMA query_only = ON;"));

    private SqliteConnection Open(Action<SqliteConnection> prepare)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = (int)Patience.TotalSeconds,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            connection.Run($"PRAGMA page_size = {PageBytes}; PRAGMA busy_timeout = {(int)Patience.TotalMilliseconds};");
            if (connection.Ask("PRAGMA journal_mode = WAL;") is not "wal")
                throw new StoreFailedException("The database's file system does not allow write-ahead logging.");

            connection.Run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;");
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>SQLite gives its log beside the database the database's own mode, so the file is made before SQLite sees it.</summary>
    private void Protect()
    {
        lock (Making)
            Make();

        if (OperatingSystem.IsWindows())
            return;

        foreach (var file in (string[])[path, $"{path}-wal", $"{path}-shm"])
            if (File.Exists(file) && File.GetUnixFileMode(file) != OwnerOnly)
                File.SetUnixFileMode(file, OwnerOnly);
    }

    private void Make()
    {
        // An existing file must not be opened here: closing it would drop the locks SQLite holds on it in this process.
        if (File.Exists(path))
            return;

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it first; both use it.
        }
    }
}
