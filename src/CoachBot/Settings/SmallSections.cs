namespace CoachBot.Settings;

/// <summary>What the organisation says about the telephone lines.</summary>
public sealed record ContactsSettings
{
    /// <summary>The day on which every number was last checked, as <c>yyyy-MM-dd</c>.</summary>
    [EmptyMeans("never: in Production only the emergency numbers are shown")]
    public string? LinesVerifiedOn { get; init; }
}

/// <summary>What the operator may look at.</summary>
public sealed record OpsSettings
{
    /// <summary>Opens <c>/ops/deliveries</c>; none: the page is not there.</summary>
    [Secret]
    public string? Key { get; init; }
}
