using CoachBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Storage;

/// <summary>Stores on one machine find claimable messages themselves.</summary>
public abstract class LocalWakeUpTests : WakeUpConformance
{
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 16, 12, 0, 0, TimeSpan.Zero));

    protected abstract IStore Store { get; }

    [Fact]
    public async Task Someone_whose_message_may_be_claimed_is_woken_until_it_is()
    {
        var now = Time.GetUtcNow();
        await Store.CommitAsync(Hanako, new Commit("op", null, new byte[1], [new Row("0|ob|1", new byte[1], now.AddSeconds(30)), new Row("0|occ|1", new byte[1], now)], []), Go);
        await WakeUps.WatchAsync(Hanako, Go);
        Assert.Null(await FindAsync());

        await LaterAsync(TimeSpan.FromSeconds(30));
        var wakeUp = await FindAsync();
        Assert.NotNull(wakeUp);
        await WakeUps.RemoveAsync(wakeUp, Go);
        Assert.NotNull(await FindAsync());
        await Store.ClaimAsync(Hanako, "0|ob|1", now.AddSeconds(30), now.AddSeconds(90), Go);
        Assert.Null(await FindAsync());
    }

    protected override Task LaterAsync(TimeSpan time)
    {
        Time.Advance(time);
        return Task.CompletedTask;
    }
}

public sealed class MemoryWakeUpTests : LocalWakeUpTests
{
    private readonly MemoryStore store = new();

    public MemoryWakeUpTests() => WakeUps = new MemoryWakeUps(store, Time);

    protected override IWakeUps WakeUps { get; }

    protected override IStore Store => store;
}

public sealed class SqliteWakeUpTests : LocalWakeUpTests, IDisposable
{
    private readonly DatabaseFolder folder = new();
    private readonly SqliteStore store;

    public SqliteWakeUpTests()
    {
        store = new SqliteStore(folder.Path);
        WakeUps = new SqliteWakeUps(store, Time);
    }

    protected override IWakeUps WakeUps { get; }

    protected override IStore Store => store;

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
