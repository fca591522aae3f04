namespace CoachBot.Domain;

/// <summary>An on-call roster as the person knows it, and how it would be cut into two tiers.</summary>
/// <param name="People">Who share the roster today; at least two.</param>
/// <param name="PhoneToday">Of ten calls, how many are solved by phone today.</param>
/// <param name="PhoneWithManual">Of ten calls, how many could be with a manual; not fewer than today.</param>
/// <param name="PhoneMinutes">Every call begins on the phone and takes this long there.</param>
/// <param name="CallOutMinutes">What a call-out takes after that, travel included.</param>
/// <param name="Specialists">How many of the people make up the second tier.</param>
/// <param name="ByWeek">The second tier changes on Mondays, not every day.</param>
/// <param name="AllFirst">The first tier goes round among everybody, specialists too.</param>
public sealed record RosterCase(
    int People,
    CallsAMonth Calls,
    int PhoneToday,
    int PhoneWithManual,
    int PhoneMinutes,
    int CallOutMinutes,
    int Specialists,
    bool ByWeek,
    bool AllFirst)
{
    /// <summary>Shares are said in calls of ten.</summary>
    public const int ShareOf = 10;
}

/// <summary>Calls of the whole team in a month, by time of day.</summary>
/// <param name="Evening">18 to 22 o'clock, every day.</param>
/// <param name="Night">22 to 6 o'clock, every day.</param>
/// <param name="DayOff">6 to 18 o'clock, Saturdays and Sundays.</param>
public sealed record CallsAMonth(int Evening, int Night, int DayOff)
{
    public int All => Evening + Night + DayOff;
}

/// <summary>When work begins, and how long a rest before it should be.</summary>
public sealed record RosterRules(int StartHour, int RestHours);

/// <summary>One call. A duty runs from 6 o'clock of its day to 6 o'clock of the next.</summary>
/// <param name="Day">The day of the duty; day 0 is a Monday.</param>
/// <param name="Minute">After midnight at the beginning of that day: 1:00 in the night is 1500.</param>
/// <param name="Difficulty">0 to 9: below the share that is solved by phone, it is.</param>
public readonly record struct RosterCall(int Day, int Minute, int Difficulty)
{
    public const int EveningFrom = 18 * 60;
    public const int NightFrom = 22 * 60;
    public const int MorningFrom = 6 * 60;
    public const int DayMinutes = 24 * 60;

    public bool IsAtNight => Minute >= NightFrom;
}
