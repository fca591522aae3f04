using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class SqliteFailureTests : IDisposable
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly PersonKey Hanako = new PersonKeys(new MasterKey(new byte[MasterKey.Bytes])).Of("slack", "T1", "U1");

    private readonly DatabaseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_said_nothing_is_half_written_and_room_heals_it()
    {
        var file = new SqliteFile(folder.Path);
        var pages = 20;
        await using var store = new SqliteStore(
            () =>
            {
                var connection = file.OpenToWrite();
                connection.Run($"PRAGMA max_page_count = {pages};");
                return connection;
            },
            file.OpenToRead);

        var etag = await FillUp(store);
        var opened = await store.OpenAsync(Hanako, Go);
        Assert.Equal(etag, opened.ETag);
        Assert.Equal(opened.State!.Value.Span[0] + 1, (await store.ReadAsync(Hanako, "log|", "log}", Go)).Count);

        pages = 1000;
        Assert.NotNull(await store.CommitAsync(Hanako, Larger(etag, 99), Go));
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_is_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Path)!);
        var text = string.Concat(Enumerable.Repeat("This is no database. ", 1000));
        await File.WriteAllTextAsync(folder.Path, text);

        Assert.Throws<StoreFailedException>(() => new SqliteStore(folder.Path));
        Assert.Equal(text, await File.ReadAllTextAsync(folder.Path));
    }

    [Fact]
    public async Task A_broken_page_is_said()
    {
        await using (var store = new SqliteStore(folder.Path))
            await store.CommitAsync(Hanako, Larger(null, 1), Go);
        var bytes = await File.ReadAllBytesAsync(folder.Path);
        bytes.AsSpan(16 * 1024).Fill(0x5a);
        await File.WriteAllBytesAsync(folder.Path, bytes);

        await using var broken = new SqliteStore(folder.Path);
        await Assert.ThrowsAsync<StoreFailedException>(() => broken.OpenAsync(Hanako, Go));
        await Assert.ThrowsAsync<StoreFailedException>(() => broken.CommitAsync(Hanako, Larger(null, 2), Go));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_stops_the_start()
    {
        await new SqliteStore(folder.Path).DisposeAsync();
        using (var connection = new SqliteFile(folder.Path).OpenToWrite())
            connection.Run("PRAGMA user_version = 99;");

        var told = Assert.Throws<StoreFailedException>(() => new SqliteStore(folder.Path));
        Assert.Contains("99", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_file_with_rows_that_were_never_sealed_stops_the_start_and_is_left_alone(int version)
    {
        await using (var store = new SqliteStore(folder.Path))
            await store.CommitAsync(Hanako, Larger(null, 1), Go);
        Rewind(version);

        var told = Assert.Throws<StoreFailedException>(() => new SqliteStore(folder.Path));
        Assert.Equal($"{folder.Path} was written by a version that did not encrypt. Move it away to start anew.", told.Message);
        using var same = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Path};Pooling=False");
        same.Open();
        Assert.Equal((long)version, same.Ask("PRAGMA user_version;"));
        Assert.Equal(2L, same.Ask("SELECT count(*) FROM rows;"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_file_of_an_earlier_version_without_rows_is_taken_over_with_its_settings(int version)
    {
        await using (var store = new SqliteStore(folder.Path))
            await store.WriteSettingAsync("clock", "0", Go);
        Rewind(version);

        await using var again = new SqliteStore(folder.Path);
        Assert.Equal("0", await again.ReadSettingAsync("clock", Go));
        Assert.NotNull(await again.CommitAsync(Hanako, Larger(null, 1), Go));
    }

    [Fact]
    public async Task A_commit_waits_for_another_process_and_reading_does_not()
    {
        var file = new SqliteFile(folder.Path);
        await using var store = new SqliteStore(file);
        using var other = file.OpenToWrite();
        other.Run("BEGIN IMMEDIATE;");

        var commit = Task.Run(() => store.CommitAsync(Hanako, Larger(null, 1), Go));
        Assert.Null((await store.OpenAsync(Hanako, Go)).ETag);
        Assert.NotSame(commit, await Task.WhenAny(commit, Task.Delay(200)));

        other.Run("COMMIT;");
        Assert.NotNull(await commit);
    }

    [Fact]
    public async Task Waiting_ends_with_an_exception_and_the_next_commit_succeeds()
    {
        var file = new SqliteFile(folder.Path, patienceSeconds: 1);
        await using var store = new SqliteStore(file);
        using var other = file.OpenToWrite();
        other.Run("BEGIN IMMEDIATE;");
        var commit = Larger(null, 1);

        await Assert.ThrowsAsync<StoreFailedException>(() => store.CommitAsync(Hanako, commit, Go));
        other.Run("ROLLBACK;");
        Assert.NotNull(await store.CommitAsync(Hanako, commit, Go));
    }

    [Fact]
    public async Task Forgetting_says_when_a_reader_kept_the_log_and_can_be_repeated()
    {
        var file = new SqliteFile(folder.Path, patienceSeconds: 1);
        await using var store = new SqliteStore(file);
        using var other = file.OpenToRead();
        other.Run("BEGIN;");
        other.Ask("SELECT count(*) FROM rows;");
        await store.CommitAsync(Hanako, Larger(null, 1), Go);

        await Assert.ThrowsAsync<StoreFailedException>(() => store.ForgetAsync(Hanako, Go));
        Assert.Null((await store.OpenAsync(Hanako, Go)).ETag);
        other.Run("COMMIT;");
        await store.ForgetAsync(Hanako, Go);
        Assert.Equal(0, new FileInfo($"{folder.Path}-wal").Length);
    }

    /// <summary>Makes the file one of an earlier version.</summary>
    private void Rewind(int version)
    {
        using var connection = new SqliteFile(folder.Path).OpenToWrite();
        if (version < 3)
            connection.Run("DROP TABLE deliveries;");
        if (version < 2)
            connection.Run("DROP TABLE roster; DROP TABLE wakeups;");
        connection.Run($"PRAGMA user_version = {version};");
    }

    private static async Task<string?> FillUp(SqliteStore store)
    {
        string? etag = null;
        for (byte number = 0; number < 90; number++)
        {
            try
            {
                etag = await store.CommitAsync(Hanako, Larger(etag, number), Go);
            }
            catch (StoreFailedException full)
            {
                Assert.Contains("full", full.Message, StringComparison.Ordinal);
                return etag;
            }
        }

        throw new InvalidOperationException("The disk never filled up.");
    }

    private static Commit Larger(string? etag, byte number) =>
        new($"op{number}", etag, new byte[] { number }, [new Row($"log|{number:D2}", new byte[16 * 1024])], []);
}
