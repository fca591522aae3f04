using CoachBot.Domain;
using CoachBot.Storage;

namespace CoachBot.Tests.Report;

/// <summary>Reports are made when a period is over, once, of what people added, and a crash leaves nothing half done.</summary>
public sealed class ReportRunTests
{
    private static readonly string[] Ten = [.. Enumerable.Range(0, 10).Select(i => $"p{i}")];

    [Fact]
    public async Task Twelve_people_of_a_group_by_hand()
    {
        var house = new ReportHouse();
        for (var i = 0; i < 12; i++)
            await house.AnswersAsync($"p{i}", "east", longRun: i < 3, overtime: i, daysOff: i % 2);
        Assert.True(await house.MakeAsync());

        var weeks = await house.ShownAsync("east");
        Assert.Equal(13, weeks!.Count);
        Assert.Equal(("2026-W27", "2026-W39"), (weeks[0].Week, weeks[^1].Week));
        // 12 people; 3 of 12 is 25 %; 0 to 11 has the mean 5.5; six of twelve had a day off.
        Assert.Equal(new GroupWeek("2026-W27", 10, new(25), new(5.5m), new(0.5m)), weeks[0]);
        Assert.Equal(weeks[0], (await house.ShownAsync("japan"))![0]);
        Assert.Null(await house.ShownAsync("west"));
    }

    [Theory]
    [InlineData("nobody has a sign", 0, "10 Below")]
    [InlineData("everybody has", 20, "90 Above")]
    [InlineData("two of twenty have", 2, "10 About")]
    [InlineData("one of twenty has", 1, "10 Below")]
    public async Task Where_nearly_all_are_alike_only_that_is_said(string what, int signs, string shown)
    {
        var house = new ReportHouse();
        for (var i = 0; i < 20; i++)
            await house.AnswersAsync($"p{i}", "east", longRun: i < signs, overtime: 0, daysOff: 7);
        await house.MakeAsync();
        var week = (await house.ShownAsync("east"))![0];
        Assert.Equal((what, shown), (what, $"{week.LongRuns.Value} {week.LongRuns.Bound}"));
        Assert.Equal((new Rounded(0.5m, Bound.Below), new Rounded(6.5m, Bound.Above)), (week.Overtime, week.DaysOff));
    }

    [Fact]
    public async Task A_week_without_an_answer_counts_like_the_last_one_and_half_of_the_weeks_are_enough()
    {
        var house = new ReportHouse();
        await house.AnswerAsync(Ten, "east");
        await house.AnswersAsync("half", "east", weeks: 7, overtime: 8 + 11);
        await house.AnswersAsync("less", "east", weeks: 6, overtime: 100);
        await house.MakeAsync();
        // Eleven people with 8 hours, one of them with eleven more.
        Assert.All((await house.ShownAsync("east"))!, week => Assert.Equal((10, 9m), (week.Participants, week.Overtime.Value)));
    }

    [Fact]
    public async Task A_period_is_reported_on_once_a_week_after_it_is_over()
    {
        var house = new ReportHouse();
        await house.AnswerAsync(Ten, "east");
        Assert.True(await house.MakeAsync());
        Assert.False(await house.MakeAsync());
        var period = house.Period;
        house.Time.Advance(TimeSpan.FromDays(13 * 7 - 2));
        Assert.Equal(period, house.Period);
        Assert.False(await house.MakeAsync());
        house.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(period.Last.AddDays(1), house.Period.First);
        Assert.True(await house.MakeAsync());
        Assert.Equal(2, (await house.HeadAsync()).Published.Count);
    }

    [Fact]
    public async Task Of_a_period_before_anybody_was_there_nothing_is_published()
    {
        var house = new ReportHouse();
        Assert.False(await house.MakeAsync());
        await house.AnswerAsync(Ten, "east");
        Assert.False(await house.MakeAsync());
        Assert.Empty((await house.HeadAsync()).Published);

        house.NextPeriod();
        await house.AnswerAsync(Ten, "east");
        Assert.True(await house.MakeAsync());
    }

