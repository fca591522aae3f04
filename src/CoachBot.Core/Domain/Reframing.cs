namespace CoachBot.Domain;

/// <summary>What is said the other way round: one of three usual reasons to leave, or the person's own.</summary>
public enum ReframeReason
{
    Hours,
    Evaluation,
    Friction,
    Own,
}

/// <summary>A reason to leave, put as a motive. The fact stays beside it.</summary>
/// <param name="Fact">Null when none was given.</param>
/// <param name="Sentence">As it is to be said.</param>
public sealed record Reframing(DateOnly Date, ReframeReason Reason, string? Fact, string Motive, string Sentence);
