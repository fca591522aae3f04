using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Leaving without harm: the contract, a look at moves inside, then a plan counted back from the last day. No verdict on the law.</summary>
public sealed class LeaveSafelyDialog() : Dialog("leave-safely")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, LeavingTexts.Intro);
        yield return answers.Ask(LeavingTexts.Contract, out var contract);
        yield return answers.Ask(LeavingTexts.Move, out var move);

        if (move is not null)
        {
            yield return answers.Ask(LeavingTexts.PlanToo(Parse<InternalMove>(move)), out var planToo);
            if (planToo != Words.Yes.Answer)
            {
                yield return Say(scene, LeavingTexts.MoveFirst(Parse<InternalMove>(move)));
                yield return Finish(new LeavingConsidered(null));
                yield break;
            }
        }

        yield return answers.Ask(LeavingTexts.Details(scene.Today));
        if (answers["leaving.last-day"] is not { } lastDay)
        {
            yield return Say(scene, LeavingTexts.NoDateYet);
            yield return Finish(new LeavingConsidered(null));
            yield break;
        }

        var facts = new LeavingFacts(scene.Today, DateInput.Of(lastDay)!.Value, Parse<ContractKind>(contract), Parse<NoticeRule>(answers["leaving.rule"]), DaysOf(answers["leaving.days-left"]), move is null ? null : Parse<InternalMove>(move));
        foreach (var part in LeavingView.Of(new LeavingPlan(facts, []), scene.Language))
            yield return Say(part);
        yield return Finish(new LeavingConsidered(facts));
    }

    /// <summary>Answers are the names in kebab-case.</summary>
    private static T Parse<T>(string? answer)
        where T : struct, Enum => Enum.Parse<T>(answer?.Replace("-", "", StringComparison.Ordinal) ?? "unknown", ignoreCase: true);

    private static decimal? DaysOf(string? answer) => answer is null ? null : decimal.Parse(answer, CultureInfo.InvariantCulture);
}

/// <summary>What came of thinking about leaving.</summary>
/// <param name="Facts">Null when there is no plan: another job inside comes first, or there is no date yet.</param>
public sealed record LeavingConsidered(LeavingFacts? Facts);
