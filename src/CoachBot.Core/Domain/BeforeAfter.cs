namespace CoachBot.Domain;

/// <summary>A weekly mean of some check-ins, and over how many: null when none of them answered.</summary>
public sealed record WeeklyMean(decimal? Value, int Weeks)
{
    public static WeeklyMean Of(IEnumerable<decimal?> values)
    {
        var answered = values.OfType<decimal>().ToList();
        return new(answered.Count == 0 ? null : Math.Round(answered.Average(), 1, MidpointRounding.AwayFromZero), answered.Count);
    }
}

/// <summary>Hours, call-outs and days off in one stretch of weeks.</summary>
public sealed record WeeklyLoad(WeeklyMean Overtime, WeeklyMean Callouts, WeeklyMean DaysOff)
{
    public static WeeklyLoad Of(IReadOnlyList<CheckIn> weeks) => new(
        WeeklyMean.Of(weeks.Select(week => week.Overtime)),
        WeeklyMean.Of(weeks.Select(week => (decimal?)week.Callouts)),
        WeeklyMean.Of(weeks.Select(week => (decimal?)week.DaysOff)));
}

/// <summary>
/// The weeks before a plan and the weeks of it. A check-in whose seven days lie on both sides of the first day belongs to
/// neither: it would blur what is compared.
/// </summary>
public sealed record BeforeAfter(IReadOnlyList<CheckIn> Before, IReadOnlyList<CheckIn> After)
{
    public const int WeeksBefore = 4;

    /// <param name="checkIns">By date.</param>
    public static BeforeAfter Of(IReadOnlyList<CheckIn> checkIns, Plan plan)
    {
        var first = plan.Date.AddDays(-WeeksBefore * CoachPolicy.CheckInDays);
        return new(
            [.. checkIns.Where(one => one.Date > first && one.Date <= plan.Date)],
            [.. checkIns.Where(one => FirstDay(one) > plan.Date && FirstDay(one) <= plan.End)]);
    }

    public WeeklyLoad LoadBefore => WeeklyLoad.Of(Before);

    public WeeklyLoad LoadAfter => WeeklyLoad.Of(After);

    private static DateOnly FirstDay(CheckIn checkIn) => checkIn.Date.AddDays(1 - CoachPolicy.CheckInDays);
}
