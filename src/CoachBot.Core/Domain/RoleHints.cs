namespace CoachBot.Domain;

/// <summary>Where a suggested answer comes from.</summary>
public enum HintFrom
{
    LastTime,
    Log,
    Plan,
    Decision,
}

/// <summary>An answer to begin with, which the person may change.</summary>
public sealed record Hint(string Key, HintFrom From);

/// <summary>What was logged, planned or decided elsewhere, as answers to begin a role match with.</summary>
public sealed record RoleHints(IReadOnlyList<Hint> Skills, Hint? Like, IReadOnlyList<Hint> Dislikes)
{
    public static readonly RoleHints None = new([], null, []);

    public RoleWishes Wishes => new([.. Skills.Select(hint => hint.Key)], Like?.Key, [.. Dislikes.Select(hint => hint.Key)]);

    /// <summary>Hours on the way in four weeks from which travel is suggested as a burden.</summary>
    private const decimal MuchTravel = 20;

    /// <summary>The last match as it was; without one, what else is known.</summary>
    /// <param name="plan">What the actions of the thirty-day plan are about.</param>
    public static RoleHints Of(RoleWishes? last, IReadOnlyList<LogEntry> lately, IReadOnlyList<PlanKind> plan, Decision? decision)
    {
        if (last is not null)
            return new(From(last.Skills, HintFrom.LastTime), last.Like is { } like ? new Hint(like, HintFrom.LastTime) : null, From(last.Dislikes, HintFrom.LastTime));
        return new(Once([.. PlanSkills(plan), .. LogSkills(lately)]), null, Once([.. DecisionDislikes(decision), .. LogDislikes(lately)]));
    }

    private static IEnumerable<Hint> PlanSkills(IReadOnlyList<PlanKind> plan) => plan.SelectMany(kind => kind switch
    {
        PlanKind.Slides => [new Hint("teaching", HintFrom.Plan)],
        PlanKind.Agreement => [new Hint("first-response", HintFrom.Plan)],
        _ => Array.Empty<Hint>(),
    });

    private static IEnumerable<Hint> LogSkills(IReadOnlyList<LogEntry> lately) =>
        Logged.Sum(lately, LogKind.CallOut) > 0 ? [new Hint("first-response", HintFrom.Log)] : [];

    private static IEnumerable<Hint> LogDislikes(IReadOnlyList<LogEntry> lately)
    {
        if (Logged.Sum(lately, LogKind.CallOut) > 0 || Logged.Sum(lately, LogKind.OnCall) > 0)
            yield return new Hint("nights", HintFrom.Log);
        if (Logged.Sum(lately, LogKind.Travel) >= MuchTravel)
            yield return new Hint("travel", HintFrom.Log);
        if (Logged.Sum(lately, LogKind.Holiday) > 0)
            yield return new Hint("weekends", HintFrom.Log);
    }

    private static IEnumerable<Hint> DecisionDislikes(Decision? decision) => (decision?.Reasons ?? []).OrderByDescending(reason => reason.Impact).SelectMany(reason => reason.Name switch
    {
        "hours" => [new Hint("nights", HintFrom.Decision)],
        "torn" => [new Hint("targets", HintFrom.Decision)],
        _ => Array.Empty<Hint>(),
    });

    private static List<Hint> Once(IEnumerable<Hint> hints) => [.. hints.DistinctBy(hint => hint.Key)];

    private static List<Hint> From(IEnumerable<string> keys, HintFrom from) => [.. keys.Select(key => new Hint(key, from))];
}
