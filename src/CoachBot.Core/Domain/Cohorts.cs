namespace CoachBot.Domain;

/// <summary>Somebody who may be counted in a group report.</summary>
/// <param name="Group">Where the person is to be counted this time; null for not at all.</param>
/// <param name="Cohort">With whom the person was always counted so far; null for never.</param>
public sealed record Countable(string Person, string? Group, string? Cohort);

/// <summary>
/// Decides who is counted in which group, so that no sums and differences of published figures, of any groups and any number of
/// periods, are ever about fewer than a least number of people.
/// </summary>
/// <remarks>
/// A <em>cohort</em> is a set of people who were counted in exactly the same published figures, always. A period may split a cohort, into
/// parts that each have the least number of people or none. Every published figure is a sum over whole cohorts, so whatever is worked
/// out from figures gives all people of a cohort the same weight: it is about a whole cohort or about nobody in it. Those of a cohort who
/// left count in its size for ever. Hence the price: when two of a cohort of thirty are missing, eight more are left out with them.
/// </remarks>
public static class Cohorts
{
    /// <param name="sizes">How many people each cohort had when it was made. People of one that is not in it are never counted again.</param>
    /// <param name="people">Everybody who is in a cohort and still here, and everybody who is to be counted. Who is left out when somebody must be, is the last.</param>
    /// <param name="least">No figure is about fewer people.</param>
    /// <param name="name">Begins the names of new cohorts.</param>
    public static Division Divide(GroupTree tree, IReadOnlyList<Countable> people, IReadOnlyDictionary<string, int> sizes, int least, string name)
    {
        var division = new Division(name);
        foreach (var cohort in people.GroupBy(one => one.Cohort))
        {
            var parts = Place(tree, cohort, least);
            if (cohort.Key is null)
            {
                foreach (var part in parts)
                    division.Count(part, division.Found(part.People));
            }
            else if (sizes.TryGetValue(cohort.Key, out var size))
            {
                Split(division, cohort.Key, size, [.. cohort], parts, least);
            }
        }

        return division;
    }

    private static void Split(Division division, string cohort, int size, IReadOnlyList<Countable> members, List<Part> parts, int least)
    {
        var rest = LeaveOut(parts, size - parts.Sum(part => part.People.Count), least);
        if (parts.Count == 0 || (rest == 0 && parts.Count == 1))
        {
            division.Keep(cohort, size);
            foreach (var part in parts)
                division.Count(part, cohort);
            return;
        }

        foreach (var part in parts)
            division.Count(part, division.Found(part.People));
        var counted = parts.SelectMany(part => part.People).ToHashSet();
        if (members.Select(one => one.Person).Where(person => !counted.Contains(person)).ToList() is { Count: > 0 } others)
            division.Found(others, rest);
    }

    /// <summary>Those who are missing must not be told from the others by subtraction: others are left out with them, until they are enough.</summary>
    /// <returns>How many of the cohort are not counted.</returns>
    private static int LeaveOut(List<Part> parts, int rest, int least)
    {
        while (rest > 0 && rest < least && parts.MaxBy(part => part.People.Count) is { } largest)
        {
            var spare = largest.People.Count - least;
            var leaving = spare > 0 ? Math.Min(spare, least - rest) : largest.People.Count;
            largest.People.RemoveRange(largest.People.Count - leaving, leaving);
            if (largest.People.Count == 0)
                parts.Remove(largest);
            rest += leaving;
        }

        return rest;
    }

    /// <summary>Each is counted in the innermost group that has enough of them.</summary>
    private static List<Part> Place(GroupTree tree, IEnumerable<Countable> people, int least)
    {
        var waiting = people.Where(one => one.Group is not null).GroupBy(one => one.Group!).ToDictionary(group => group.Key, group => group.Select(one => one.Person).ToList());
        var parts = new List<Part>();
        foreach (var group in tree.FromBelow)
        {
            if (!waiting.TryGetValue(group, out var here))
                continue;
            if (here.Count >= least)
                parts.Add(new Part(group, here));
            else if (tree.Around(group) is { } outer)
                waiting[outer] = [.. waiting.GetValueOrDefault(outer, []), .. here];
        }

        return parts;
    }

    internal sealed record Part(string Group, List<string> People);
}

/// <summary>Who is counted where in one period, and which cohorts there are afterwards.</summary>
public sealed class Division
{
    private readonly string name;
    private readonly Dictionary<string, string> moved = [];
    private readonly Dictionary<string, int> sizes = [];
    private readonly Dictionary<string, List<string>> counted = [];

    internal Division(string name) => this.name = name;

    /// <summary>People whose cohort is another now, with it.</summary>
    public IReadOnlyDictionary<string, string> Moved => moved;

    /// <summary>Every cohort that somebody is still in, with the number of people it was made of.</summary>
    public IReadOnlyDictionary<string, int> Sizes => sizes;

    /// <summary>Everybody who is counted in a group or in one that lies in it.</summary>
    public IReadOnlyList<string> In(string group, GroupTree tree) => [.. counted.Where(pair => tree.LiesIn(pair.Key, group)).SelectMany(pair => pair.Value)];

    internal string Found(IReadOnlyList<string> people, int? size = null)
    {
        var cohort = FormattableString.Invariant($"{name}-{sizes.Count}");
        sizes[cohort] = size ?? people.Count;
        foreach (var person in people)
            moved[person] = cohort;
        return cohort;
    }

    internal void Keep(string cohort, int size) => sizes[cohort] = size;

    internal void Count(Cohorts.Part part, string cohort)
    {
        if (!sizes.ContainsKey(cohort))
            throw new InvalidOperationException("Only people of a cohort are counted.");
        if (!counted.TryGetValue(part.Group, out var people))
            counted[part.Group] = people = [];
        people.AddRange(part.People);
    }
}
