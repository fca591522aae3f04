using CoachBot.Domain;
using CsCheck;

namespace CoachBot.Tests.Domain;

/// <summary>Remaining leave fills the working days up to the last day; weekends are not counted.</summary>
public sealed class WorkdaysTests
{
    /// <summary>As the Cabinet Office announced them for two years, those on a Sunday left out: their substitute stands here.</summary>
    private static readonly string[] Announced =
    [
        "2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29", "2026-05-04", "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11", "2026-09-21", "2026-09-22", "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23",
        "2027-01-01", "2027-01-11", "2027-02-11", "2027-02-23", "2027-03-22", "2027-04-29", "2027-05-03", "2027-05-04", "2027-05-05", "2027-07-19", "2027-08-11", "2027-09-20", "2027-09-23", "2027-10-11", "2027-11-03", "2027-11-23",
    ];

    [Fact]
    public void Public_holidays_are_those_announced()
    {
        var days = Enumerable.Range(0, 730).Select(ahead => new DateOnly(2026, 1, 1).AddDays(ahead)).Where(day => day.DayOfWeek is not DayOfWeek.Sunday && Holidays.Is(day));
        Assert.Equal(Announced, days.Select(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2027-03-31", 0, "2027-03-31")] // a Wednesday, no leave: at work to the end
    [InlineData("2027-03-31", 1, "2027-03-30")]
    [InlineData("2027-03-31", 3, "2027-03-26")] // Mon, Tue, Wed are leave; the Friday before is the last day at work
    [InlineData("2027-03-31", 2.5, "2027-03-26")] // half a day takes its whole day
    [InlineData("2027-02-28", 0, "2027-02-26")] // a Sunday
    [InlineData("2027-02-28", 5, "2027-02-18")] // the whole last week
    [InlineData("2028-02-29", 2, "2028-02-25")] // a leap day, a Tuesday
    [InlineData("2027-03-31", 20, "2027-03-02")]
    public void The_last_day_at_work(string lastDay, double leave, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Workdays.LastAtWork(DateOnly.Parse(lastDay), (decimal)leave));

    [Fact]
    public void As_many_weekdays_lie_between_as_there_are_days_of_leave() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 160]).Sample((offset, halves) =>
        {
            var (last, leave) = (new DateOnly(2026, 1, 1).AddDays(offset), halves / 2m);
            var atWork = Workdays.LastAtWork(last, leave);
            var between = Enumerable.Range(1, last.DayNumber - atWork.DayNumber).Count(days => Workdays.Is(atWork.AddDays(days)));
            return Workdays.Is(atWork) && between == (int)Math.Ceiling(leave);
        }, iter: 500);
}
