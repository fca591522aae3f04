using System.Collections.Concurrent;
using PublicHoliday;

namespace CoachBot.Domain;

/// <summary>Japan's public holidays, by the Act on National Holidays as the library PublicHoliday knows it. A company may work on them all the same.</summary>
public static class Holidays
{
    private static readonly ConcurrentDictionary<int, HashSet<DateOnly>> Years = [];

    public static bool Is(DateOnly day) => Years.GetOrAdd(day.Year, Of).Contains(day);

    private static HashSet<DateOnly> Of(int year)
    {
        HashSet<DateOnly> days = [.. new JapanPublicHoliday().PublicHolidays(year).Select(DateOnly.FromDateTime)];
        // A day between two holidays is one, too (article 3); the library leaves that out.
        return [.. days, .. days.Select(day => day.AddDays(1)).Where(between => days.Contains(between.AddDays(1)))];
    }
}
