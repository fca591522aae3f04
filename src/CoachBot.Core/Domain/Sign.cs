namespace CoachBot.Domain;

/// <summary>The five warning signs, in the order in which they are asked.</summary>
public enum Sign
{
    Onset,
    Early,
    Dread,
    Heart,
    Stomach,
}

/// <summary>How often a sign was there in a week: not at all, on 1–3 days, on 4–7 days.</summary>
public enum Often
{
    None,
    Some,
    Most,
}

/// <summary>How long a sign had been there when it was first reported.</summary>
public enum Since
{
    ThisWeek,
    OneToTwoWeeks,
    OverTwoWeeks,
}

/// <summary>The signs and their stored names.</summary>
public static class Signs
{
    public static readonly IReadOnlyList<Sign> All = [Sign.Onset, Sign.Early, Sign.Dread, Sign.Heart, Sign.Stomach];

    /// <summary>As stored and sent: <c>onset</c>, <c>early</c>, <c>dread</c>, <c>heart</c>, <c>stomach</c>.</summary>
    public static string Name(Sign sign) => sign switch
    {
        Sign.Onset => "onset",
        Sign.Early => "early",
        Sign.Dread => "dread",
        Sign.Heart => "heart",
        _ => "stomach",
    };
}
