using System.Globalization;

namespace CoachBot.Domain;

/// <summary>An ISO 8601 week, Monday to Sunday, written <c>2026-W47</c>.</summary>
public static class Week
{
    public static string Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}";
    }

    /// <summary>Weeks compare as their text does.</summary>
    public static bool IsBefore(string week, string other) => string.CompareOrdinal(week, other) < 0;
}
