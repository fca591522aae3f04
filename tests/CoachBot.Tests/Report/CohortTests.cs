using CoachBot.Domain;

namespace CoachBot.Tests.Report;

/// <summary>Who is counted where: small cases by hand.</summary>
public sealed class CohortTests
{
    private const int Least = 10;

    private static readonly GroupTree Tree = new([("japan", null), ("east", "japan"), ("west", "japan"), ("tokyo", "east")]);
    private static readonly Dictionary<string, int> NoSizes = [];

    [Theory]
    [InlineData("nine are not shown", 9, 0, 0, 0, 0)]
    [InlineData("ten are", 10, 0, 10, 0, 10)]
    [InlineData("nine and one are shown in what is around both", 9, 1, 0, 0, 10)]
    [InlineData("nine beside ten are shown nowhere, or they would be the difference", 10, 9, 10, 0, 10)]
    [InlineData("ten beside ten, each", 10, 10, 10, 10, 20)]
    public void Newcomers(string what, int east, int west, int shownEast, int shownWest, int shownJapan)
    {
        var division = Cohorts.Divide(Tree, [.. Of("east", east), .. Of("west", west)], NoSizes, Least, "r");
        Assert.Equal((what, shownEast, shownWest, shownJapan), (what, division.In("east", Tree).Count, division.In("west", Tree).Count, division.In("japan", Tree).Count));
    }

    [Theory]
    [InlineData("all are here", 30, 30)]
    [InlineData("two are missing: eight more are left out", 28, 20)]
    [InlineData("ten are missing: nobody else is left out", 20, 20)]
    [InlineData("eleven of thirty are left: all", 11, 11)]
    [InlineData("nine are left: none is shown", 9, 0)]
    public void A_cohort_of_thirty_when_some_do_not_come_back(string what, int present, int shown)
    {
        var division = Cohorts.Divide(Tree, Of("east", present, "c"), new Dictionary<string, int> { ["c"] = 30 }, Least, "r");
        Assert.Equal((what, shown), (what, division.In("east", Tree).Count));
    }

    [Fact]
    public void A_cohort_of_eleven_that_lost_one_waits_as_a_whole_until_that_one_is_back()
    {
        var sizes = new Dictionary<string, int> { ["c"] = 11 };
        var without = Cohorts.Divide(Tree, [.. Of("east", 10, "c"), new Countable("away", null, "c")], sizes, Least, "r");
        Assert.Empty(without.In("japan", Tree));
        Assert.Empty(without.Moved);
        Assert.Equal(11, without.Sizes["c"]);

        var again = Cohorts.Divide(Tree, [.. Of("east", 10, "c"), new Countable("away", "east", "c")], without.Sizes, Least, "s");
        Assert.Equal(11, again.In("east", Tree).Count);
    }

    [Fact]
    public void Those_who_are_left_out_are_counted_again_when_all_of_them_are_back()
    {
        var sizes = new Dictionary<string, int> { ["c"] = 30 };
        var people = Of("east", 30, "c");
        var first = Cohorts.Divide(Tree, [.. people.Take(28), .. people.Skip(28).Select(one => one with { Group = null })], sizes, Least, "r");
        var second = Cohorts.Divide(Tree, [.. people.Select(one => one with { Cohort = first.Moved[one.Person] })], first.Sizes, Least, "s");

        Assert.Equal(20, first.In("east", Tree).Count);
        Assert.Equal(2, first.Moved.Values.Distinct().Count());
        Assert.Equal(30, second.In("east", Tree).Count);
        Assert.Empty(second.Moved);
    }

    [Fact]
    public void Who_moves_to_another_group_is_not_shown_there_alone()
    {
        var people = Of("east", 30, "c");
        var division = Cohorts.Divide(Tree, [.. people.Take(29), people[29] with { Group = "west" }, .. Of("west", 12)], new Dictionary<string, int> { ["c"] = 30 }, Least, "r");
        Assert.Equal(20, division.In("east", Tree).Count);
        Assert.Equal(12, division.In("west", Tree).Count);
        Assert.DoesNotContain(people[29].Person, division.In("japan", Tree));
    }

    [Fact]
    public void People_of_a_cohort_that_is_not_known_any_more_are_not_counted()
    {
        var division = Cohorts.Divide(Tree, [.. Of("east", 12, "lost"), .. Of("east", 10)], NoSizes, Least, "r");
        Assert.Equal(10, division.In("japan", Tree).Count);
        Assert.DoesNotContain(division.In("japan", Tree), person => person.Contains("lost", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tree_that_goes_round_in_a_circle_or_ends_nowhere_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new GroupTree([("a", "b"), ("b", "a")]));
        Assert.Throws<ArgumentException>(() => new GroupTree([("a", "b")]));
    }

    private static List<Countable> Of(string group, int many, string? cohort = null) => [.. Enumerable.Range(0, many).Select(i => new Countable($"{group}-{cohort}-{i}", group, cohort))];
}
