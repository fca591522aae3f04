namespace CoachBot.Domain;

/// <summary>The cards of self-care, by situation and by habit. Stored by name.</summary>
public enum CareCard
{
    AfterCallOut,
    Sleep,
    Ease,
    NoDayOff,
    Overtime,
    Contact,
    Caffeine,
    Movement,
    Stretching,
    WeeklyDayOff,
}

/// <summary>Which card was offered or read, and when.</summary>
public sealed record CareSeen(CareCard Card, DateOnly Date);

/// <summary>What was said about self-care in the last days: enough to leave somebody in peace.</summary>
/// <param name="Offered">The day of the latest offer; null before the first.</param>
/// <param name="Seen">Each card once, on its latest day.</param>
public sealed record CareState(DateOnly? Offered, IReadOnlyList<CareSeen> Seen)
{
    public static readonly CareState Empty = new(null, []);

    /// <summary>At most one offer a week, and none of a card that was seen in it. A day that goes back in travel opens nothing.</summary>
    public bool MayOffer(CareCard card, DateOnly today, CoachPolicy policy) =>
        IsOver(Offered, today, policy) && IsOver(Seen.FirstOrDefault(one => one.Card == card)?.Date, today, policy);

    public CareState WithOffer(CareCard card, DateOnly today, CoachPolicy policy) => WithSeen(card, today, policy) with { Offered = today };

    public CareState WithSeen(CareCard card, DateOnly today, CoachPolicy policy) =>
        this with { Seen = [.. Seen.Where(one => one.Card != card && !IsOver(one.Date, today, policy)), new CareSeen(card, today)] };

    private static bool IsOver(DateOnly? day, DateOnly today, CoachPolicy policy) => day is not { } then || today.DayNumber - then.DayNumber >= policy.CareDays;
}
