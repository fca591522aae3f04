namespace CoachBot.Domain;

/// <summary>How ready the person would be to leave. Null is a question passed over.</summary>
/// <param name="Savings">Months they would last.</param>
/// <param name="Search"><c>not-started</c>, <c>looking</c> or <c>offer</c>.</param>
/// <param name="MoveAsked">Whether a move inside the company was asked about.</param>
/// <param name="Life">Events in the next twelve months, in the person's words.</param>
/// <param name="Bound">Whether confidentiality or a ban on competing is to be checked.</param>
public sealed record Readiness(decimal? Savings = null, string? Search = null, bool? MoveAsked = null, string? Life = null, StayAnswer? Bound = null);

/// <summary>What the person thought about staying on one day. Kept whole, so that then and now can be put side by side.</summary>
/// <param name="Date">The person's local date; the coach's to set.</param>
/// <param name="OneEvent">True when one event brought it up, false when it built up.</param>
/// <param name="Signs">Those that had lasted two weeks or more.</param>
public sealed record Decision(DateOnly Date, bool OneEvent, IReadOnlyList<Reason> Reasons, IReadOnlyList<StayCheck> Checks, Readiness Readiness, IReadOnlyList<Sign> Signs)
{
    /// <summary>As judged on that day; a later change of thresholds leaves it as it was.</summary>
    public Leaning Leaning { get; init; }

    public decimal? Fixable { get; init; }

    public decimal Support { get; init; }

    public Weighing Weigh() => new(Reasons, [.. Checks.Select(check => check.Answer)], Signs.Count > 0);

    public Decision Judged(CoachPolicy policy)
    {
        var weighing = Weigh();
        return this with { Leaning = weighing.Leaning(policy), Fixable = weighing.Fixable, Support = weighing.Support };
    }
}
