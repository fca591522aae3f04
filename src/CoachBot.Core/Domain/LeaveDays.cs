namespace CoachBot.Domain;

/// <summary>Days to propose for leave.</summary>
public static class LeaveDays
{
    private const int Soonest = 7;
    private const int Latest = 60;
    private const int Proposed = 3;

    /// <summary>
    /// Three days, oldest grant's end permitting: Fridays and Mondays, each in another week, clear of public holidays, of days already booked and of
    /// the weekday on which call-outs were logged most.
    /// </summary>
    public static IReadOnlyList<DateOnly> Propose(DateOnly today, IReadOnlyCollection<DateOnly> taken, DayOfWeek? busiest)
    {
        var all = Enumerable.Range(Soonest, Latest - Soonest).Select(ahead => today.AddDays(ahead))
            .Where(day => Workdays.Is(day) && !taken.Contains(day) && day.DayOfWeek != busiest);
        return [.. all.Where(day => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Monday)
            .GroupBy(day => Week.Of(day)).Select(week => week.Last()).Take(Proposed)];
    }
}
