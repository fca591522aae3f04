namespace CoachBot.Domain;

/// <summary>
/// Who is on call. Turns change every day at 6 o'clock; workdays and days off go round by themselves, so that nobody has all the
/// Saturdays. People are numbers; the first of them are the specialists.
/// </summary>
public sealed class Duties(RosterCase roster)
{
    private const int Week = 7;
    private const int Workdays = 5;

    private readonly int firstFrom = roster.AllFirst || roster.Specialists >= roster.People ? 0 : roster.Specialists;

    public static bool IsDayOff(int day) => day % Week >= Workdays;

    /// <summary>One tier: everybody takes turns.</summary>
    public int Today(int day) => Turn(day) % roster.People;

    /// <summary>The first tier. Nobody is in both on one day: then it is the next one's turn.</summary>
    public int First(int day)
    {
        var people = roster.People - firstFrom;
        var person = firstFrom + (Turn(day) % people);
        return person != Second(day) ? person : firstFrom + ((Turn(day) + 1) % people);
    }

    public int Second(int day) => (roster.ByWeek ? day / Week : Turn(day)) % roster.Specialists;

    /// <summary>Counts workdays, or days off, since day 0.</summary>
    private static int Turn(int day) => IsDayOff(day) ? (day / Week * (Week - Workdays)) + (day % Week) - Workdays : (day / Week * Workdays) + (day % Week);
}
