namespace CoachBot.Domain;

/// <summary>The five questions of the stay checklist, in the order in which they are asked.</summary>
public enum StayItem
{
    Area,
    OnCall,
    Measure,
    People,
    Plan,
}

/// <summary>An answer to the checklist, in the order shown.</summary>
public enum StayAnswer
{
    Yes,
    No,
    DontKnow,
}

/// <summary>One answered question of the checklist.</summary>
/// <param name="Evidence">What speaks for a yes or a no.</param>
/// <param name="Whom">Whom to ask when it is not known: <c>manager</c>, <c>hr</c>, <c>team</c> or <c>other</c>.</param>
/// <param name="Days">Within how many days to ask.</param>
public sealed record StayCheck(StayItem Item, StayAnswer Answer, string? Evidence = null, string? Whom = null, int? Days = null);

/// <summary>The checklist and what its answers are worth.</summary>
public static class StayChecks
{
    public static readonly IReadOnlyList<StayItem> All = [StayItem.Area, StayItem.OnCall, StayItem.Measure, StayItem.People, StayItem.Plan];

    /// <summary>Yes 1, don't know ½, no 0.</summary>
    public static decimal Worth(StayAnswer answer) => answer switch
    {
        StayAnswer.Yes => 1m,
        StayAnswer.DontKnow => 0.5m,
        _ => 0m,
    };

    /// <summary>The question that decides how far the company can change a reason of this family.</summary>
    public static StayItem ItemOf(ReasonFamily family) => family switch
    {
        ReasonFamily.Hours => StayItem.OnCall,
        ReasonFamily.People => StayItem.Area,
        ReasonFamily.Pay => StayItem.Measure,
        ReasonFamily.Health => StayItem.People,
        _ => StayItem.Plan,
    };
}
