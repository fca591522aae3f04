namespace CoachBot.Domain;

/// <summary>Some whole ISO weeks that are reported on together. Periods follow each other without a gap.</summary>
/// <param name="First">A Monday.</param>
public sealed record ReportPeriod(DateOnly First, int WeekCount)
{
    /// <summary>People may still answer for the last week during so many days.</summary>
    private const int GraceDays = 7;

    private static readonly DateOnly Start = new(2024, 1, 1);

    public DateOnly Last => First.AddDays((7 * WeekCount) - 1);

    public ReportPeriod Before => this with { First = First.AddDays(-7 * WeekCount) };

    public IReadOnlyList<string> Weeks => [.. Enumerable.Range(0, WeekCount).Select(week => Week.Of(First.AddDays(7 * week)))];

    /// <summary>True for somebody who said enough: half of the weeks.</summary>
    public bool IsEnough(int weeks) => weeks * 2 >= WeekCount;

    /// <summary>The newest period that is over, and its days of grace too.</summary>
    public static ReportPeriod Ended(DateOnly today, int weeks)
    {
        var days = 7 * weeks;
        var whole = (today.DayNumber - GraceDays - Start.DayNumber) / days;
        return new(Start.AddDays((whole - 1) * days), weeks);
    }
}
