using System.Globalization;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2026-11-15", "2026-W46")]
    // Monday begins a week, Sunday ends it.
    [InlineData("2026-11-16", "2026-W47")]
    [InlineData("2026-11-22", "2026-W47")]
    // 2026 has 53 weeks; the last one reaches into January.
    [InlineData("2026-12-28", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    // The first week of 2026 begins in December.
    [InlineData("2025-12-29", "2026-W01")]
    // Single digits keep their zero, so that text order is time order.
    [InlineData("2027-03-01", "2027-W09")]
    public void The_iso_week_of_a_day(string day, string week) =>
        Assert.Equal(week, Week.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-W46", "2026-W47", true)]
    [InlineData("2026-W53", "2027-W01", true)]
    [InlineData("2026-W09", "2026-W10", true)]
    [InlineData("2026-W47", "2026-W47", false)]
    [InlineData("2027-W01", "2026-W53", false)]
    public void Weeks_are_in_order(string week, string other, bool before) => Assert.Equal(before, Week.IsBefore(week, other));
}
