using CoachBot.Domain;
using CsCheck;

namespace CoachBot.Tests.Domain;

/// <summary>The smallest change that makes the leaning another: known cases, and brute force over everything.</summary>
public sealed class FlipTests
{
    private static readonly CoachPolicy Policy = new();
    private static readonly StayAnswer[] Answers = [StayAnswer.Yes, StayAnswer.No, StayAnswer.DontKnow];
    private static readonly Changeable[] Ways = [Changeable.ByMe, Changeable.WithCompany, Changeable.Hardly];

    [Theory]
    // One answer of the checklist, the first of several that would do.
    [InlineData("hours 3 me, pay 2 hardly | yyynn", "Area→No : stay-with-a-date")]
    [InlineData("hours 3 me, pay 2 hardly | yynnn", "Measure→Yes : stay-and-fix")]
    // A reason only where no single answer of the checklist does it.
    [InlineData("hours 4 me, pay 3 hardly | yyyyy", "pay→ByMe : stay-and-fix")]
    [InlineData("hours 3 me, pay 2 hardly | yyyyy", "hours→Hardly : stay-with-a-date")]
    // Two answers of the checklist before one of it and one reason.
    [InlineData("hours 1 me, pay 1 me | ynnnn", "OnCall→Yes, Measure→Yes : stay-and-fix")]
    [InlineData("hours 5 hardly, pay 5 hardly | nnnnn", "hours→ByMe : stay-with-a-date")]
    public void Finds_the_smallest(string row, string expected) => Assert.Equal(expected, Words(Flip.Find(DecisionRows.Read(row), Policy)));

    [Theory]
    [InlineData("health 4 me, pay 3 me | yyyyy")] // recover first
    [InlineData("hours 5 me | yyyyy")] // not enough facts
    public void Nothing_of_this_ends_the_first_two(string row) => Assert.Null(Flip.Find(DecisionRows.Read(row), Policy));

    [Fact]
    public void Says_so_when_nothing_within_three_does_it() =>
        Assert.Null(Flip.Find(DecisionRows.Read("hours 1 hardly, pay 1 hardly | nnnnn"), Policy with { ExitFixable = 1.1m, ExitSupport = 1.1m, StaySupport = 1.1m }));

    [Fact]
    public void Agrees_with_brute_force() =>
        Cases.Sample(weighing => Assert.Equal(Words(BruteForce(weighing)), Words(Flip.Find(weighing, Policy))), iter: 400);

    private static readonly Gen<Weighing> Cases =
        from count in Gen.Int[2, 4]
        from impacts in Gen.Int[1, 5].Array[count]
        from ways in Gen.Int[0, 2].Array[count]
        from facts in Gen.Int[0, 4].Array[count]
        from checks in Gen.Int[0, 2].Array[5]
        select new Weighing(
            [.. impacts.Select((impact, i) => new Reason(Reason.Names[i], null, Quadrant.Future, facts[i] > 0 ? "3/4" : null, impact, Ways[ways[i]]))],
            [.. checks.Select(check => Answers[check])],
            LongRun: false);

    /// <summary>Every assignment of every answer, the best by: how few changes, how few reasons among them, which, to what.</summary>
    private static Flip? BruteForce(Weighing weighing)
    {
        var now = weighing.Leaning(Policy);
        if (now is Leaning.RecoverFirst or Leaning.NotEnoughFacts)
            return null;
        IReadOnlyList<Change>? best = null;
        var rank = "9";
        for (var code = 0; code < Math.Pow(3, 5 + weighing.Counted.Count); code++)
        {
            var changes = Decode(weighing, code);
            if (changes.Count is 0 or > 3 || Flip.Apply(weighing, changes).Leaning(Policy) == now)
                continue;
            if (string.CompareOrdinal(Rank(weighing, changes), rank) < 0)
                (best, rank) = (changes, Rank(weighing, changes));
        }

        return best is null ? null : new Flip(best, Flip.Apply(weighing, best).Leaning(Policy));
    }

    private static List<Change> Decode(Weighing weighing, int code)
    {
        var changes = new List<Change>();
        for (var i = 0; i < 5 + weighing.Counted.Count; i++, code /= 3)
        {
            if (i < 5 && Answers[code % 3] != weighing.Checks[i])
                changes.Add(new Change.Check((StayItem)i, Answers[code % 3]));
            else if (i >= 5 && Ways[code % 3] != weighing.Counted[i - 5].Changeable)
                changes.Add(new Change.OfReason(weighing.Counted[i - 5], Ways[code % 3]));
        }

        return changes;
    }

    /// <summary>Two digits a change: its place and its value, one after the other as they are read.</summary>
    private static string Rank(Weighing weighing, List<Change> changes) =>
        $"{changes.Count}{changes.Count(change => change is Change.OfReason)}" + string.Concat(changes.Select(change => change switch
        {
            Change.Check(var item, var to) => $"{(int)item}{Array.IndexOf(Answers, to)}",
            Change.OfReason(var reason, var to) => $"{5 + weighing.Counted.ToList().FindIndex(one => one.Name == reason.Name)}{Array.IndexOf(Ways, to)}",
            _ => throw new InvalidOperationException(),
        }));

    private static string Words(Flip? flip) => flip is null ? "none" : string.Join(", ", flip.Changes.Select(change => change switch
    {
        Change.Check(var item, var to) => $"{item}→{to}",
        Change.OfReason(var reason, var to) => $"{reason.Name}→{to}",
        _ => "",
    })) + $" : {Leanings.Name(flip.To)}";
}
