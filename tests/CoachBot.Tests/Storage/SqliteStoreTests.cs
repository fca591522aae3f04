using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreConformance, IAsyncLifetime
{
    private readonly DatabaseFolder folder = new();
    private readonly SqliteStore store;

    public SqliteStoreTests() => store = new SqliteStore(folder.Path);

    protected override IStore Store => store;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Everything_acknowledged_is_there_after_a_restart()
    {
        var prefix = "0|occ|";
        var etag = await Save(Hanako, null, "状態", Row($"{prefix}1", "planned", Noon), Row("ci|2026-W47", "cold"));
        await Store.ClaimAsync(Hanako, $"{prefix}1", Noon, Noon.AddSeconds(30), Go);
        await Store.WriteSettingAsync("clock", "7.00:00:00", Go);
        await store.DisposeAsync();

        await using var restarted = new SqliteStore(folder.Path);
        var opened = await restarted.OpenAsync(Hanako, Go);
        Assert.Equal(etag, opened.ETag);
        Assert.Equal("状態", Text(opened.State));
        Assert.Equal("cold", Text(Assert.Single(await restarted.ReadAsync(Hanako, "ci|", "ci}", Go)).Value));
        Assert.Equal(Noon.AddSeconds(30), Assert.Single(opened.Rows, row => row.Key == $"{prefix}1").Due);
        Assert.Equal("7.00:00:00", await restarted.ReadSettingAsync("clock", Go));
        Assert.NotNull(await restarted.CommitAsync(Hanako, Next(etag, "after the restart"), Go));
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_in_a_crash_succeeds_again_after_it()
    {
        var commit = First("first");
        var saved = await Store.CommitAsync(Hanako, commit, Go);
        await store.DisposeAsync();

        await using var restarted = new SqliteStore(folder.Path);
        Assert.Equal(saved, await restarted.CommitAsync(Hanako, commit, Go));
    }

    [Fact]
    public async Task Two_stores_on_one_file_see_each_others_commits()
    {
        await using var other = new SqliteStore(folder.Path);
        var etag = await Save(Hanako, null, "here");

        Assert.Equal(etag, (await other.OpenAsync(Hanako, Go)).ETag);
        Assert.NotNull(await other.CommitAsync(Hanako, Next(etag, "there"), Go));
        Assert.Equal("there", Text((await Store.OpenAsync(Hanako, Go)).State));
        Assert.Null(await Store.CommitAsync(Hanako, Next(etag, "too late"), Go));
    }

    [Fact]
    public async Task Eight_writers_on_two_stores_lose_no_increment()
    {
        await using var other = new SqliteStore(folder.Path);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var mine = number % 2 == 0 ? store : other;
            for (var done = 0; done < 20;)
            {
                var opened = await mine.OpenAsync(Hanako, Go);
                var count = opened.State is null ? 0 : int.Parse(Text(opened.State));
                if (await mine.CommitAsync(Hanako, Next(opened.ETag, $"{count + 1}"), Go) is not null)
                    done++;
            }
        })));

        Assert.Equal("160", Text((await Store.OpenAsync(Hanako, Go)).State));
    }

    [Fact]
    public async Task Of_16_who_claim_a_row_through_two_stores_exactly_one_gets_it()
    {
        await using var other = new SqliteStore(folder.Path);
        await Put(Hanako, [Row("0|ob|1", "unspoken", Noon)]);

        var claims = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Task.Run(() =>
            (number % 2 == 0 ? store : other).ClaimAsync(Hanako, "0|ob|1", Noon, Noon.AddSeconds(number), Go))));

        Assert.Single(claims, isMine => isMine);
    }

    [Fact]
    public async Task A_closed_store_says_so_and_can_be_closed_again()
    {
        await store.DisposeAsync();
        store.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.OpenAsync(Hanako, Go));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.CommitAsync(Hanako, First("state"), Go));
    }

    [Fact]
    public async Task A_warm_opening_and_commit_allocate_little()
    {
        var etag = await Save(Hanako, null, new string('x', 2000), Row("0|ob|1", "", Noon));
        for (var turn = 0; turn < 50; turn++)
            etag = await Turn(etag);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 100; turn++)
            etag = await Turn(etag);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        Assert.InRange(bytes, 2000, 10_000);

        async Task<string> Turn(string seen)
        {
            var opened = await Store.OpenAsync(Hanako, Go);
            var commit = new Commit("op", seen, opened.State!.Value, [opened.Rows[0]], []) { OpId = seen };
            return (await Store.CommitAsync(Hanako, commit, Go))!;
        }
    }
}
