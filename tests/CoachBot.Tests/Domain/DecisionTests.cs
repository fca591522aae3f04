using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>To where the answers lean, as a table of cases.</summary>
public sealed class DecisionTests
{
    private static readonly CoachPolicy Policy = new();

    [Theory]
    // Recover first: an open run, or health with impact 4 and more, with or without a fact.
    [InlineData("health 4 me, pay 3 me | yyyyy", "recover-first", 1.0, 1.0)]
    [InlineData("health 5 hardly ?, pay 3 me | yyyyy", "recover-first", 1.0, 1.0)]
    [InlineData("health 4 me ? | nnnnn", "recover-first", null, 0.0)]
    [InlineData("health 3 me, pay 3 me | yyyyy", "stay-and-fix", 1.0, 1.0)]
    // Lasting pain is a reason in own words, not of the health family.
    [InlineData("pain 5 me, pay 3 me | yyyyy", "stay-and-fix", 1.0, 1.0)]
    // Not enough facts: fewer than two reasons that count.
    [InlineData(" | yyyyy", "not-enough-facts", null, 1.0)]
    [InlineData("hours 5 me | yyyyy", "not-enough-facts", 1.0, 1.0)]
    [InlineData("hours 5 me, pay 3 me ?, people 2 me ? | yyyyy", "not-enough-facts", 1.0, 1.0)]
    [InlineData("hours 5 me, pay 3 hardly ? | nnnnn", "not-enough-facts", 1.0, 0.0)]
    // Stay and fix: both at 0.6 or more, the lines themselves included.
    [InlineData("hours 3 me, pay 2 hardly | yyynn", "stay-and-fix", 0.6, 0.6)]
    [InlineData("hours 3 me, pay 2 hardly | yyy?n", "stay-and-fix", 0.6, 0.7)]
    [InlineData("hours 3 me, pay 2 hardly | yy?nn", "stay-with-a-date", 0.6, 0.5)]
    [InlineData("hours 4 me, pay 3 hardly | yyyyy", "stay-with-a-date", 0.5714, 1.0)]
    [InlineData("hours 1 me, pay 1 me | ?????", "stay-with-a-date", 1.0, 0.5)]
    // With the company: each family by its own question.
    [InlineData("hours 3 company, pay 2 hardly | nynyy", "stay-and-fix", 0.6, 0.6)]
    [InlineData("people 3 company, pay 2 hardly | ynnyy", "stay-and-fix", 0.6, 0.6)]
    [InlineData("pay 3 company, hours 2 hardly | nnyyy", "stay-and-fix", 0.6, 0.6)]
    [InlineData("health 3 company, hours 2 hardly | nnyyy", "stay-and-fix", 0.6, 0.6)]
    [InlineData("expertise 3 company, hours 2 hardly | nnyyy", "stay-and-fix", 0.6, 0.6)]
    [InlineData("own 3 company, hours 2 hardly | nnyyy", "stay-and-fix", 0.6, 0.6)]
    [InlineData("torn 3 company, hours 2 hardly | yyyyn", "stay-with-a-date", 0.0, 0.8)]
    [InlineData("hours 4 company, pay 1 me | ?????", "stay-with-a-date", 0.6, 0.5)]
    // A safe exit: fixable below 0.35 and support at most 0.4.
    [InlineData("hours 5 hardly, pay 5 hardly | nnnnn", "prepare-a-safe-exit", 0.0, 0.0)]
    [InlineData("hours 5 hardly, pay 2 me | yynnn", "prepare-a-safe-exit", 0.2857, 0.4)]
    [InlineData("hours 5 hardly, pay 2 me | yy?nn", "stay-with-a-date", 0.2857, 0.5)]
    [InlineData("hours 5 hardly, pay 4 hardly, people 4 hardly, torn 5 me, own 2 me | nnnnn", "stay-with-a-date", 0.35, 0.0)]
    [InlineData("hours 5 company, people 5 company | nnnnn", "prepare-a-safe-exit", 0.0, 0.0)]
    [InlineData("hours 5 company, people 5 company | ??nnn", "stay-with-a-date", 0.5, 0.2)]
    // A reason without a fact changes nothing.
    [InlineData("hours 5 hardly, pay 5 hardly, people 5 me ? | nnnnn", "prepare-a-safe-exit", 0.0, 0.0)]
    public void Leans(string row, string leaning, double? fixable, double support)
    {
        var weighing = DecisionRows.Read(row);
        Assert.Equal(leaning, Leanings.Name(weighing.Leaning(Policy)));
        Assert.Equal(fixable, weighing.Fixable is { } share ? Math.Round((double)share, 4) : null);
        Assert.Equal(support, (double)weighing.Support);
    }

    [Theory]
    [InlineData("hours 3 me, pay 2 hardly | yyyyy")]
    [InlineData("hours 5 hardly, pay 5 hardly | nnnnn")]
    [InlineData(" | nnnnn")]
    public void An_open_run_of_two_weeks_comes_before_everything(string row) =>
        Assert.Equal(Leaning.RecoverFirst, DecisionRows.Read(row, longRun: true).Leaning(Policy));

    [Fact]
    public void Contributions_come_largest_first_and_add_up()
    {
        var weighing = DecisionRows.Read("hours 2 company, people 3 me, pay 5 hardly, torn 4 me ? | y?nyn");
        var all = weighing.Contributions();
        Assert.Equal(["People 0.3", "Area 0.2", "People 0.2", "Hours 0.1", "OnCall 0.1", "Pay 0", "Measure 0", "Plan 0"],
            all.Select(one => $"{one.Reason?.Family.ToString() ?? one.Item.ToString()} {one.Share:0.##}"));
        Assert.Equal(weighing.Fixable, all.Where(one => one.Reason is not null).Sum(one => one.Share));
        Assert.Equal(weighing.Support, all.Where(one => one.Item is not null).Sum(one => one.Share));
    }

    [Theory]
    [InlineData("hours", Quadrant.SystemAndPay)]
    [InlineData("pay", Quadrant.SystemAndPay)]
    [InlineData("people", Quadrant.People)]
    [InlineData("expertise", Quadrant.Future)]
    [InlineData("health", Quadrant.WorkItself)]
    [InlineData("pain", Quadrant.WorkItself)]
    [InlineData("torn", Quadrant.WorkItself)]
    [InlineData("own", Quadrant.WorkItself)]
    public void Proposes_a_quadrant(string name, Quadrant quadrant) => Assert.Equal(quadrant, Reason.Proposed(Reason.FamilyOf(name)));

    [Fact]
    public void The_thresholds_are_the_policys() =>
        Assert.Equal(Leaning.StayAndFix, DecisionRows.Read("hours 4 me, pay 3 hardly | yyynn").Leaning(Policy with { StayFixable = 0.5m }));
}
