using CoachBot.Domain;
using CsCheck;

namespace CoachBot.Tests.Domain;

/// <summary>Remaining leave fills the working days up to the last day; weekends are not counted.</summary>
public sealed class WorkdaysTests
{
    [Theory]
    [InlineData("2027-03-31", 0, "2027-03-31")] // a Wednesday, no leave: at work to the end
    [InlineData("2027-03-31", 1, "2027-03-30")]
    [InlineData("2027-03-31", 3, "2027-03-26")] // Mon, Tue, Wed are leave; the Friday before is the last day at work
    [InlineData("2027-03-31", 2.5, "2027-03-26")] // half a day takes its whole day
    [InlineData("2027-02-28", 0, "2027-02-26")] // a Sunday
    [InlineData("2027-02-28", 5, "2027-02-19")] // the whole last week
    [InlineData("2028-02-29", 2, "2028-02-25")] // a leap day, a Tuesday
    [InlineData("2027-03-31", 20, "2027-03-03")]
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
