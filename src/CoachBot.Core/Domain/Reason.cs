namespace CoachBot.Domain;

/// <summary>Where a reason to leave comes from: the five families of the field, or the person's own.</summary>
public enum ReasonFamily
{
    Hours,
    People,
    Pay,
    Expertise,
    Health,
    Own,
}

/// <summary>The four fields into which reasons are sorted.</summary>
public enum Quadrant
{
    WorkItself,
    People,
    SystemAndPay,
    Future,
}

/// <summary>Who could change what a reason is about.</summary>
public enum Changeable
{
    ByMe,
    WithCompany,
    Hardly,
}

/// <summary>One reason to leave, as the person sees it.</summary>
/// <param name="Name">Stored: <c>hours</c>, <c>people</c>, <c>pay</c>, <c>expertise</c>, <c>health</c>, <c>pain</c>, <c>torn</c> or <c>own</c>.</param>
/// <param name="Words">Of the person's own; null for a reason with a name.</param>
/// <param name="Fact">A date or a figure. Without one the reason is kept but does not count.</param>
/// <param name="Impact">1 to 5.</param>
public sealed record Reason(string Name, string? Words, Quadrant Quadrant, string? Fact, int Impact, Changeable Changeable)
{
    public const int MostReasons = 7;

    /// <summary>All names, in the order shown.</summary>
    public static readonly IReadOnlyList<string> Names = ["hours", "people", "pay", "expertise", "health", "pain", "torn", "own"];

    public bool Counts => Fact is not null;

    public ReasonFamily Family => FamilyOf(Name);

    public static ReasonFamily FamilyOf(string name) => name switch
    {
        "hours" => ReasonFamily.Hours,
        "people" => ReasonFamily.People,
        "pay" => ReasonFamily.Pay,
        "expertise" => ReasonFamily.Expertise,
        "health" => ReasonFamily.Health,
        _ => ReasonFamily.Own,
    };

    /// <summary>What the coach proposes; the person confirms.</summary>
    public static Quadrant Proposed(ReasonFamily family) => family switch
    {
        ReasonFamily.Hours or ReasonFamily.Pay => Quadrant.SystemAndPay,
        ReasonFamily.People => Quadrant.People,
        ReasonFamily.Expertise => Quadrant.Future,
        _ => Quadrant.WorkItself,
    };
}
