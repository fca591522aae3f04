namespace CoachBot.Domain;

/// <summary>A run that was brought up: at which length, and whether a correction took it back since.</summary>
public sealed record Announced(Sign Sign, string FirstWeek, int Days, bool Withdrawn = false);

/// <summary>What the two-week rule says about the check-ins as they now are.</summary>
/// <param name="Due">Runs to bring up now, all in one message.</param>
/// <param name="Withdrawn">Announcements that a correction undid: the run is shorter now, or gone.</param>
public sealed record Judgement(Runs Runs, IReadOnlyList<Run> Due, IReadOnlyList<Announced> Withdrawn);

/// <summary>
/// After two weeks of a sign on most days, at the latest, talking to someone is recommended; again when the same run is 14
/// days longer. A pure function of the check-ins: correcting or replacing one runs it again.
/// </summary>
public static class TwoWeekRule
{
    /// <param name="earlier">The runs left open by check-ins no longer in the list.</param>
    /// <param name="checkIns">One per ISO week, by date.</param>
    /// <param name="announced">The latest announcement of each run.</param>
    public static Judgement Judge(Runs earlier, IReadOnlyList<CheckIn> checkIns, IReadOnlyList<Announced> announced, CoachPolicy policy)
    {
        var runs = earlier.Then(checkIns, policy);
        var newest = checkIns.Count > 0 ? checkIns[^1] : null;
        var due = runs.Open.Where(run => newest?.IsOn(run.Sign) == true && IsDue(run, announced, policy)).ToList();
        var withdrawn = announced.Where(one => !one.Withdrawn && IsUndone(one, earlier, checkIns, policy)).ToList();
        return new Judgement(runs, due, withdrawn);
    }

    /// <summary>A run is open on a day when its sign is on in the newest check-in and that is not too long ago.</summary>
    public static bool IsOpen(Run run, Runs runs, DateOnly today, CoachPolicy policy) =>
        run.To == runs.Last && today.DayNumber - run.To.DayNumber <= policy.RunGapDays;

    private static bool IsDue(Run run, IReadOnlyList<Announced> announced, CoachPolicy policy)
    {
        if (run.Days < policy.RecommendAfterDays)
            return false;
        var before = announced.FirstOrDefault(one => one.Sign == run.Sign && one.FirstWeek == run.FirstWeek);
        return before is null || run.Days >= before.Days + policy.RecommendAgainAfterDays;
    }

    /// <summary>Undone when no state of the check-ins, read one after the other, has the run at the length of a recommendation.</summary>
    private static bool IsUndone(Announced one, Runs earlier, IReadOnlyList<CheckIn> checkIns, CoachPolicy policy)
    {
        if (Reaches(earlier, one, policy))
            return false;
        var runs = earlier;
        foreach (var checkIn in checkIns)
        {
            runs = runs.Then(checkIn, policy);
            if (Reaches(runs, one, policy))
                return false;
        }

        // A run that ended before the check-ins still kept can no longer be corrected; one left open there can.
        return checkIns.Count > 0 && (!Week.IsBefore(one.FirstWeek, checkIns[0].Week) || earlier.Of(one.Sign)?.FirstWeek == one.FirstWeek);
    }

    private static bool Reaches(Runs runs, Announced one, CoachPolicy policy) =>
        runs.Of(one.Sign) is { } run && run.FirstWeek == one.FirstWeek && run.Days >= policy.RecommendAfterDays;
}
