using System.Text.Json;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class SqliteFileTests : IDisposable
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly PersonKey Hanako = new PersonKeys(new MasterKey(new byte[MasterKey.Bytes])).Of("slack", "T1", "U1");

    private readonly DatabaseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("secure_delete", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("trusted_schema", "0")]
    [InlineData("page_size", "16384")]
    [InlineData("wal_autocheckpoint", "256")]
    public void What_keeps_the_data_safe_is_in_force_on_every_connection(string pragma, string expected)
    {
        var file = new SqliteFile(folder.Path);
        using var writing = file.OpenToWrite();
        using var reading = file.OpenToRead();

        Assert.Equal(expected, $"{writing.Ask($"PRAGMA {pragma};")}");
        Assert.Equal(expected, $"{reading.Ask($"PRAGMA {pragma};")}");
    }

    [Fact]
    public void A_reading_connection_cannot_write()
    {
        var file = new SqliteFile(folder.Path);
        using var writing = file.OpenToWrite();
        using var reading = file.OpenToRead();

        writing.Run("DELETE FROM rows;");
        Assert.ThrowsAny<Exception>(() => reading.Run("DELETE FROM rows;"));
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_database_and_its_log()
    {
        if (OperatingSystem.IsWindows())
            return;

        await using (var made = new SqliteStore(folder.Path))
            await Save(made, null, "state");
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b110_100_100);

        await using var store = new SqliteStore(folder.Path);
        await store.WriteSettingAsync("clock", "0", Go);
        foreach (var file in (string[])[folder.Path, $"{folder.Path}-wal", $"{folder.Path}-shm"])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Instances_that_start_together_on_no_file_share_one()
    {
        for (var round = 0; round < 5; round++)
        {
            var path = $"{folder.Path}{round}";
            using var start = new Barrier(4);
            var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return new SqliteStore(path);
                },
                Go,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            await stores[0].WriteSettingAsync("clock", "0", Go);
            foreach (var store in stores)
            {
                Assert.Equal("0", await store.ReadSettingAsync("clock", Go));
                await store.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_no_trace_in_the_files()
    {
        const string canary = "canary-of-someone-who-left";
        await using (var store = new SqliteStore(folder.Path))
        {
            var etag = await Save(store, null, canary);
            await Save(store, etag, string.Concat(Enumerable.Repeat(canary, 1000)));
            await store.WriteAsync(Hanako, [new Row("log|1", Encode(canary))], [], Go);
            Assert.NotEqual(0, new FileInfo($"{folder.Path}-wal").Length);

            await store.ForgetAsync(Hanako, Go);
            Assert.Equal(0, new FileInfo($"{folder.Path}-wal").Length);
        }

        Assert.DoesNotContain(canary, File.ReadAllText(folder.Path, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_a_person_said_is_readable_in_the_files()
    {
        string[] canaries = ["canary-of-someone", "カナリアは眠れない\"<&>"];
        byte[] before;
        await using (var raw = new SqliteStore(folder.Path))
        {
            var store = new SealedStore(raw, new KeyRing(new MasterKey(new byte[MasterKey.Bytes])));
            var text = JsonSerializer.Serialize(new { said = canaries });
            var etag = await store.CommitAsync(Hanako, new Commit("op", null, Encode(text), [Row("0|ob|1"), Row("0|occ|1")], []), Go);
            await store.OpenAsync(Hanako, Go);
            Assert.True(await store.WriteAsync(Hanako, [Row("log|1")], [], Go));
            Assert.NotNull(await store.CommitAsync(Hanako, new Commit("op2", etag, Encode(string.Concat(canaries)), [Row("ci|2026-W47")], ["0|ob|1"]), Go));
            before = [.. await ReadSharedAsync(folder.Path), .. await ReadSharedAsync($"{folder.Path}-wal")];
        }

        Assert.True(before.Length > 16 * 1024);
        foreach (var form in canaries.SelectMany(Forms))
        {
            Assert.Equal(-1, before.AsSpan().IndexOf(form));
            Assert.Equal(-1, (await File.ReadAllBytesAsync(folder.Path)).AsSpan().IndexOf(form));
        }

        Row Row(string key) => new(key, Encode(string.Join(',', canaries)));
    }

    /// <summary>Each as bytes that might betray it.</summary>
    private static IEnumerable<byte[]> Forms(string canary)
    {
        yield return Encode(canary);
        yield return System.Text.Encoding.Unicode.GetBytes(canary);
        yield return Encode(JsonSerializer.Serialize(canary).Trim('"'));
        // Whatever stands before it, one of three ways to cut it into groups of three bytes.
        for (var skip = 0; skip < 3; skip++)
            yield return Encode(Convert.ToBase64String(Encode(canary)[skip..])[..16]);
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static byte[] Encode(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static async Task<string> Save(SqliteStore store, string? etag, string state) =>
        (await store.CommitAsync(Hanako, new Commit(Guid.NewGuid().ToString(), etag, Encode(state), [], []), Go))!;
}
