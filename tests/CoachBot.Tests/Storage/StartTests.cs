using CoachBot.Storage;
using CoachBot.Tests.Turns;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Storage;

/// <summary>A start waits a while for the store, and not at all for a master key that never comes.</summary>
public sealed class StartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly KeyRing Ring = new(new MasterKey(new byte[MasterKey.Bytes]));

    private readonly FakeTimeProvider time = new();
    private readonly RacingStore store = new(new MemoryStore());

    [Fact]
    public async Task A_store_that_comes_up_late_is_waited_for()
    {
        store.IsDown = true;
        var identity = new IdentityKey(store, Ring);
        var start = Start.ReadAsync(identity, time, Patience);
        Assert.False(start.IsCompleted);
        store.IsDown = false;

        await PassAsync(start);
        await start;
        Assert.Equal(32, identity.Secret.Length);
    }

    [Fact]
    public async Task A_store_that_stays_down_stops_the_start()
    {
        store.IsDown = true;
        var before = time.GetUtcNow();
        var start = Start.ReadAsync(new IdentityKey(store, Ring), time, Patience);

        await PassAsync(start);
        await Assert.ThrowsAsync<StoreFailedException>(() => start);
        Assert.InRange(time.GetUtcNow() - before, Patience, Patience * 2);
    }

    [Fact]
    public async Task Another_master_key_stops_the_start_at_once()
    {
        await new IdentityKey(store, new KeyRing(new MasterKey([1, .. new byte[MasterKey.Bytes - 1]]))).ReadAsync(CancellationToken.None);

        await Assert.ThrowsAsync<SealBrokenException>(() => Start.ReadAsync(new IdentityKey(store, Ring), time, Patience));
    }

    private async Task PassAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(task, Task.Delay(1));
        }
    }
}
