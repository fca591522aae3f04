using NodaTime;

namespace CoachBot.Domain;

/// <summary>Local dates and times in an IANA zone. An unknown zone counts as Asia/Tokyo.</summary>
public static class Zones
{
    public const string Default = "Asia/Tokyo";

    public static bool IsKnown(string? zone) => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    public static DateTime Local(DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(Find(zone)).LocalDateTime.ToDateTimeUnspecified();

    public static DateOnly Day(DateTimeOffset moment, string zone) => DateOnly.FromDateTime(Local(moment, zone));

    /// <summary>The moment of a local time. In a gap it moves on by the gap; of two, it is the first.</summary>
    public static DateTimeOffset Moment(DateOnly day, int hour, string zone) =>
        new LocalDateTime(day.Year, day.Month, day.Day, hour, 0).InZoneLeniently(Find(zone)).ToInstant().ToDateTimeOffset();

    private static DateTimeZone Find(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZoneProviders.Tzdb[Default];
}
