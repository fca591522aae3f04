using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Dialogs;

/// <summary>What holds at the end of every way through the question whether to stay.</summary>
public sealed class StayWalkTests
{
    private static readonly List<WalkedPath> Paths = [.. Walk.Everything.Value.Where(path => path.Dialog == "stay")];

    private static IEnumerable<(WalkedPath Path, Decision Decision)> Decisions => Paths.Where(path => path.Outcome is Decided).Select(path => (path, ((Decided)path.Outcome).Decision));

    [Fact]
    public void All_leanings_are_met() =>
        Assert.Equal(Enum.GetValues<Leaning>(), Decisions.Select(one => one.Decision.Leaning).Distinct().Order());

    [Fact]
    public void Each_decision_ends_with_exactly_one_small_step() =>
        Assert.All(Decisions, one =>
        {
            foreach (var before in new[] { null, one.Decision })
            {
                var messages = Result(one.Path, one.Decision, before);
                Assert.Equal(1, messages.SelectMany(parts => parts).Count(IsStep));
                Assert.True(IsStep(messages[^1][^1]));
            }
        });

    [Fact]
    public void So_does_every_other_end()
    {
        var others = Walk.Everything.Value.Where(path => path.Outcome is StayPutOff or ReviewChosen { Look: false }).ToList();
        Assert.Equal(6, others.Count);
        Assert.All(others, path => Assert.Equal(1, path.Said[^1].Count(IsStep)));
    }

    [Fact]
    public void No_message_of_a_result_is_too_long_or_in_the_wrong_language() =>
        Assert.All(Decisions, one => Assert.All(Result(one.Path, one.Decision, one.Decision), parts =>
        {
            var words = string.Join(' ', parts.Where(part => part is Part.Heading or Part.Paragraph or Part.Small).Select(Spoken.Of));
            if (one.Path.Language is Language.Ja)
                Assert.InRange(words.Count(letter => !char.IsWhiteSpace(letter)), 4, 150);
            else
                Assert.InRange(words.Split(' ').Length, 2, 60);
            Assert.Equal(one.Path.Language is Language.Ja, words.Any(letter => letter is >= '\u3040' and <= '\u30ff'));
        }));

    [Fact]
    public void Every_not_known_is_an_open_question_with_whom_and_when() =>
        Assert.All(Decisions, one =>
        {
            var unknown = one.Decision.Checks.Where(check => check.Answer is StayAnswer.DontKnow).ToList();
            Assert.All(unknown, check => Assert.True(check is { Whom: not null, Days: > 0 }));
            var head = one.Path.Language is Language.Ja ? "確かめること" : "To find out";
            var tables = Result(one.Path, one.Decision, null).SelectMany(parts => parts).OfType<Part.Table>().Where(table => table.Head[0] == head).ToList();
            Assert.Equal(unknown.Count + (one.Decision.Readiness.Bound is StayAnswer.DontKnow ? 1 : 0), tables.Sum(table => table.Rows.Count));
        });

    [Fact]
    public void With_a_long_run_health_comes_first_and_the_rest_only_if_wanted()
    {
        var health = Paths.Where(path => path.Fields[0].Key == "stay-go-on").ToList();
        Assert.NotEmpty(health);
        Assert.All(health, path => Assert.True(path.Outcome is StayPutOff || ((Decided)path.Outcome).Decision.Leaning is Leaning.RecoverFirst));
        Assert.All(health.Where(path => path.Outcome is StayPutOff), path => Assert.Single(path.Fields));
    }

    private static IReadOnlyList<IReadOnlyList<Part>> Result(WalkedPath path, Decision decision, Decision? before) =>
        new StayResult(decision, before, decision.Date.AddDays(30)).Messages(new Scene
        {
            Language = path.Language,
            Today = decision.Date,
            Policy = new CoachPolicy(),
            Company = new Company("Acme", [], Lines.Of("JP")),
        });

    private static bool IsStep(Part part) =>
        part is Part.Paragraph paragraph && (paragraph.Text.Contains("小さな一歩:", StringComparison.Ordinal) || paragraph.Text.Contains("One small step:", StringComparison.Ordinal));
}
