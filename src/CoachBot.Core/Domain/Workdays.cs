namespace CoachBot.Domain;

/// <summary>Monday to Friday, without public holidays and the days around New Year. The company's calendar may differ.</summary>
public static class Workdays
{
    public static bool Is(DateOnly day) =>
        day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday && day is not ({ Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 }) && !Holidays.Is(day);

    /// <summary>The last day at work when so many days of leave fill the working days up to and including the last day. A half day takes its whole day.</summary>
    public static DateOnly LastAtWork(DateOnly lastDay, decimal leaveDays)
    {
        var left = (int)Math.Ceiling(leaveDays);
        var day = lastDay;
        while (left > 0 || !Is(day))
        {
            if (Is(day))
                left--;
            day = day.AddDays(-1);
        }

        return day;
    }

    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!Is(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The first working day after a day.</summary>
    public static DateOnly After(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (!Is(day));
        return day;
    }
}
