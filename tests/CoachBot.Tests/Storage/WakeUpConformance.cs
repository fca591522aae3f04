using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>What every queue of wake-ups promises. Each test uses people of its own, so a shared backend will do.</summary>
public abstract class WakeUpConformance
{
    protected static readonly CancellationToken Go = CancellationToken.None;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));

    protected abstract IWakeUps WakeUps { get; }

    /// <summary>Lets this much time pass.</summary>
    protected abstract Task LaterAsync(TimeSpan time);

    protected PersonKey Hanako { get; } = Keys.Of("slack", "T1", Guid.NewGuid().ToString());

    [Fact]
    public async Task A_wake_up_comes_with_its_person_and_what_was_seen()
    {
        await WakeUps.AddAsync(Hanako, TimeSpan.Zero, "W/\"datetime'2026-11-16T09%3A00%3A00Z'\"", Go);

        var wakeUp = await FindAsync();
        Assert.Equal((Hanako, "W/\"datetime'2026-11-16T09%3A00%3A00Z'\"", 1), (wakeUp!.Person, wakeUp.Seen, wakeUp.Deliveries));
    }

    [Fact]
    public async Task It_comes_when_its_time_has_come()
    {
        await WakeUps.AddAsync(Hanako, TimeSpan.FromSeconds(2), null, Go);

        Assert.Null(await FindAsync());
        await LaterAsync(TimeSpan.FromSeconds(3));
        Assert.Null((await FindAsync())!.Seen);
    }

    [Fact]
    public async Task While_it_is_hidden_nobody_else_gets_it()
    {
        await WakeUps.AddAsync(Hanako, TimeSpan.Zero, null, Go);

        Assert.NotNull(await FindAsync());
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task One_that_was_not_removed_comes_again_and_is_counted()
    {
        await WakeUps.AddAsync(Hanako, TimeSpan.Zero, null, Go);
        Assert.Equal(1, (await FindAsync(TimeSpan.FromSeconds(1)))!.Deliveries);
        await LaterAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(2, (await FindAsync())!.Deliveries);
    }

    [Fact]
    public async Task One_that_was_removed_does_not_come_again_and_may_be_removed_twice()
    {
        await WakeUps.AddAsync(Hanako, TimeSpan.Zero, null, Go);
        var wakeUp = await FindAsync(TimeSpan.FromSeconds(1));
        await WakeUps.RemoveAsync(wakeUp!, Go);
        await WakeUps.RemoveAsync(wakeUp!, Go);
        await LaterAsync(TimeSpan.FromSeconds(2));

        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Whoever_was_too_slow_does_not_remove_it_from_the_next()
    {
        await WakeUps.AddAsync(Hanako, TimeSpan.Zero, null, Go);
        var late = await FindAsync(TimeSpan.FromSeconds(1));
        await LaterAsync(TimeSpan.FromSeconds(2));
        Assert.NotNull(await FindAsync(TimeSpan.FromSeconds(2)));
        await WakeUps.RemoveAsync(late!, Go);
        await LaterAsync(TimeSpan.FromSeconds(3));

        Assert.NotNull(await FindAsync());
    }

    [Fact]
    public async Task Of_many_who_take_at_once_one_gets_it()
    {
        await WakeUps.AddAsync(Hanako, TimeSpan.Zero, null, Go);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => WakeUps.TakeAsync(32, Minute, Go))));
        Assert.Single(taken.SelectMany(some => some), one => one.Person == Hanako);
    }

    [Fact]
    public async Task No_more_are_given_than_were_asked_for()
    {
        for (var i = 0; i < 3; i++)
            await WakeUps.AddAsync(Hanako, TimeSpan.Zero, null, Go);

        Assert.Equal(2, (await WakeUps.TakeAsync(2, Minute, Go)).Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData((7 * 24 * 3600) + 1)]
    public async Task A_wait_that_some_queue_could_not_keep_is_refused(int seconds) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => WakeUps.AddAsync(Hanako, TimeSpan.FromSeconds(seconds), null, Go));

    [Fact]
    public async Task Seven_days_are_kept()
    {
        await WakeUps.AddAsync(Hanako, IWakeUps.Longest, null, Go);
        Assert.Null(await FindAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task Taking_none_or_more_than_32_is_refused(int most) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => WakeUps.TakeAsync(most, Minute, Go));

    [Theory]
    [InlineData(0.9)]
    [InlineData((7 * 24 * 3600) + 1)]
    public async Task Hiding_for_less_than_a_second_or_more_than_seven_days_is_refused(double seconds) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => WakeUps.TakeAsync(1, TimeSpan.FromSeconds(seconds), Go));

    [Fact]
    public async Task More_than_an_etag_is_not_carried()
    {
        await WakeUps.AddAsync(Hanako, IWakeUps.Longest, new string('x', StoreLimits.SeenChars), Go);
        await Assert.ThrowsAsync<ArgumentException>(() => WakeUps.AddAsync(Hanako, IWakeUps.Longest, new string('x', StoreLimits.SeenChars + 1), Go));
        await Assert.ThrowsAsync<ArgumentException>(() => WakeUps.AddAsync(default, TimeSpan.Zero, null, Go));
    }

    /// <summary>Takes all there are; those of other tests are not this one's.</summary>
    protected async Task<WakeUp?> FindAsync(TimeSpan? hidden = null)
    {
        while (await WakeUps.TakeAsync(32, hidden ?? Minute, Go) is { Count: > 0 } taken)
        {
            if (taken.FirstOrDefault(one => one.Person == Hanako) is { } found)
                return found;
        }

        return null;
    }
}
