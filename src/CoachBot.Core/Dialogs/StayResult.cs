using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What the coach answers at the end: where it leans and why, what would change it, both sides, what is open, one step.</summary>
/// <param name="Before">The decision to put beside it; null for the first.</param>
/// <param name="Again">The day of the next look.</param>
public sealed record StayResult(Decision Decision, Decision? Before, DateOnly Again)
{
    /// <summary>The last message ends with the one small step.</summary>
    public IReadOnlyList<IReadOnlyList<Part>> Messages(Scene scene)
    {
        var language = scene.Language;
        List<IReadOnlyList<Part>> messages = [[.. Lean(language)], [.. Change(scene), BothSides.Of(Decision, language), .. Open(language)]];
        if (Before is not null)
            messages.Add([.. ThenAndNow.Of(Before, Decision, language)]);
        messages.Add([.. End(scene)]);
        return messages;
    }

    private IEnumerable<Part> Lean(Language language)
    {
        yield return new Part.Heading(StayResultTexts.Title(Decision.Leaning).In(language));
        yield return new Part.Paragraph(StayResultTexts.Meaning(Decision.Leaning).In(language));
        yield return new Part.Paragraph(StayResultTexts.Mirror.In(language));
        yield return new Part.Table(
            [.. StayResultTexts.WhyHead.Select(text => text.In(language))],
            [.. Decision.Weigh().Contributions().Select(one => (IReadOnlyList<string>)[Answer(one).In(language), StayResultTexts.Adds(one).In(language)])]);
        yield return new Part.Small(StayResultTexts.Numbers(Decision.Fixable, Decision.Support).In(language));
    }

    private Text Answer(Contribution one) => one.Reason is { } reason
        ? StayResultTexts.Answered(StayReasonTexts.NameOf(reason), StayReasonTexts.NameOf(reason.Changeable))
        : StayResultTexts.Answered(StayCheckTexts.NameOf(one.Item!.Value), StayCheckTexts.NameOf(Decision.Checks.First(check => check.Item == one.Item).Answer));

    private IEnumerable<Part> Change(Scene scene)
    {
        var weighing = Decision.Weigh();
        var text = Decision.Leaning switch
        {
            Leaning.RecoverFirst => StayResultTexts.EndsRecovery(Decision.Signs, weighing.Reasons.Any(reason => reason.Family is ReasonFamily.Health && reason.Impact >= scene.Policy.RecoverImpact), scene.Policy.RecoverImpact),
            Leaning.NotEnoughFacts => StayResultTexts.Missing(weighing.Counted.Count, scene.Policy.FactsNeeded, [.. weighing.Reasons.Where(reason => !reason.Counts).Select(StayReasonTexts.NameOf)]),
            _ => Flip.Find(weighing, scene.Policy) is { } flip ? StayResultTexts.Would(flip) : StayResultTexts.Nothing,
        };
        yield return new Part.Paragraph(text.In(scene.Language));
    }

    private IEnumerable<Part> Open(Language language)
    {
        var rows = Decision.Checks.Where(check => check.Answer is StayAnswer.DontKnow)
            .Select(check => (What: StayCheckTexts.Question(check.Item), Whom: StayCheckTexts.WhomOf(check.Whom), Day: Decision.Date.AddDays(check.Days ?? 0)))
            .ToList();
        if (Decision.Readiness.Bound is StayAnswer.DontKnow)
            rows.Add((StayResultTexts.BoundQuestion, StayCheckTexts.WhomOf("hr"), Again));
        if (rows.Count > 0)
            yield return new Part.Table(
                [.. StayResultTexts.OpenHead.Select(text => text.In(language))],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.What.In(language), row.Whom.In(language), Words.Day(row.Day).In(language)])]);
    }

    private IEnumerable<Part> End(Scene scene)
    {
        if (Decision.Leaning is Leaning.RecoverFirst)
            yield return new Part.Contacts(ContactList.For(scene));
        yield return new Part.Paragraph(StayStepTexts.Again(Again).In(scene.Language));
        yield return new Part.Paragraph(StayStepTexts.Of(Decision).In(scene.Language));
    }
}
