namespace CoachBot.Domain;

/// <summary>A count a person a month: the mean, where eight of ten months lie, and the means of whoever has most and least.</summary>
public sealed record Spread(decimal Mean, int Low, int High, decimal Most, decimal Least);

/// <summary>What one way to be on call comes to, a person a month.</summary>
/// <param name="Shares">Of a hundred person-months, how many had 0, 1, 2 … call-outs at night; the last stands for all above, too.</param>
/// <param name="Phone">Calls solved by phone, of all months and people.</param>
/// <param name="CallOuts">Calls that somebody went out for.</param>
public sealed record RosterLoad(Spread OnCall, Spread NightCallOuts, Spread ShortRestOut, Spread ShortRestPhone, IReadOnlyList<decimal> Shares, long Phone, long CallOuts)
{
    /// <summary>The last count of <see cref="Shares"/>.</summary>
    public const int LastShare = 6;

    public static RosterLoad Of(RosterTally tally) => new(
        tally.Of(RosterMetric.OnCall),
        tally.Of(RosterMetric.NightCallOuts),
        tally.Of(RosterMetric.ShortRestOut),
        tally.Of(RosterMetric.ShortRestPhone),
        tally.Shares(RosterMetric.NightCallOuts, LastShare),
        tally.Sum(RosterMetric.Phone),
        tally.Sum(RosterMetric.CallOuts));
}

/// <summary>Today's roster and the one in two tiers, through the same calls.</summary>
public sealed record RosterOutlook(RosterLoad Before, RosterLoad After, int Months)
{
    /// <summary>Any number does; this one is kept, so that the same answers give the same figures.</summary>
    public const ulong Seed = 20261125;

    /// <summary>Every month has exactly the calls that were said, at random days, minutes and difficulties.</summary>
    public static RosterOutlook Of(RosterCase roster, RosterRules rules, int months, ulong seed = Seed)
    {
        var (dice, calls) = (new SplitMix(seed), new RosterCall[roster.Calls.All]);
        var (before, after) = (new RosterTally(roster.People), new RosterTally(roster.People));
        var (today, twoTiers) = (new RosterMonth(roster, rules, twoTiers: false), new RosterMonth(roster, rules, twoTiers: true));
        for (var month = 0; month < months; month++)
        {
            var firstDay = month * RosterMonth.Days;
            Throw(calls, roster.Calls, firstDay, dice);
            today.Live(firstDay, calls, before);
            twoTiers.Live(firstDay, calls, after);
        }

        return new RosterOutlook(RosterLoad.Of(before), RosterLoad.Of(after), months);
    }

    /// <summary>The calls of a month.</summary>
    public static void Throw(Span<RosterCall> calls, CallsAMonth load, int firstDay, SplitMix dice)
    {
        Span<int> daysOff = stackalloc int[RosterMonth.Days];
        var off = 0;
        for (var day = firstDay; day < firstDay + RosterMonth.Days; day++)
        {
            if (Duties.IsDayOff(day))
                daysOff[off++] = day;
        }

        for (var i = 0; i < calls.Length; i++)
        {
            var (day, from, until) = i < load.Evening ? (firstDay + dice.Next(RosterMonth.Days), RosterCall.EveningFrom, RosterCall.NightFrom)
                : i < load.Evening + load.Night ? (firstDay + dice.Next(RosterMonth.Days), RosterCall.NightFrom, RosterCall.DayMinutes + RosterCall.MorningFrom)
                : (daysOff[dice.Next(off)], RosterCall.MorningFrom, RosterCall.EveningFrom);
            calls[i] = new RosterCall(day, from + dice.Next(until - from), dice.Next(RosterCase.ShareOf));
        }
    }
}

/// <summary>A redesign as it is kept: what was said, and what came of it.</summary>
public sealed record RosterPlan(DateOnly Date, RosterCase Case, RosterOutlook Outlook);
