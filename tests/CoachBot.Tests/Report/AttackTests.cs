using CoachBot.Domain;
using Xunit.Abstractions;

namespace CoachBot.Tests.Report;

/// <summary>Whoever has all published figures of all groups and periods, and knows who stands behind each, works out nobody's own.</summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    private const int Least = 10;
    private const int Periods = 14;
    private const int Firms = 300;

    /// <summary>So many weeks of somebody who publishes every week and counts whoever answered.</summary>
    private const int Weeks = 52;

    [Fact]
    public void Nobody_is_found_and_no_figure_that_follows_is_about_fewer_than_ten()
    {
        var shown = 0;
        for (var seed = 1; seed <= Firms; seed++)
        {
            var published = Publish(new Firm(seed));
            shown += published.Count;
            var attacker = new Attacker(published);
            Assert.True(attacker.Found().Count == 0, $"Firm {seed}: {string.Join(' ', attacker.Found())}");
            Assert.True(attacker.Smallest() >= Least, $"Firm {seed}: a figure about {attacker.Smallest()}.");
        }

        // Who publishes nothing is safe, too, and of no use.
        Assert.True(shown > Firms * 10, $"Only {shown} figures were published.");
    }

    [Fact]
    public void The_attacker_finds_people_where_only_small_groups_are_hidden() =>
        Assert.True(Enumerable.Range(1, 20).Sum(seed => new Attacker(Naive(new Firm(seed), askTheLast: false)).Found().Count) > 100);

    [Fact]
    public void The_attacker_finds_people_where_each_figure_is_compared_with_the_last_one_only() =>
        Assert.True(Enumerable.Range(1, Firms).Sum(seed => new Attacker(Naive(new Firm(seed), askTheLast: true)).Found().Count) > 20);

    /// <summary>The price. Of people who want to be counted, who is; each quarter 4 % leave and as many come.</summary>
    [Theory]
    [InlineData(30, 0.25, 0.05)]
    [InlineData(100, 0.6, 0.3)]
    [InlineData(300, 0.85, 0.75)]
    [InlineData(1000, 0.9, 0.8)]
    public void A_large_group_can_be_shown_for_years_and_a_small_one_for_about_one(int size, double afterOneYear, double afterTwo)
    {
        var counted = Enumerable.Range(1, 20).Select(seed => Counted(new Random(seed), size, quarters: 9)).ToList();
        output.WriteLine($"{size} people: {string.Join(' ', Enumerable.Range(0, 9).Select(quarter => $"{counted.Average(one => one[quarter]):P0}"))}");
        Assert.True(counted.Average(one => one[4]) >= afterOneYear);
        Assert.True(counted.Average(one => one[8]) >= afterTwo);
    }

    private static List<double> Counted(Random random, int size, int quarters)
    {
        var tree = new GroupTree([("all", null)]);
        var (people, hired, counted) = (new List<Employee>(), 0, new List<double>());
        IReadOnlyDictionary<string, int> sizes = new Dictionary<string, int>();
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            while (people.Count < size)
                people.Add(new Employee($"p{hired++}") { Group = "all" });
            var division = Cohorts.Divide(tree, [.. people.Select(one => new Countable(one.Name, one.Group, one.Cohort))], sizes, Least, $"r{quarter}");
            people.ForEach(one => one.Cohort = division.Moved.GetValueOrDefault(one.Name, one.Cohort!));
            sizes = division.Sizes;
            counted.Add(division.In("all", tree).Count / (double)size);
            people.RemoveAll(_ => random.NextDouble() < 0.04);
        }

        return counted;
    }

    /// <summary>As the coach does it. One figure a period stands for all its weeks: they are about the same people.</summary>
    private static List<HashSet<string>> Publish(Firm firm)
    {
        var published = new List<HashSet<string>>();
        IReadOnlyDictionary<string, int> sizes = new Dictionary<string, int>();
        for (var period = 0; period < Periods; period++, firm.LivesOn())
        {
            var division = Cohorts.Divide(firm.Tree, [.. firm.People.Select(one => new Countable(one.Name, one.IsToBeCounted ? one.Group : null, one.Cohort))], sizes, Least, $"r{period}");
            foreach (var one in firm.People)
                one.Cohort = division.Moved.GetValueOrDefault(one.Name, one.Cohort!);
            sizes = division.Sizes;
            published.AddRange(firm.Groups.Select(group => division.In(group, firm.Tree).ToHashSet()).Where(people => people.Count > 0));
        }

        return published;
    }

    /// <summary>As it is often done: every group of ten is shown, if it differs enough from the groups in it and, at best, from its last figure.</summary>
    private static List<HashSet<string>> Naive(Firm firm, bool askTheLast)
    {
        var published = new List<HashSet<string>>();
        var last = new Dictionary<string, HashSet<string>>();
        for (var week = 0; week < Weeks; week++, firm.LivesOn())
        {
            var shown = new List<HashSet<string>>();
            foreach (var group in firm.Tree.FromBelow)
            {
                var people = firm.People.Where(one => one.IsToBeCounted && firm.Tree.LiesIn(one.Group, group)).Select(one => one.Name).ToHashSet();
                if (people.Count < Least || shown.Exists(other => !IsFar(people, other)) || (askTheLast && last.TryGetValue(group, out var before) && !IsFar(people, before)))
                    continue;
                shown.Add(people);
                last[group] = people;
            }

            published.AddRange(shown);
        }

        return published;
    }

    private static bool IsFar(HashSet<string> one, HashSet<string> other)
    {
        var apart = one.Except(other).Count() + other.Except(one).Count();
        return apart is 0 or >= Least;
    }
}
