namespace CoachBot.Domain;

/// <summary>The kind of contract: it decides whether the law names a notice period at all.</summary>
public enum ContractKind
{
    OpenEnded,
    FixedTerm,
    Dispatched,
    Unknown,
}

/// <summary>The notice that the company's own rule asks for.</summary>
public enum NoticeRule
{
    FourteenDays,
    ThirtyDays,
    OneMonth,
    TwoMonths,
    ThreeMonths,
    Unknown,
}

/// <summary>Moves inside the company that are worth asking about before leaving.</summary>
public enum InternalMove
{
    Education,
    Quality,
    MedicalAffairs,
    ProductManagement,
}

/// <summary>The steps of leaving safely, in the order in which they are counted.</summary>
public enum LeavingStep
{
    Contract,
    Move,
    Search,
    Inventory,
    Offer,
    Intention,
    Adjust,
    Hospitals,
    Confidentiality,
    Leave,
    LastDay,
}

/// <summary>What a person said about leaving.</summary>
/// <param name="Made">The local date of the plan.</param>
/// <param name="LeaveDays">Paid leave that is left, in days; null when unknown.</param>
public sealed record LeavingFacts(DateOnly Made, DateOnly LastDay, ContractKind Contract, NoticeRule Rule = NoticeRule.Unknown, decimal? LeaveDays = null, InternalMove? Move = null);

/// <summary>A plan to leave, as it is kept.</summary>
/// <param name="Done">Steps that are ticked off, in the order of ticking.</param>
/// <param name="Revision">How many plans came before it: calendars take the higher one.</param>
public sealed record LeavingPlan(LeavingFacts Facts, IReadOnlyList<LeavingStep> Done, int Revision = 0);
