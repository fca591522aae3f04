using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

public sealed class SmallStepTests
{
    /// <summary>A week to which every step applies. Each row takes away what came before.</summary>
    private static readonly CheckIn Everything = new(new DateOnly(2026, 11, 15))
    {
        Callouts = 1,
        Sleep = 5.5m,
        DaysOff = 0,
        Overtime = 15,
        Signs = Signs.All.ToDictionary(sign => sign, _ => Often.Most),
    };

    private static readonly CheckIn Before = new(new DateOnly(2026, 11, 8)) { Overtime = 10 };

    private static readonly CheckIn Calm = new(new DateOnly(2026, 11, 15)) { Callouts = 0, Sleep = 7, DaysOff = 2, Overtime = 10 };

    [Fact]
    public void The_first_that_applies_is_chosen()
    {
        var week = Everything;
        Assert.Equal(SmallStep.AfterCallout, For(week));

        week = week with { Callouts = 0 };
        Assert.Equal(SmallStep.SleepWindow, For(week));

        week = week with { Sleep = 6, Signs = On(Sign.Heart, Sign.Stomach, Sign.Dread) };
        Assert.Equal(SmallStep.WalkAndLoosen, For(week));

        week = week with { Signs = On(Sign.Dread) };
        Assert.Equal(SmallStep.NameDayOff, For(week));

        week = week with { DaysOff = 1 };
        Assert.Equal(SmallStep.DropTask, For(week));

        week = week with { Overtime = 14.5m };
        Assert.Equal(SmallStep.FirstCalls, For(week));

        week = week with { Signs = On() };
        Assert.Equal(SmallStep.Walk, For(week));
    }

    [Theory]
    // Below six hours, not at six.
    [InlineData(5.5, SmallStep.SleepWindow)]
    [InlineData(6.0, SmallStep.Walk)]
    public void Little_sleep(double hours, SmallStep step) => Assert.Equal(step, For(Calm with { Sleep = (decimal)hours }));

    [Theory]
    [InlineData(Sign.Onset, SmallStep.SleepWindow)]
    [InlineData(Sign.Early, SmallStep.SleepWindow)]
    [InlineData(Sign.Heart, SmallStep.WalkAndLoosen)]
    [InlineData(Sign.Stomach, SmallStep.WalkAndLoosen)]
    [InlineData(Sign.Dread, SmallStep.FirstCalls)]
    public void A_sign_on_most_days(Sign sign, SmallStep step)
    {
        Assert.Equal(step, For(Calm with { Signs = On(sign) }));
        // Some days are not most days.
        Assert.Equal(SmallStep.Walk, For(Calm with { Signs = new Dictionary<Sign, Often> { [sign] = Often.Some } }));
    }

    [Theory]
    [InlineData(14.5, SmallStep.Walk)]
    [InlineData(15.0, SmallStep.DropTask)]
    public void Overtime_five_hours_above_the_check_in_before(double hours, SmallStep step) =>
        Assert.Equal(step, For(Calm with { Overtime = (decimal)hours }));

    [Fact]
    public void What_was_passed_over_is_not_zero()
    {
        Assert.Equal(SmallStep.Walk, For(new CheckIn(Calm.Date)));
        // There is nothing to be above of.
        Assert.Equal(SmallStep.Walk, SmallSteps.For(Calm with { Overtime = 90 }, null, new CoachPolicy()));
        Assert.Equal(SmallStep.Walk, SmallSteps.For(Calm with { Overtime = 90 }, Before with { Overtime = null }, new CoachPolicy()));
    }

    private static SmallStep For(CheckIn week) => SmallSteps.For(week, Before, new CoachPolicy());

    private static Dictionary<Sign, Often> On(params Sign[] signs) => signs.ToDictionary(sign => sign, _ => Often.Most);
}
