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

/// <summary>How seldom a card is offered.</summary>
public static class SelfCare
{
    /// <summary>At most once a week, and not in the week after a card was read. A day that goes back in travel opens nothing.</summary>
    /// <param name="last">The day a card was last offered or read; null before the first.</param>
    public static bool MayOffer(DateOnly? last, DateOnly today, CoachPolicy policy) => last is not { } day || today.DayNumber - day.DayNumber >= policy.CareDays;
}
