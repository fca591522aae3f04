using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>What every roster promises. Each test uses people and crowds of its own, so a shared backend will do.</summary>
public abstract class RosterConformance
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));

    private readonly string crowd = Guid.NewGuid().ToString("N");

    protected abstract IRoster Roster { get; }

    private PersonKey Hanako { get; } = Keys.Of("slack", "T1", Guid.NewGuid().ToString());

    [Fact]
    public async Task Someone_is_to_be_looked_at_when_something_is_due_and_not_before()
    {
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);

        Assert.Null(await FindAsync(Nine.AddTicks(-1)));
        var entry = await FindAsync(Nine);
        Assert.Equal((Hanako, crowd, Nine, Nine), (entry!.Person, entry.Crowd, entry.Due, entry.Look));
        Assert.InRange(entry.Written, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task Due_times_are_rounded_down_to_a_quarter_of_an_hour()
    {
        await Roster.PlanAsync(Hanako, crowd, new DateTimeOffset(2026, 11, 16, 18, 14, 59, TimeSpan.FromHours(9)), Go);

        Assert.Equal(Nine, (await FindAsync(Nine))!.Due);
    }

    [Fact]
    public async Task A_plan_replaces_what_the_entry_said()
    {
        await Roster.PlanAsync(Hanako, "another crowd", Nine.AddDays(7), Go);
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);

        var entry = await FindAsync(Nine.AddDays(30));
        Assert.Equal((crowd, Nine), (entry!.Crowd, entry.Due));
    }

    [Fact]
    public async Task A_moved_entry_is_looked_at_later_and_keeps_its_due_time()
    {
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        var entry = (await FindAsync(Nine))!;

        var etag = Assert.Single(await Roster.MoveAsync([entry with { Look = Nine.AddMinutes(10) }], Go));
        Assert.Null(await FindAsync(Nine.AddMinutes(9)));
        var moved = await FindAsync(Nine.AddMinutes(10));
        Assert.Equal((etag, Nine, Nine.AddMinutes(10)), (moved!.ETag, moved.Due, moved.Look));
    }

    [Fact]
    public async Task An_entry_that_changed_meanwhile_is_not_moved_and_the_others_are()
    {
        var others = await PlanInPartOfAsync(Hanako, 3);
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        var entry = (await FindAsync(Nine))!;
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);

        var etags = await Roster.MoveAsync([others[0], entry with { Look = Nine.AddHours(1) }, others[1], others[2]], Go);
        Assert.Equal([false, true, false, false], etags.Select(etag => etag is null));
        Assert.NotNull(await FindAsync(Nine));
    }

    [Fact]
    public async Task Someone_looked_at_is_settled_on_what_is_due_next()
    {
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        await Roster.SettleAsync(Hanako, (await FindAsync(Nine))!.ETag, Nine.AddDays(7), Go);

        Assert.Null(await FindAsync(Nine.AddDays(6)));
        Assert.Equal((Nine.AddDays(7), crowd), ((await FindAsync(Nine.AddDays(7)))!.Due, (await FindAsync(Nine.AddDays(7)))!.Crowd));
    }

    [Fact]
    public async Task Someone_with_nothing_planned_stays_counted_and_is_not_looked_at()
    {
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        await Roster.SettleAsync(Hanako, (await FindAsync(Nine))!.ETag, due: null, Go);

        Assert.Null(await FindAsync(Nine.AddYears(100)));
        Assert.Equal(1, (await Roster.CountAsync(Go))[crowd]);
    }

    [Fact]
    public async Task A_plan_made_meanwhile_is_not_settled_away()
    {
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        var seen = (await FindAsync(Nine))!.ETag;
        await Roster.PlanAsync(Hanako, crowd, Nine.AddHours(1), Go);
        await Roster.SettleAsync(Hanako, seen, Nine.AddDays(7), Go);

        Assert.Equal(Nine, (await FindAsync(Nine.AddDays(1)))!.Due);
    }

    [Fact]
    public async Task A_plan_never_puts_off_an_earlier_one()
    {
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        var etag = await Roster.PlanAsync(Hanako, crowd, Nine.AddDays(7), Go);

        var entry = await FindAsync(Nine);
        Assert.Equal((etag, Nine, Nine), (entry!.ETag, entry.Due, entry.Look));
    }

    [Fact]
    public async Task Someone_who_came_back_meanwhile_is_not_removed()
    {
        var seen = await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        await Roster.RemoveAsync(Hanako, seen, Go);

        Assert.NotNull(await FindAsync(Nine));
    }

    [Fact]
    public async Task Someone_removed_is_gone_and_may_be_removed_or_settled_again()
    {
        await Roster.PlanAsync(Hanako, crowd, Nine, Go);
        var seen = (await FindAsync(Nine))!;
        await Roster.RemoveAsync(Hanako, seen.ETag, Go);
        await Roster.RemoveAsync(Hanako, seen.ETag, Go);
        await Roster.SettleAsync(Hanako, seen.ETag, Nine, Go);

        Assert.Null(Assert.Single(await Roster.MoveAsync([seen], Go)));
        Assert.Null(await FindAsync(Nine.AddDays(1)));
        Assert.False((await Roster.CountAsync(Go)).ContainsKey(crowd));
    }

    [Fact]
    public async Task A_part_of_several_pages_is_read_whole_and_each_crowd_is_counted()
    {
        var entries = await PlanInPartOfAsync(Hanako, 250);

        var found = new List<RosterEntry>();
        await foreach (var page in Roster.ToLookAtAsync(IRoster.PartOf(Hanako), Nine, Go))
        {
            Assert.InRange(page.Count, 1, IRoster.MostMoved);
            await Roster.MoveAsync([.. page.Select(one => one with { Look = Nine.AddHours(1) })], Go);
            found.AddRange(page.Where(one => one.Crowd == crowd));
        }

        Assert.Equal(entries.Select(one => one.Person.Value).Order(StringComparer.Ordinal), found.Select(one => one.Person.Value).Order(StringComparer.Ordinal));
        Assert.Equal(250, (await Roster.CountAsync(Go))[crowd]);
    }

    [Fact]
    public async Task At_most_100_different_entries_of_one_part_are_moved_at_once()
    {
        var here = new RosterEntry(Hanako, crowd, Nine, Nine, "W/\"1\"", Nine);
        var elsewhere = Enumerable.Range(0, int.MaxValue).Select(number => Keys.Of("slack", crowd, $"{number}")).First(one => IRoster.PartOf(one) != IRoster.PartOf(Hanako));

        await Assert.ThrowsAsync<ArgumentException>(() => Roster.MoveAsync([here, here], Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Roster.MoveAsync([here, here with { Person = elsewhere }], Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Roster.MoveAsync([.. Enumerable.Repeat(here, IRoster.MostMoved + 1)], Go));
        Assert.Empty(await Roster.MoveAsync([], Go));
    }

    private async Task<List<RosterEntry>> PlanInPartOfAsync(PersonKey person, int count)
    {
        var people = Enumerable.Range(0, int.MaxValue).Select(number => Keys.Of("slack", crowd, $"{number}")).Where(one => IRoster.PartOf(one) == IRoster.PartOf(person)).Take(count).ToList();
        await Parallel.ForEachAsync(people, async (one, _) => await Roster.PlanAsync(one, crowd, Nine, Go));
        var entries = new List<RosterEntry>();
        await foreach (var page in Roster.ToLookAtAsync(IRoster.PartOf(person), Nine, Go))
            entries.AddRange(page.Where(one => one.Crowd == crowd));
        return entries;
    }

    private async Task<RosterEntry?> FindAsync(DateTimeOffset until)
    {
        RosterEntry? found = null;
        await foreach (var page in Roster.ToLookAtAsync(IRoster.PartOf(Hanako), until, Go))
            found = page.SingleOrDefault(one => one.Person == Hanako) ?? found;
        return found;
    }
}

public sealed class MemoryRosterTests : RosterConformance
{
    protected override IRoster Roster { get; } = new MemoryRoster(TimeProvider.System);
}

public sealed class SqliteRosterTests : RosterConformance, IDisposable
{
    private readonly DatabaseFolder folder = new();
    private readonly SqliteStore store;

    public SqliteRosterTests() => store = new SqliteStore(folder.Path);

    protected override IRoster Roster => new SqliteRoster(store, TimeProvider.System);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
