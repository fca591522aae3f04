using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

public sealed class LoadTests
{
    private static readonly CoachPolicy Policy = new();

    [Theory]
    // Above 45, above 80, or 100 and more; only the highest.
    [InlineData("11/22:45", 45, null)]
    [InlineData("11/22:45.5", 45.5, 45)]
    [InlineData("11/22:80", 80, 45)]
    [InlineData("11/22:80.5", 80.5, 80)]
    [InlineData("11/22:99.5", 99.5, 80)]
    [InlineData("11/22:100", 100, 100)]
    // Four weeks, added.
    [InlineData("11/01:12 11/08:12 11/15:12 11/22:12", 48, 45)]
    // A fifth week is out of the 28 days.
    [InlineData("10/25:100 11/01:12 11/08:12 11/15:12 11/22:8", 44, null)]
    // A week that is partly out counts by its days: three of seven.
    [InlineData("11/01:14 11/26:10", 16, null)]
    // Days that a later check-in covers count there.
    [InlineData("11/08:14 11/09:7", 9, null)]
    [InlineData("11/08:70 11/12:0", 40, null)]
    // A gap counts nothing.
    [InlineData("11/01:20 11/22:30", 50, 45)]
    // Passed over is not known, and its days are not the older week's.
    [InlineData("11/08:70 11/12:skip", 40, null)]
    [InlineData("11/22:skip", 0, null)]
    public void Overtime_of_the_last_28_days(string weeks, double hours, int? line)
    {
        var checkIns = Read(weeks, (checkIn, value) => checkIn with { Overtime = value });

        Assert.Equal((decimal)hours, Load.OvertimeIn(checkIns, checkIns[^1].Date, Policy));
        var warning = Load.Warnings(checkIns, Policy).OfType<LoadWarning.Overtime>().SingleOrDefault();
        Assert.Equal(line, (int?)warning?.Over);
        if (warning is not null)
            Assert.Equal((decimal)hours, warning.Hours);
    }

    [Theory]
    [InlineData("11/15:0", false)]
    [InlineData("11/08:0 11/15:0", true)]
    // 6 to 8 days apart.
    [InlineData("11/08:0 11/13:0", false)]
    [InlineData("11/08:0 11/14:0", true)]
    [InlineData("11/08:0 11/16:0", true)]
    [InlineData("11/08:0 11/17:0", false)]
    // The newest one speaks.
    [InlineData("11/08:0 11/15:0 11/22:1", false)]
    [InlineData("11/08:1 11/15:0", false)]
    // Passed over is not zero.
    [InlineData("11/08:skip 11/15:0", false)]
    [InlineData("11/08:0 11/15:skip", false)]
    // A check-in between does not matter.
    [InlineData("11/08:0 11/11:1 11/16:0", true)]
    public void No_day_off_two_weeks_in_a_row(string weeks, bool warned)
    {
        var checkIns = Read(weeks, (checkIn, value) => checkIn with { DaysOff = (int?)value });
        Assert.Equal(warned, Load.Warnings(checkIns, Policy).OfType<LoadWarning.NoDayOff>().Any());
    }

    [Theory]
    [InlineData("11/08:2", null)]
    [InlineData("11/08:3", 3)]
    [InlineData("11/08:7", 7)]
    [InlineData("11/08:skip", null)]
    // Last week's nights are over.
    [InlineData("11/08:5 11/15:0", null)]
    public void Many_nights_called_out(string weeks, int? nights)
    {
        var checkIns = Read(weeks, (checkIn, value) => checkIn with { Callouts = (int?)value });
        Assert.Equal(nights, Load.Warnings(checkIns, Policy).OfType<LoadWarning.ManyCallouts>().SingleOrDefault()?.Nights);
    }

    [Fact]
    public void All_that_applies_is_warned_of_overtime_first()
    {
        var week = new CheckIn(new DateOnly(2026, 11, 8)) { Overtime = 50, DaysOff = 0, Callouts = 4 };
        var warnings = Load.Warnings([week with { Date = new DateOnly(2026, 11, 1) }, week], Policy);

        Assert.Equal([new LoadWarning.Overtime(100, 100), new LoadWarning.NoDayOff(), new LoadWarning.ManyCallouts(4)], warnings);
    }

    [Fact]
    public void Nothing_is_warned_of_without_check_ins() => Assert.Empty(Load.Warnings([], Policy));

    private static List<CheckIn> Read(string weeks, Func<CheckIn, decimal?, CheckIn> with) =>
        [.. weeks.Split(' ').Select(week => week.Split(':')).Select(pair =>
        {
            var day = pair[0].Split('/');
            var date = new DateOnly(2026, int.Parse(day[0], Invariant), int.Parse(day[1], Invariant));
            return with(new CheckIn(date), pair[1] == "skip" ? null : decimal.Parse(pair[1], Invariant));
        })];

    private static readonly IFormatProvider Invariant = System.Globalization.CultureInfo.InvariantCulture;
}
