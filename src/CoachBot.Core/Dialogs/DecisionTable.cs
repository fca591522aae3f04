using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The answers behind a decision, as a table of question and answer.</summary>
internal static class DecisionTable
{
    public static Part.Table Of(Decision decision, Language language)
    {
        var rows = new List<(Text Question, Text Answer)> { (StayTexts.Began, StayTexts.Beginning(decision.OneEvent)) };
        rows.AddRange(decision.Reasons.Select(reason => (StayReasonTexts.NameOf(reason), About(reason))));
        rows.AddRange(decision.Checks.Select(check => (StayCheckTexts.NameOf(check.Item), About(check))));
        rows.AddRange(Ready(decision.Readiness));
        return new Part.Table([.. StayTexts.Head.Select(text => text.In(language))], [.. rows.Select(row => (IReadOnlyList<string>)[row.Question.In(language), row.Answer.In(language)])]);
    }

    private static Text About(Reason reason)
    {
        var fact = reason.Fact is { } words ? Text.Same(words) : StayReasonTexts.NoFact;
        var (way, quadrant) = (StayReasonTexts.NameOf(reason.Changeable), StayReasonTexts.NameOf(reason.Quadrant));
        return new($"{fact.En}; weight {reason.Impact}; {way.En}; {quadrant.En}", $"{fact.Ja}/重さ{reason.Impact}/{way.Ja}/{quadrant.Ja}");
    }

    private static Text About(StayCheck check)
    {
        var answer = StayCheckTexts.NameOf(check.Answer);
        if (check.Answer is StayAnswer.DontKnow)
            return new($"{answer.En} (ask: {StayCheckTexts.WhomOf(check.Whom).En}, within {check.Days} days)", $"{answer.Ja}({StayCheckTexts.WhomOf(check.Whom).Ja}に{check.Days}日以内に尋ねる)");
        return check.Evidence is { } evidence ? new($"{answer.En} ({evidence})", $"{answer.Ja}({evidence})") : answer;
    }

    private static IEnumerable<(Text, Text)> Ready(Readiness ready)
    {
        if (ready.Savings is { } months)
            yield return (ReadinessTexts.SavingsName, new($"{Words.Number(months)} months", $"生活費の{Words.Number(months)}か月分"));
        if (ready.Search is { } search)
            yield return (ReadinessTexts.Search.Title!, ReadinessTexts.Searches.First(one => one.Answer == search).Label);
        if (ready.MoveAsked is { } asked)
            yield return (ReadinessTexts.Move.Title!, (asked ? Words.Yes : Words.No).Label);
        if (ready.Life is { } life)
            yield return (ReadinessTexts.Life.Title!, Text.Same(life));
        if (ready.Bound is { } bound)
            yield return (ReadinessTexts.Bound.Title!, StayCheckTexts.NameOf(bound));
    }
}
