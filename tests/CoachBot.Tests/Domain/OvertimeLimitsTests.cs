using System.Globalization;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>Premiums and their sums; the two counters, means, distances and the forecast.</summary>
public sealed class OvertimeLimitsTests
{
    private static readonly LabourLaw Law = LabourLaw.Japan;

    [Theory]
    [InlineData(false, false, false, false, 0)]
    [InlineData(true, false, false, false, 25)]
    [InlineData(true, true, false, false, 50)]
    [InlineData(false, false, true, false, 35)]
    [InlineData(false, false, false, true, 25)] // usual hours at night
    [InlineData(true, false, false, true, 50)]
    [InlineData(true, true, false, true, 75)]
    [InlineData(false, false, true, true, 60)]
    [InlineData(true, true, true, false, 35)] // the statutory day off has no overtime
    [InlineData(true, true, true, true, 60)]
    public void Premiums_add_up(bool overtime, bool over60, bool holiday, bool night, int percent) =>
        Assert.Equal(percent, Premium.Percent(overtime, over60, holiday, night, Law));

    [Theory]
    [InlineData(59.5, 59.5, 0)]
    [InlineData(60, 60, 0)]
    [InlineData(60.5, 60, 0.5)]
    [InlineData(0, 0, 0)]
    public void A_month_divides_at_sixty_hours(double hours, double usual, double over) =>
        Assert.Equal(((decimal)usual, (decimal)over), Premium.Split((decimal)hours, Law));

    [Theory]
    // month 44: one hour left; holiday work counts for 100 and the means only
    [InlineData("44+0", 1, 56, null)]
    [InlineData("45+0", 0, 55, null)]
    [InlineData("45.5+0", -0.5, 54.5, null)]
    [InlineData("44+20", 1, 36, null)]
    [InlineData("80+19.5", -35, 0.5, null)]
    [InlineData("80+20", -35, 0, null)] // 100 itself is too much
    [InlineData("70+0 90+0", -45, 10, 0.0)] // a mean of exactly 80 is allowed
    [InlineData("70+0 80+11", -35, 9, -1.0)]
    [InlineData("60+0 40+30", 5, 30, 30.0)]
    [InlineData("80+0 80+0 80+0 80+0 80+0 81+0", -36, 19, -1.0)]
    // the tightest mean decides: two months 90 and 60, three months 90, 90, 60
    [InlineData("90+0 90+0 60+0", -15, 40, 0.0)]
    public void Distances(string months, double toMonth, double toSingle, double? toMean)
    {
        var standing = Judge(months);
        Assert.Equal(((decimal)toMonth, (decimal)toSingle, (decimal?)toMean), (standing.ToMonth, standing.ToSingle, standing.ToMean));
    }

    [Fact]
    public void Means_of_two_to_six_months_with_holiday_work()
    {
        Assert.Equal([(2, 75m), (3, 70m), (4, 65m), (5, 60m), (6, 55m)], Judge("20+0 30+0 40+0 50+0 60+0 60+10 70+10").Means.Select(mean => (mean.Months, mean.Hours)));
        // A month of silence is unknown, not zero: the row ends there.
        Assert.Equal([2], Judge("90+0 - 40+0 40+0").Means.Select(mean => mean.Months));
        Assert.Empty(Judge("90+0 - 40+0").Means);
    }

    [Fact]
    public void The_year_begins_with_the_agreement_and_counts_no_holiday_work()
    {
        // Up to March 2027, the year from April: 50 + 46 + 45 of twelve months; what was before does not count.
        var standing = Judge("99+0 50+5 46+0 45+9 - - - - - - - - 10+0", yearStarts: 4);
        Assert.Equal((720m - 50 - 46 - 45 - 10, 2), (standing.ToYear, standing.MonthsOver));
        Assert.Equal(710, Judge("99+0 50+5 46+0 45+9 - - - - - - - - 10+0", yearStarts: 3).ToYear);
    }

    [Theory]
    [InlineData("2026-11-15", 23.5, 47.0)]
    [InlineData("2026-11-30", 40, 40.0)]
    [InlineData("2026-11-07", 7, 30.0)]
    [InlineData("2028-02-29", 29, 29.0)]
    [InlineData("2026-11-06", 7, null)] // too early to say
    public void A_forecast_goes_on_at_this_pace(string today, double hours, double? forecast) =>
        Assert.Equal((decimal?)forecast, OvertimeLimits.Forecast((decimal)hours, DateOnly.Parse(today, null), fromDay: 7));

    [Theory]
    [InlineData("10+0 22+0", OvertimeLine.None)] // 44 h
    [InlineData("10+0 22.5+0", OvertimeLine.None)] // 45 h are not over 45
    [InlineData("10+0 23+0", OvertimeLine.Month)]
    [InlineData("10+0 20+10", OvertimeLine.None)] // 60 h, 20 of them on the statutory day off: those do not count here
    [InlineData("10+0 20+21", OvertimeLine.Interview)] // 82 h with holiday work
    [InlineData("79+0 41+0", OvertimeLine.Mean)] // 79 and 82: a mean of 80.5
    [InlineData("10+0 40+10", OvertimeLine.Ceiling)] // 100 h with holiday work
    public void What_will_be_passed_at_this_pace(string months, OvertimeLine expected)
    {
        // The 15th of a month of 30 days: as much again is to come. The month before is October.
        var known = months.Split(' ').Select((month, i) => new MonthHours(new DateOnly(2026, 10 + i, 1), Hours(month, 0), Hours(month, 1))).ToList();
        var ahead = OvertimeLimits.Ahead(known, new DateOnly(2026, 11, 15), fromDay: 7, yearStarts: 4, Law);
        Assert.Equal(expected, OvertimeLimits.Passed(ahead!, Law));
        Assert.Null(OvertimeLimits.Ahead(known, new DateOnly(2026, 11, 6), fromDay: 7, yearStarts: 4, Law));

        static decimal Hours(string month, int place) => decimal.Parse(month.Split('+')[place], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Months_are_summed_from_the_log()
    {
        LogEntry[] entries =
        [
            new(new DateOnly(2026, 10, 31), LogKind.Overtime, 2), new(new DateOnly(2026, 11, 1), LogKind.Holiday, 8),
            new(new DateOnly(2026, 11, 30), LogKind.Overtime, 2.5m), new(new DateOnly(2026, 11, 30), LogKind.Travel, 3),
        ];
        Assert.Equal([(2m, 0m), (2.5m, 8m)], Logged.Months(entries).Select(month => (month.Overtime, month.Holiday)));
    }

    /// <summary>Months up to March 2027, overtime + holiday work; - is a month of silence.</summary>
    private static OvertimeStanding Judge(string notation, int yearStarts = 4)
    {
        var words = notation.Split(' ');
        var last = new DateOnly(2027, 3, 1);
        var months = words.Select((word, i) => (word, Month: last.AddMonths(i + 1 - words.Length))).Where(one => one.word != "-")
            .Select(one => one.word.Split('+')).Zip(words.Select((word, i) => (word, Month: last.AddMonths(i + 1 - words.Length))).Where(one => one.word != "-"))
            .Select(one => new MonthHours(one.Second.Month, decimal.Parse(one.First[0], CultureInfo.InvariantCulture), decimal.Parse(one.First[1], CultureInfo.InvariantCulture))).ToList();
        return OvertimeLimits.Judge(months, last, yearStarts, Law);
    }
}
