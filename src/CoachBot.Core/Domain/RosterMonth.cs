namespace CoachBot.Domain;

/// <summary>
/// One month of one way to be on call: who takes which call, and what it does to the rest before work. Calls that overlap do not wait
/// for each other.
/// </summary>
public sealed class RosterMonth(RosterCase roster, RosterRules rules, bool twoTiers)
{
    /// <summary>Every model month has as many days, one after the other: rosters do not begin anew with a month.</summary>
    public const int Days = 30;

    private readonly Duties duties = new(roster);

    // The latest minute at which work ended, by day and tier.
    private readonly int[,] phoneEnds = new int[Days, 2];
    private readonly int[,] outEnds = new int[Days, 2];

    /// <param name="firstDay">The month's first day; day 0 is a Monday.</param>
    public void Live(int firstDay, ReadOnlySpan<RosterCall> calls, RosterTally tally)
    {
        Array.Clear(phoneEnds);
        Array.Clear(outEnds);
        foreach (var call in calls)
            Take(call, firstDay, tally);
        for (var day = 0; day < Days; day++)
            CountDay(day, firstDay + day, tally);
        tally.EndMonth();
    }

    private void Take(RosterCall call, int firstDay, RosterTally tally)
    {
        var (day, onPhone) = (call.Day - firstDay, call.Minute + roster.PhoneMinutes);
        phoneEnds[day, 0] = Math.Max(phoneEnds[day, 0], onPhone);
        if (call.Difficulty < (twoTiers ? roster.PhoneWithManual : roster.PhoneToday))
        {
            tally.Add(RosterMetric.Phone, Person(call.Day, 0));
            return;
        }

        var tier = twoTiers ? 1 : 0;
        outEnds[day, tier] = Math.Max(outEnds[day, tier], onPhone + roster.CallOutMinutes);
        tally.Add(RosterMetric.CallOuts, Person(call.Day, tier));
        if (call.IsAtNight)
            tally.Add(RosterMetric.NightCallOuts, Person(call.Day, tier));
    }

    private void CountDay(int day, int date, RosterTally tally)
    {
        var start = RosterCall.DayMinutes + (rules.StartHour * 60);
        for (var tier = 0; tier < (twoTiers ? 2 : 1); tier++)
        {
            var person = Person(date, tier);
            tally.Add(RosterMetric.OnCall, person);
            // No work the next morning: no rest to be cut short.
            if (Duties.IsDayOff(date + 1))
                continue;
            if (start - outEnds[day, tier] < rules.RestHours * 60)
                tally.Add(RosterMetric.ShortRestOut, person);
            else if (start - phoneEnds[day, tier] < rules.RestHours * 60)
                tally.Add(RosterMetric.ShortRestPhone, person);
        }
    }

    private int Person(int date, int tier) => !twoTiers ? duties.Today(date) : tier == 0 ? duties.First(date) : duties.Second(date);
}
