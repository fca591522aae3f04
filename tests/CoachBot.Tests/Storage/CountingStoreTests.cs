using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class CountingStoreTests : StoreConformance
{
    private readonly CountingStore counting = new(new MemoryStore());

    protected override IStore Store => counting;

    [Fact]
    public async Task A_turn_is_one_opening_and_one_commit()
    {
        var opened = await Store.OpenAsync(Hanako, Go);
        await Save(Hanako, opened.ETag, "state", Row("0|ob|1"));

        Assert.Equal(new Trips(Opens: 1, Reads: 0, Commits: 1, Writes: 0), counting.Take());
        Assert.Equal(default, counting.Take());
    }

    [Fact]
    public async Task Every_other_trip_is_counted_as_what_it_is()
    {
        await Store.ReadAsync(Hanako, "ci|", "ci}", Go);
        await Everybodys("0|");
        await Store.ReadSettingAsync("clock", Go);
        Assert.Equal(new Trips(0, Reads: 3, 0, 0), counting.Take());

        await Store.WriteAsync(Hanako, [Row("a")], [], Go);
        await Store.ClaimAsync(Hanako, "a", Noon, Noon, Go);
        await Store.ForgetAsync(Hanako, Go);
        await Store.WriteSettingAsync("clock", "0", Go);
        await Store.SwapSettingAsync("clock", "0", "1", Go);
        Assert.Equal(new Trips(0, 0, 0, Writes: 5), counting.Take());
    }

    [Fact]
    public async Task A_refused_commit_was_a_trip_too()
    {
        await Save(Hanako, null, "first");
        await Store.CommitAsync(Hanako, First("second"), Go);

        Assert.Equal(2, counting.Take().Commits);
    }
}
