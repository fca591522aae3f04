namespace CoachBot.Domain;

/// <summary>What a person's week adds to a group report.</summary>
/// <param name="Group">Where the person wished to be counted then; the newest wish of a period counts for all of it.</param>
/// <param name="LongRun">True when a sign had persisted for two weeks or more.</param>
/// <param name="Overtime">Hours.</param>
/// <param name="DaysOff">Full days off.</param>
public sealed record CountedWeek(string Group, bool LongRun, decimal Overtime, int DaysOff);

/// <summary>A group's week, as it is published: rounded, so that a small change shows nothing.</summary>
/// <param name="Participants">To the nearest five, never below the least number.</param>
/// <param name="LongRuns">Percent of the participants, to the nearest five.</param>
/// <param name="Overtime">Mean hours a participant, to the nearest half.</param>
/// <param name="DaysOff">Mean days a participant, to the nearest half.</param>
public sealed record GroupWeek(string Week, int Participants, Rounded LongRuns, Rounded Overtime, Rounded DaysOff);

/// <summary>A rounded figure, or only that it lies below or above one: where nearly all are alike, an exact one would be about each of them.</summary>
public sealed record Rounded(decimal Value, Bound Bound = Bound.About)
{
    public static Rounded Of(decimal exact, decimal step, decimal low, decimal high)
    {
        if (exact < low)
            return new(low, Bound.Below);
        return exact > high ? new(high, Bound.Above) : new(decimal.Round(exact / step, MidpointRounding.AwayFromZero) * step);
    }
}

/// <summary>What is said of a rounded figure.</summary>
public enum Bound
{
    About,
    Below,
    Above,
}

/// <summary>Computes what is published of people who are counted together through all weeks of a period.</summary>
public static class GroupFigures
{
    /// <summary>A run of so many days is counted. It is the figure's name, so no policy changes it.</summary>
    public const int LongRunDays = 14;

    /// <param name="weeks">The weeks of the period, in order.</param>
    /// <param name="people">What each said, by week; at least one week each, and perhaps earlier ones.</param>
    public static IReadOnlyList<GroupWeek> Of(IReadOnlyList<string> weeks, IReadOnlyList<IReadOnlyDictionary<string, CountedWeek>> people, int least)
    {
        var filled = people.Select(person => Fill(weeks, person)).ToList();
        return [.. weeks.Select((week, i) => new GroupWeek(
            week,
            Math.Max(least, (int)(decimal.Round(people.Count / 5m, MidpointRounding.AwayFromZero) * 5)),
            Rounded.Of(100m * filled.Count(person => person[i].LongRun) / people.Count, 5, 10, 90),
            Rounded.Of(filled.Sum(person => person[i].Overtime) / people.Count, 0.5m, 0.5m, 60),
            Rounded.Of((decimal)filled.Sum(person => person[i].DaysOff) / people.Count, 0.5m, 0.5m, 6.5m)))];
    }

    /// <summary>A week without an answer counts like the last one with an answer, the first weeks like the first answer: else not the same people would be counted every week.</summary>
    private static List<CountedWeek> Fill(IReadOnlyList<string> weeks, IReadOnlyDictionary<string, CountedWeek> person)
    {
        var said = person.Keys.Order(StringComparer.Ordinal).ToList();
        return [.. weeks.Select(week => person[said.FindLast(one => !Week.IsBefore(week, one)) ?? said[0]])];
    }
}
