using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A plan as it is shown: a table, and the one small step that comes next.</summary>
public static class PlanView
{
    public static IReadOnlyList<Part> Of(Plan plan, Language language)
    {
        var next = plan.Actions.Where(action => action.IsOpen).MinBy(action => action.Week);
        return
        [
            new Part.Heading(PlanTexts.Title(plan.End).In(language)),
            Table(plan, language),
            new Part.Paragraph((next is null ? PlanTexts.AllDone : PlanTexts.SmallStep(next)).In(language)),
        ];
    }

    public static Part.Table Table(Plan plan, Language language) => new(
        [.. PlanTexts.Head.Select(text => text.In(language))],
        [.. plan.Actions.Select(action => (IReadOnlyList<string>)
        [
            PlanTexts.NameOf(action).In(language),
            action.IsOpen ? PlanTexts.Next(action).In(language) : "–",
            PlanTexts.NameOf(action.Owner).In(language),
            PlanTexts.WeekOf(action.Week, plan.Date).In(language),
            PlanTexts.NameOf(action.State).In(language),
        ])]);
}
