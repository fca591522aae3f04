using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>How a plan goes on from week to week, and what is compared on day 30.</summary>
public sealed class PlanTests
{
    private static readonly Plan Made = new(new DateOnly(2026, 11, 4), [new(PlanKind.Roster, null, null, PlanOwner.Team, 1), new(PlanKind.Own, "less driving", null, PlanOwner.Me, 2)]);

    [Fact]
    public void It_ends_on_day_30() => Assert.Equal(new DateOnly(2026, 12, 4), Made.End);

    [Fact]
    public void News_is_about_one_action_and_of_two_answers_in_a_week_the_later_counts()
    {
        var plan = Made.With(new(1, ActionState.Going), "2026-W46").With(new(1, ActionState.Stuck, Smaller: true), "2026-W46").With(new(1, ActionState.Done), "2026-W47");

        Assert.Equal(Made.Actions[0], plan.Actions[0]);
        Assert.Equal((ActionState.Done, 1), (plan.Actions[1].State, plan.Actions[1].Level));
        Assert.Equal([new("2026-W46", ActionState.Stuck), new("2026-W47", ActionState.Done)], plan.Actions[1].Notes);
    }

    [Fact]
    public void A_step_gets_smaller_twice_and_no_smaller()
    {
        var plan = Enumerable.Range(46, 5).Aggregate(Made, (before, week) => before.With(new(0, ActionState.Stuck, Smaller: true), $"2026-W{week}"));
        Assert.Equal(Plan.SmallestLevel, plan.Actions[0].Level);
    }

    [Theory]
    [InlineData("2026-10-07", "neither")] // more than four weeks before
    [InlineData("2026-10-08", "before")]
    [InlineData("2026-11-04", "before")] // the day of the plan itself ends the weeks before
    [InlineData("2026-11-05", "neither")] // six days before, one day of the plan
    [InlineData("2026-11-10", "neither")] // one day before, six of the plan
    [InlineData("2026-11-11", "after")] // begins on the first day of the plan
    [InlineData("2026-12-04", "after")]
    [InlineData("2026-12-10", "after")] // begins on its last day
    [InlineData("2026-12-11", "neither")]
    public void A_week_lies_before_or_after_or_on_both_sides(string date, string expected)
    {
        var weeks = BeforeAfter.Of([new CheckIn(DateOnly.Parse(date))], Made);
        Assert.Equal(expected, weeks.Before.Count == 1 ? "before" : weeks.After.Count == 1 ? "after" : "neither");
    }

    [Fact]
    public void Means_leave_out_what_was_passed_over()
    {
        var load = WeeklyLoad.Of(
        [
            new(new DateOnly(2026, 11, 11)) { Overtime = 10, Callouts = 1 },
            new(new DateOnly(2026, 11, 18)) { Overtime = 5.5m },
            new(new DateOnly(2026, 11, 25)) { Overtime = 5, Callouts = 0 },
        ]);

        Assert.Equal((6.8m, 3), (load.Overtime.Value!.Value, load.Overtime.Weeks));
        Assert.Equal((0.5m, 2), (load.Callouts.Value!.Value, load.Callouts.Weeks));
        Assert.Equal(new WeeklyMean(null, 0), load.DaysOff);
    }
}
