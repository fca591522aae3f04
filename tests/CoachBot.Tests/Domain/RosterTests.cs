using CoachBot.Domain;
using CsCheck;

namespace CoachBot.Tests.Domain;

/// <summary>The roster model: a small month counted by hand, and calls that are never lost.</summary>
public sealed class RosterTests
{
    private static readonly RosterRules Rules = new(StartHour: 9, RestHours: 11);

    /// <summary>
    /// Two people, one specialist (0); 15 min on the phone, 120 for a call-out; today 3 of 10 by phone, with a manual 6.
    /// Day 0 (Mon, 0 on duty today): 23:00, difficulty 5: out until 1:15, rest 7:45. In two tiers the other (1) solves it: 23:15, rest 9:45.
    /// Day 1 (Tue, 1 today): 19:00, difficulty 9: out until 21:15, rest 11:45, enough. In two tiers 0 goes; enough.
    /// Day 4 (Fri): 2:00 in the night, difficulty 9: out (0 today, 4 % 2), but Saturday has no start. In two tiers 0 goes.
    /// Day 6 (Sun, days off count for themselves: 1): 23:30, difficulty 1: by phone until 23:45, rest 9:15; in two tiers by 1 as well.
    /// </summary>
    [Fact]
    public void A_small_month_counted_by_hand()
    {
        var roster = new RosterCase(2, new CallsAMonth(1, 3, 0), 3, 6, 15, 120, Specialists: 1, ByWeek: false, AllFirst: false);
        RosterCall[] calls = [new(0, 23 * 60, 5), new(1, 19 * 60, 9), new(4, 26 * 60, 9), new(6, (23 * 60) + 30, 1)];
        var (before, after) = (new RosterTally(2), new RosterTally(2));
        new RosterMonth(roster, Rules, twoTiers: false).Live(0, calls, before);
        new RosterMonth(roster, Rules, twoTiers: true).Live(0, calls, after);

        Assert.Equal("1/0 0/1 2/1 2/0 0/1", Counts(before));
        Assert.Equal("0/0 0/2 2/0 1/0 0/2", Counts(after));
        // 30 days: one a day today; in two tiers both, every day. 22 workdays and 8 days off, turn about.
        Assert.Equal((15m, 15m), (before.Mean(RosterMetric.OnCall, 0), before.Mean(RosterMetric.OnCall, 1)));
        Assert.Equal((30m, 30m), (after.Mean(RosterMetric.OnCall, 0), after.Mean(RosterMetric.OnCall, 1)));
    }

    [Fact]
    public void No_call_is_lost_and_each_is_solved_once() => Gen.Select(Cases, Gen.ULong).Sample(
        (roster, seed) =>
        {
            var outlook = RosterOutlook.Of(roster, Rules, months: 3, seed);
            Assert.Equal(3L * roster.Calls.All, outlook.Before.Phone + outlook.Before.CallOuts);
            Assert.Equal(3L * roster.Calls.All, outlook.After.Phone + outlook.After.CallOuts);
            Assert.True(outlook.After.CallOuts <= outlook.Before.CallOuts);
        },
        iter: 300);

    [Fact]
    public void Nobody_is_in_both_tiers_on_one_day() => Cases.Sample(
        roster => Assert.All(Enumerable.Range(0, 90), day => Assert.NotEqual(new Duties(roster).First(day), new Duties(roster).Second(day))),
        iter: 300);

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_gives_others()
    {
        var roster = new RosterCase(5, new CallsAMonth(6, 5, 4), 3, 6, 15, 120, 2, true, false);
        string Text(ulong seed) => System.Text.Json.JsonSerializer.Serialize(RosterOutlook.Of(roster, Rules, 1000, seed));
        Assert.Equal(Text(1), Text(1));
        Assert.NotEqual(Text(1), Text(2));
    }

    private static readonly Gen<RosterCase> Cases =
        from people in Gen.Int[2, 12]
        from specialists in Gen.Int[1, people]
        from calls in Gen.Int[0, 20].Array[3]
        from today in Gen.Int[0, 10]
        from manual in Gen.Int[today, 10]
        from weekly in Gen.Bool
        from all in Gen.Bool
        select new RosterCase(people, new CallsAMonth(calls[0], calls[1], calls[2]), today, manual, 15, 120, specialists, weekly, all);

    /// <summary>Of person 0 and 1: short rests after a call-out, after the phone; call-outs, at night; calls by phone.</summary>
    private static string Counts(RosterTally tally) => string.Join(' ', new[]
    {
        RosterMetric.ShortRestOut, RosterMetric.ShortRestPhone, RosterMetric.CallOuts, RosterMetric.NightCallOuts,
    }.Select(metric => $"{tally.Mean(metric, 0):0}/{tally.Mean(metric, 1):0}").Append($"{tally.Mean(RosterMetric.Phone, 0):0}/{tally.Mean(RosterMetric.Phone, 1):0}"));
}
