namespace CoachBot.Domain;

/// <summary>To where the answers lean. Stored and sent in kebab-case, see <see cref="Leanings.Name"/>.</summary>
public enum Leaning
{
    RecoverFirst,
    NotEnoughFacts,
    StayAndFix,
    PrepareASafeExit,
    StayWithADate,
}

/// <summary>The leanings and their stored names.</summary>
public static class Leanings
{
    public static string Name(Leaning leaning) => leaning switch
    {
        Leaning.RecoverFirst => "recover-first",
        Leaning.NotEnoughFacts => "not-enough-facts",
        Leaning.StayAndFix => "stay-and-fix",
        Leaning.PrepareASafeExit => "prepare-a-safe-exit",
        _ => "stay-with-a-date",
    };
}

/// <summary>The answers that are weighed. Readiness is not among them: it fills the table and the step.</summary>
/// <param name="Checks">One for each question of the checklist, in its order.</param>
/// <param name="LongRun">A sign is open that has lasted two weeks or more.</param>
public sealed record Weighing(IReadOnlyList<Reason> Reasons, IReadOnlyList<StayAnswer> Checks, bool LongRun)
{
    public IReadOnlyList<Reason> Counted { get; } = [.. Reasons.Where(reason => reason.Counts)];

    /// <summary>The share of the counted reasons' impact that can change, 0 to 1; null when none counts.</summary>
    public decimal? Fixable => Counted.Count == 0 ? null : Counted.Sum(reason => reason.Impact * Weight(reason)) / TotalImpact;

    /// <summary>How far the place supports a change, 0 to 1.</summary>
    public decimal Support => Checks.Sum(StayChecks.Worth) / StayChecks.All.Count;

    public decimal Weight(Reason reason) => reason.Changeable switch
    {
        Changeable.ByMe => 1m,
        Changeable.WithCompany => StayChecks.Worth(Checks[(int)StayChecks.ItemOf(reason.Family)]),
        _ => 0m,
    };

    public Leaning Leaning(CoachPolicy policy)
    {
        if (LongRun || Reasons.Any(reason => reason.Family is ReasonFamily.Health && reason.Impact >= policy.RecoverImpact))
            return Domain.Leaning.RecoverFirst;
        if (Counted.Count < policy.FactsNeeded)
            return Domain.Leaning.NotEnoughFacts;
        if (Fixable >= policy.StayFixable && Support >= policy.StaySupport)
            return Domain.Leaning.StayAndFix;
        return Fixable < policy.ExitFixable && Support <= policy.ExitSupport ? Domain.Leaning.PrepareASafeExit : Domain.Leaning.StayWithADate;
    }

    /// <summary>What each counted answer adds, largest first, equal ones in the order shown.</summary>
    public IReadOnlyList<Contribution> Contributions() =>
    [
        .. Counted.Select(reason => new Contribution(reason, null, reason.Impact * Weight(reason) / TotalImpact))
            .Concat(StayChecks.All.Select(item => new Contribution(null, item, StayChecks.Worth(Checks[(int)item]) / StayChecks.All.Count)))
            .OrderByDescending(one => one.Share),
    ];

    private decimal TotalImpact => Counted.Sum(reason => reason.Impact);
}

/// <summary>What one answer adds: a reason to fixable, or a question of the checklist to support.</summary>
/// <param name="Share">0 to 1.</param>
public sealed record Contribution(Reason? Reason, StayItem? Item, decimal Share);
