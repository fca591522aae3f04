namespace CoachBot.Domain;

/// <summary>Periods of months as the Civil Code counts them.</summary>
public static class Span
{
    /// <summary>
    /// The first day after a period of months that begins with <paramref name="from"/>: the same day of the month or, where that month
    /// has none, the first of the next (Civil Code 143).
    /// </summary>
    public static DateOnly After(DateOnly from, int months)
    {
        var day = from.AddMonths(months);
        return day.Day == from.Day ? day : day.AddDays(1);
    }
}
