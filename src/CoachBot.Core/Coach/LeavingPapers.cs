using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>The plan for leaving safely as files: to read, to print, and for a calendar.</summary>
internal static class LeavingPapers
{
    public static Paper Markdown(LeavingPlan plan, Language language)
    {
        var (title, parts) = PlanPapers.Split(Parts(plan, language));
        return new Paper.Words($"leaving-{DateInput.Stored(plan.Facts.Made)}.md", "text/markdown", MarkdownSheet.Of(title, parts));
    }

    public static Paper Page(LeavingPlan plan, Language language)
    {
        var (title, parts) = PlanPapers.Split(Parts(plan, language));
        return new Paper.Words($"leaving-{DateInput.Stored(plan.Facts.Made)}.html", "text/html", Coaching.Page.Html(title, parts, language));
    }

    /// <param name="named">False: titles that tell nothing to whoever looks into the calendar.</param>
    public static Paper Calendar(LeavingPlan plan, Language language, bool named)
    {
        var steps = BackPlan.Steps(plan.Facts, LeavingFigures.All);
        return new Paper.Calendar($"leaving-{DateInput.Stored(plan.Facts.Made)}.ics", plan.Revision, [.. steps.Select((step, place) => new CalendarEntry(
            $"leaving-{step.Step.ToString().ToLowerInvariant()}",
            step.By,
            (named ? StepTexts.NameOf(step.Step) : LeavingTexts.Neutral(place + 1)).In(language),
            named ? StepTexts.What(step.Step, plan.Facts).In(language) : null))]);
    }

    private static IReadOnlyList<Part> Parts(LeavingPlan plan, Language language) =>
    [
        .. LeavingView.Of(plan, language),
        new Part.Heading(NoticeTexts.FactsTitle.In(language)),
        new Part.Table(
            [.. NoticeTexts.FactHead.Select(text => text.In(language))],
            [.. LeavingFigures.All.Figures.Select(figure => (IReadOnlyList<string>)
            [
                (language is Language.Ja ? figure.Ja : figure.En),
                NoticeTexts.Amount(figure).In(language),
                (language is Language.Ja ? figure.BasisJa : figure.BasisEn),
                Day(figure.ValidFrom) ?? "–",
                figure.Source,
                Day(figure.LastVerified) ?? NoticeTexts.NotVerified.In(language),
            ])]),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
