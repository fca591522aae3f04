namespace CoachBot.Domain;

/// <summary>What nearly every turn must know of the work log; the entries themselves are history rows.</summary>
/// <param name="Next">Numbers the entries.</param>
/// <param name="Latest">The rows of the newest line, for undoing it.</param>
/// <param name="LastCallOut">The day of the newest call-out: the morning after it is left in peace.</param>
public sealed record WorkState(int Next, IReadOnlyList<string> Latest, DateOnly? LastCallOut = null)
{
    public static readonly WorkState Empty = new(1, []);
}