    [Fact]
    public async Task What_was_published_of_is_deleted_but_for_the_last_period_and_one_mark_a_person()
    {
        var house = new ReportHouse();
        for (var period = 0; period < 3; period++, house.NextPeriod())
        {
            await house.AnswerAsync([.. Ten, "q0", "q1"], period == 1 ? "west" : "east");
            Assert.True(await house.MakeAsync());
        }

        var keys = await house.KeysOfAsync("p0");
        Assert.Equal(13, keys.Count(key => key.StartsWith("count|", StringComparison.Ordinal)));
        Assert.Single(keys, key => key.StartsWith("counted|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_counted_and_left_takes_others_out_and_who_only_fell_silent_does_not()
    {
        var house = new ReportHouse();
        await house.AnswerAsync(Enumerable.Range(0, 30).Select(i => $"p{i}"), "east");
        await house.MakeAsync();
        house.NextPeriod();
        await house.AnswerAsync(Enumerable.Range(2, 28).Select(i => $"p{i}"), "east");
        await house.MakeAsync();
        Assert.Equal(30, (await house.ShownAsync("east"))![0].Participants);

        house.NextPeriod();
        await house.ForgetAsync("p2");
        await house.AnswerAsync(Enumerable.Range(3, 27).Select(i => $"p{i}"), "east");
        await house.MakeAsync();
        // p0 and p1 are silent for the second time, p2 is gone: seven more are left out.
        Assert.Equal(20, (await house.ShownAsync("east"))![0].Participants);
    }

    [Fact]
    public async Task Nothing_but_people_s_own_rows_says_who_was_counted()
    {
        var house = new ReportHouse();
        await house.AnswerAsync(Ten, "east");
        await house.MakeAsync();
        var kept = await house.SettingsAsync();
        Assert.DoesNotContain(Ten, name => kept.Contains(ReportHouse.Of(name).Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_instances_one_makes_it_and_who_was_too_slow_publishes_nothing()
    {
        var first = new ReportHouse();
        await first.AnswerAsync(Ten, "east");
        ReportHouse? second = null;
        // While the first writes with whom people are counted, it stalls until its claim is over, and the second makes the report.
        var stalled = new ReportHouse(inner => new Storage.StoreBetween(inner, async () =>
        {
            Assert.False(await second!.MakeAsync());
            first.Time.Advance(TimeSpan.FromHours(7));
            Assert.True(await second.MakeAsync());
        }), first.Time, first.Inner);
        second = new ReportHouse(null, first.Time, first.Inner);

        Assert.False(await stalled.MakeAsync());
        var head = await second.HeadAsync();
        Assert.Single(head.Published);
        Assert.Null(head.Claim);
        Assert.All(await second.ContributorsAsync(), one => Assert.StartsWith(head.Published[0].Run, one.In(second.Period, head, ReportHouse.Plan.Tree).Cohort, StringComparison.Ordinal));
    }

    /// <summary>Years of a firm whose store fails at any call: what is published in the end gives nobody away, and no mark is lost.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Crashes_at_any_step_give_nobody_away(int seed)
    {
        var (random, crashes, published) = (new Random(seed), 0, new List<HashSet<string>>());
        var house = new ReportHouse(inner => new FailingStore(inner, () => random.Next(40) == 0));
        var people = Enumerable.Range(0, 60).Select(i => $"p{i}").ToList();
        for (var period = 0; period < 8; period++, house.NextPeriod())
        {
            foreach (var name in people)
                await house.AnswersAsync(name, int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0 ? "east" : "west");
            while (true)
            {
                // Who leaves between two tries has a mark of the one that failed.
                if (people.Count > 20 && random.Next(2) == 0)
                {
                    await house.ForgetAsync(people[0]);
                    people.RemoveAt(0);
                }

                var head = await house.HeadAsync();
                var sizes = head.Published is [.., var last] ? await new CoachBot.Report.ReportShelf(house.Inner).ReadCohortsAsync(last.Run, CancellationToken.None) : new Dictionary<string, int>();
                var division = Cohorts.Divide(ReportHouse.Plan.Tree, [.. (await house.ContributorsAsync()).Select(one => one.In(house.Period, head, ReportHouse.Plan.Tree))], sizes, 10, "x");
                try
                {
                    Assert.True(await house.MakeAsync());
                    published.AddRange(Shown(division));
                    break;
                }
                catch (StoreFailedException)
                {
                    crashes++;
                    if ((await house.HeadAsync()).Covers(house.Period))
                    {
                        published.AddRange(Shown(division));
                        break;
                    }

                    // A claim that could not be given back ends by itself.
                    house.Time.Advance(TimeSpan.FromHours(7));
                }
            }
        }

        Assert.True(crashes > 3, $"Only {crashes} crashes.");
        var attacker = new Attacker(published);
        Assert.Empty(attacker.Found());
        Assert.True(attacker.Smallest() >= 10, $"A figure about {attacker.Smallest()}.");
    }

    private static IEnumerable<HashSet<string>> Shown(Division division) =>
        ReportHouse.Plan.Groups.Select(group => division.In(group.Key, ReportHouse.Plan.Tree).ToHashSet()).Where(counted => counted.Count > 0);
}
