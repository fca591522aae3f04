namespace CoachBot.Domain;

/// <summary>What a free text says about danger. The first seven are what the classifier tells apart, in the order of its weights.</summary>
public enum Danger
{
    None,

    /// <summary>Hard times without danger: acknowledged, contacts offered, no alarm.</summary>
    Distress,
    SelfHarm,
    Medical,
    ToOthers,
    Abuse,

    /// <summary>Somebody else is in danger of harming themselves.</summary>
    SomeoneElse,

    /// <summary>It may be a crisis or nothing: asked about gently, without an alarm.</summary>
    Unsure,
}
