using CoachBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Storage;

/// <summary>A sealed store keeps every promise of a store, and lets nobody at what lies below it.</summary>
public abstract class SealedConformance : StoreConformance
{
    private readonly FakeTimeProvider time = new();
    private SealedStore? sealedStore;

    protected static MasterKey Master { get; } = new([7, .. new byte[MasterKey.Bytes - 1]]);

    protected static KeyRing Ring { get; } = new(Master);

    /// <summary>What lies below.</summary>
    protected abstract IStore Raw { get; }

    protected override IStore Store => sealedStore ??= new SealedStore(Raw, Ring, time);

    protected override int Spare => 0;

    [Fact]
    public async Task The_row_of_the_key_is_neither_seen_nor_written_by_a_caller()
    {
        var etag = await Save(Hanako, null, "state", Row("0|ob|1"));

        Assert.Equal(["0|ob|1", "0|state"], (await Store.OpenAsync(Hanako, Go)).Rows.Select(row => row.Key));
        Assert.Empty(await KeysOf(Hanako, "0|key", "0|key "));
        Assert.DoesNotContain(await Everybodys("0|key"), one => one.Person == Hanako);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(Hanako, Next(etag, "", Row("0|key")), Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(Hanako, Next(etag, "") with { Delete = ["a", "0|key"] }, Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(Hanako, [Row("0|key")], [], Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(Hanako, [Row("a")], ["0|key"], Go));
        Assert.Equal("state", Text((await Store.OpenAsync(Hanako, Go)).State));
    }

    [Fact]
    public async Task A_turn_is_one_opening_and_one_commit_below_too()
    {
        var counting = new CountingStore(Raw);
        var store = new SealedStore(counting, Ring, time);
        var first = await store.CommitAsync(Hanako, First("first", Row("0|ob|1")), Go);
        Assert.Equal(new Trips(0, 0, Commits: 1, 0), counting.Take());

        var etag = (await store.OpenAsync(Hanako, Go)).ETag;
        Assert.Equal(first, etag);
        Assert.NotNull(await store.CommitAsync(Hanako, Next(etag, "second", Row("0|ob|2")), Go));
        Assert.Equal(new Trips(Opens: 1, 0, Commits: 1, 0), counting.Take());
    }

    [Fact]
    public async Task Without_an_opening_the_key_is_read_first_and_remembered_for_half_a_minute()
    {
        var counting = new CountingStore(Raw);
        await Save(Hanako, null, "state", Row("ci|2026-W47", "cold"));
        var store = new SealedStore(counting, Ring, time);

        Assert.Equal("cold", Text((await store.ReadAsync(Hanako, "ci|", "ci}", Go))[0].Value));
        Assert.Equal(2, counting.Take().Reads);
        await store.ReadAsync(Hanako, "ci|", "ci}", Go);
        Assert.Equal(1, counting.Take().Reads);
        time.Advance(KnownKeys.Life);
        await store.ReadAsync(Hanako, "ci|", "ci}", Go);
        Assert.Equal(2, counting.Take().Reads);
    }

    [Fact]
    public async Task A_first_commit_told_twice_keeps_the_key_that_is_stored()
    {
        var commit = First("first", Row("log|1", "cold"));
        var saved = await Store.CommitAsync(Hanako, commit, Go);
        Assert.Equal(saved, await Store.CommitAsync(Hanako, commit, Go));

        Assert.True(await Store.WriteAsync(Hanako, [Row("log|2", "written after")], [], Go));
        Assert.Equal(["cold", "written after"], (await Store.ReadAsync(Hanako, "log|", "log}", Go)).Select(row => Text(row.Value)));
    }

    [Fact]
    public async Task Who_lost_the_race_for_the_first_commit_works_with_the_winners_key()
    {
        var other = new SealedStore(Raw, Ring);
        await Save(Hanako, null, "winner");
        Assert.Null(await other.CommitAsync(Hanako, First("loser"), Go));

        Assert.True(await other.WriteAsync(Hanako, [Row("log|1", "by the loser")], [], Go));
        Assert.Equal("winner", Text((await other.OpenAsync(Hanako, Go)).State));
        Assert.Equal("by the loser", Text((await Store.ReadAsync(Hanako, "log|", "log}", Go))[0].Value));
    }

    [Fact]
    public async Task Another_instance_that_knows_the_key_of_an_earlier_life_writes_and_reads_with_the_new_one()
    {
        var other = new SealedStore(Raw, Ring);
        await Save(Hanako, null, "first life", Row("0|ob|1", "old"));
        await other.OpenAsync(Hanako, Go);
        await Store.ForgetAsync(Hanako, Go);
        var etag = await Save(Hanako, null, "second life", Row("0|ob|1", "new"));

        Assert.Equal("new", Text((await other.ReadAsync(Hanako, "0|ob|", "0|ob}", Go))[0].Value));
        Assert.NotNull(await other.CommitAsync(Hanako, Next(etag, "by another"), Go));
        Assert.Equal("by another", Text((await Store.OpenAsync(Hanako, Go)).State));
    }

    [Fact]
    public async Task A_late_write_of_an_earlier_life_leaves_nothing_unreadable_in_the_new_one()
    {
        var late = new SealedStore(Raw, Ring);
        await Save(Hanako, null, "first life");
        await late.OpenAsync(Hanako, Go);
        await Store.ForgetAsync(Hanako, Go);
        await Save(Hanako, null, "second life");

        Assert.False(await late.WriteAsync(Hanako, [Row("0|occ|1", "of the first life")], [], Go));
        Assert.Equal(["0|state"], (await Store.OpenAsync(Hanako, Go)).Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task A_commit_of_an_opening_that_was_overtaken_by_another_life_uses_the_key_of_its_own()
    {
        var store = new SealedStore(Raw, Ring);
        await Save(Hanako, null, "first life");
        await store.OpenAsync(Hanako, Go);
        await Store.ForgetAsync(Hanako, Go);
        var etag = await Save(Hanako, null, "second life");

        // The opening of the second life happened in another process: this one remembers the key of the first.
        Assert.NotNull(await store.CommitAsync(Hanako, Next(etag, "third"), Go));
        Assert.Equal("third", Text((await Store.OpenAsync(Hanako, Go)).State));
    }

    [Fact]
    public async Task Everybodys_rows_are_found_by_an_instance_that_knows_nobody_and_by_one_with_old_keys()
    {
        var other = new SealedStore(Raw, Ring);
        var prefix = $"0|{Guid.NewGuid():N}|";
        await Save(Hanako, null, "first life", Row($"{prefix}1", "old"));
        await Save(Taro, null, "state", Row($"{prefix}2", "his"));
        Assert.Equal(["his", "old"], await Texts());
        await Store.ForgetAsync(Hanako, Go);
        await Save(Hanako, null, "second life", Row($"{prefix}1", "new"));
        Assert.Equal(["his", "new"], await Texts());

        async Task<IEnumerable<string>> Texts()
        {
            var texts = new List<string>();
            await foreach (var one in other.EverybodysAsync(prefix, Go))
                texts.Add(Text(one.Row.Value));
            return texts.Order();
        }
    }
}

public sealed class SealedMemoryStoreTests : SealedConformance
{
    protected override IStore Raw { get; } = new MemoryStore();
}

public sealed class SealedSqliteStoreTests : SealedConformance, IDisposable
{
    private readonly DatabaseFolder folder = new();
    private readonly SqliteStore raw;

    public SealedSqliteStoreTests() => raw = new SqliteStore(folder.Path);

    protected override IStore Raw => raw;

    [Fact]
    public async Task A_warm_opening_and_commit_allocate_little_more_than_what_is_sealed()
    {
        var etag = await Save(Hanako, null, new string('x', 2000), Row("0|ob|1", "", Noon));
        for (var turn = 0; turn < 50; turn++)
            etag = await Turn(etag);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 100; turn++)
            etag = await Turn(etag);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        Assert.InRange(bytes, 4000, 13_000);

        async Task<string> Turn(string seen)
        {
            var opened = await Store.OpenAsync(Hanako, Go);
            return (await Store.CommitAsync(Hanako, new Commit(seen, seen, opened.State!.Value, [opened.Rows[0]], []), Go))!;
        }
    }

    public void Dispose()
    {
        raw.Dispose();
        folder.Dispose();
    }
}

[Collection(Azurite.Name)]
public sealed class SealedAzureStoreTests(AzureAccountFixture azure) : SealedConformance, IClassFixture<AzureAccountFixture>
{
    protected override IStore Raw { get; } = new AzureStore(azure.Tables);
}
