namespace CoachBot.Domain;

/// <summary>How heavy the last weeks were, in the order in which it is said.</summary>
public abstract record LoadWarning
{
    /// <param name="Over">The line that was crossed, in hours.</param>
    /// <param name="Hours">The overtime of the last 28 days.</param>
    public sealed record Overtime(decimal Over, decimal Hours) : LoadWarning;

    public sealed record NoDayOff : LoadWarning;

    public sealed record ManyCallouts(int Nights) : LoadWarning;
}

/// <summary>Reads the load from the check-ins.</summary>
public static class Load
{
    public static IReadOnlyList<LoadWarning> Warnings(IReadOnlyList<CheckIn> checkIns, CoachPolicy policy)
    {
        if (checkIns.Count == 0)
            return [];
        var warnings = new List<LoadWarning>();
        var newest = checkIns[^1];
        var hours = OvertimeIn(checkIns, newest.Date, policy);
        if (Line(hours, policy) is { } line)
            warnings.Add(new LoadWarning.Overtime(line, hours));
        if (newest.DaysOff == 0 && checkIns.Any(other => other.DaysOff == 0 && newest.Date.DayNumber - other.Date.DayNumber is >= 6 and <= 8))
            warnings.Add(new LoadWarning.NoDayOff());
        if (newest.Callouts >= policy.ManyCallouts)
            warnings.Add(new LoadWarning.ManyCallouts(newest.Callouts.Value));
        return warnings;
    }

    /// <summary>Overtime of the 28 days up to <paramref name="day"/>, in hours: each check-in counts by its days that no later one covers.</summary>
    public static decimal OvertimeIn(IReadOnlyList<CheckIn> checkIns, DateOnly day, CoachPolicy policy)
    {
        var sum = 0m;
        var coveredFrom = day.AddDays(1);
        var first = day.AddDays(1 - policy.OvertimeDays);
        for (var i = checkIns.Count - 1; i >= 0; i--)
        {
            var checkIn = checkIns[i];
            var from = Later(checkIn.Date.AddDays(1 - CoachPolicy.CheckInDays), first);
            var to = Earlier(checkIn.Date.AddDays(1), coveredFrom);
            sum += (checkIn.Overtime ?? 0) * Math.Max(0, to.DayNumber - from.DayNumber) / CoachPolicy.CheckInDays;
            coveredFrom = Earlier(coveredFrom, from);
        }

        return sum;
    }

    private static decimal? Line(decimal hours, CoachPolicy policy)
    {
        if (hours >= policy.OvertimeExtreme)
            return policy.OvertimeExtreme;
        if (hours > policy.OvertimeVeryHigh)
            return policy.OvertimeVeryHigh;
        return hours > policy.OvertimeHigh ? policy.OvertimeHigh : null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
