using System.Globalization;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("2026-11-07T14:59:59Z", "Asia/Tokyo", "2026-11-07")]
    [InlineData("2026-11-07T15:00:00Z", "Asia/Tokyo", "2026-11-08")]
    [InlineData("2026-11-08T04:59:59Z", "America/New_York", "2026-11-07")]
    // Summer time: four hours behind, not five.
    [InlineData("2026-07-08T04:00:00Z", "America/New_York", "2026-07-08")]
    // Half-hour zones.
    [InlineData("2026-11-07T18:30:00Z", "Asia/Kolkata", "2026-11-08")]
    // Nobody knows this zone: Tokyo.
    [InlineData("2026-11-07T15:00:00Z", "Mars/Olympus", "2026-11-08")]
    public void The_local_date(string moment, string zone, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Zones.Day(At(moment), zone));

    [Theory]
    [InlineData("2026-11-02", 9, "Asia/Tokyo", "2026-11-02T00:00:00Z")]
    [InlineData("2026-10-31", 9, "America/New_York", "2026-10-31T13:00:00Z")]
    [InlineData("2026-11-01", 9, "America/New_York", "2026-11-01T14:00:00Z")]
    // Two o'clock does not exist on this night: it moves on by the hour.
    [InlineData("2026-03-08", 2, "America/New_York", "2026-03-08T07:00:00Z")]
    [InlineData("2026-03-29", 2, "Europe/Berlin", "2026-03-29T01:00:00Z")]
    // One o'clock, or two, comes twice: the first one.
    [InlineData("2026-11-01", 1, "America/New_York", "2026-11-01T05:00:00Z")]
    [InlineData("2026-10-25", 2, "Europe/Berlin", "2026-10-25T00:00:00Z")]
    public void The_moment_of_a_local_hour(string day, int hour, string zone, string moment) =>
        Assert.Equal(At(moment), Zones.Moment(DateOnly.Parse(day, CultureInfo.InvariantCulture), hour, zone));

    [Theory]
    [InlineData("Asia/Tokyo", true)]
    [InlineData("Europe/Berlin", true)]
    [InlineData("Tokyo Standard Time", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_iana_names_are_known(string? zone, bool known) => Assert.Equal(known, Zones.IsKnown(zone));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
