using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Tests.Turns;

/// <summary>The roster heals what the queue loses, and instances share the work.</summary>
public sealed class SweepTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task A_lost_wake_up_is_sent_again()
    {
        var house = await DueAsync();
        await house.Sweep.SweepAllAsync(Go);
        foreach (var lost in await house.WakeUps.TakeAsync(32, TimeSpan.FromDays(1), Go))
            await house.WakeUps.RemoveAsync(lost, Go);
        await house.TickAsync();
        Assert.Equal(0, VisitTests.Invitations(house));

        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Sweep.SweepAsync(Go);
        await house.TickAsync();

        Assert.Equal(1, VisitTests.Invitations(house));
    }

    [Fact]
    public async Task A_process_that_died_while_looking_is_followed_by_another()
    {
        var house = await DueAsync();
        await house.Sweep.SweepAllAsync(Go);
        await house.WakeUps.TakeAsync(32, TimeSpan.FromSeconds(60), Go);
        await house.TickAsync();
        Assert.Equal(0, VisitTests.Invitations(house));

        house.Time.Advance(TimeSpan.FromSeconds(61));
        await house.TickAsync();

        Assert.Equal(1, VisitTests.Invitations(house));
    }

    [Fact]
    public async Task After_a_visit_the_roster_says_when_the_next_is_due()
    {
        var house = await DueAsync();
        await house.Sweep.SweepAllAsync(Go);
        await house.TickAsync();

        var entry = Assert.Single(await EntriesAsync(house, DateTimeOffset.MaxValue));
        // The nudge, on the next day at nine.
        Assert.Equal(house.Clock.Now.AddDays(1), entry.Due, TimeSpan.FromMinutes(5));
        Assert.Equal(entry.Due, entry.Look);
    }

    [Fact]
    public async Task Someone_who_is_not_known_any_more_leaves_the_roster()
    {
        var house = await DueAsync();
        await house.Inner.ForgetAsync(TestHouse.Aya, Go);
        await house.Sweep.SweepAllAsync(Go);
        await house.TickAsync();

        Assert.Empty(await EntriesAsync(house, DateTimeOffset.MaxValue));
        Assert.Equal(0, VisitTests.Invitations(house));
    }

    [Fact]
    public async Task A_visit_so_early_that_the_turn_may_not_have_saved_settles_nothing()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        // The turn has noted the roster and not yet saved: it plans something for now.
        await house.Roster.PlanAsync(TestHouse.Aya, "b", house.Clock.Now, Go);
        await house.Sweep.SweepAllAsync(Go);
        await house.TickAsync();

        house.Time.Advance(TimeSpan.FromHours(1));
        Assert.Single(await EntriesAsync(house, house.Clock.Now));
    }

    [Fact]
    public async Task What_is_due_within_minutes_does_not_wait_for_a_sweep()
    {
        var house = new TestHouse(start: new DateTimeOffset(2026, 11, 9, 23, 50, 0, TimeSpan.Zero));
        await house.HearAsync(house.Words("start"));
        await house.HearAsync(house.Words("Tuesday"));
        await house.HearAsync(house.Words("9"));
        await house.HearAsync(house.Words("later"));
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.TickAsync();

        Assert.Equal(1, VisitTests.Invitations(house));
    }

    [Fact]
    public async Task Two_instances_do_not_sweep_the_same_part_twice_in_five_minutes()
    {
        var house = await DueAsync();
        var other = new TestHouse(before: house);
        await other.Clock.RefreshAsync(Go);
        await house.Sweep.SweepAsync(Go);
        other.Store.Take();
        await other.Sweep.SweepAsync(Go);

        // It has read who swept last, and taken nothing.
        Assert.Equal(0, other.Store.Take().Writes);
        Assert.Single(await house.WakeUps.TakeAsync(32, TimeSpan.FromMinutes(1), Go));
    }

    [Fact]
    public async Task Of_a_thousand_people_due_at_once_each_gets_one_invitation_and_they_are_spread()
    {
        var crowd = new CrowdHouse(people: 1000);
        await crowd.PlanAsync();
        await crowd.PassAsync(TimeSpan.FromSeconds(90));

        Assert.Equal(1000, crowd.Said.Count);
        Assert.Equal(1000, crowd.Said.Select(one => one.User).Distinct().Count());
        var bySecond = crowd.Said.GroupBy(one => one.At.Ticks / TimeSpan.TicksPerSecond).Select(second => second.Count()).ToList();
        Assert.True(bySecond.Max() <= 45, string.Join(' ', bySecond));
    }

    private static async Task<TestHouse> DueAsync()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.TickAsync();
        house.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromHours(1));
        return house;
    }

    private static async Task<List<RosterEntry>> EntriesAsync(TestHouse house, DateTimeOffset until)
    {
        var entries = new List<RosterEntry>();
        await foreach (var page in house.Roster.ToLookAtAsync(IRoster.PartOf(TestHouse.Aya), until, Go))
            entries.AddRange(page);
        return entries;
    }
}
