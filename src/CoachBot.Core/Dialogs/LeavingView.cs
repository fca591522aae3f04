using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A plan to leave as it is shown: the three measures of notice side by side, the dated steps, and the one that comes next.</summary>
public static class LeavingView
{
    public static IReadOnlyList<Part> Of(LeavingPlan plan, Language language) =>
    [
        new Part.Heading(NoticeTexts.Title(plan.Facts.LastDay).In(language)),
        Notice(plan.Facts, language),
        new Part.Small(NoticeTexts.NoVerdict.In(language)),
        .. Progress(plan, language),
    ];

    /// <summary>The steps alone.</summary>
    public static IReadOnlyList<Part> Progress(LeavingPlan plan, Language language)
    {
        var next = Open(plan).Select(step => (LeavingStep?)step.Step).FirstOrDefault();
        return
        [
            Steps(plan, language),
            new Part.Paragraph((next is { } step ? NoticeTexts.SmallStep(step) : NoticeTexts.AllDone).In(language)),
        ];
    }

    /// <summary>Steps that are not ticked off, the earliest first.</summary>
    public static IEnumerable<DatedStep> Open(LeavingPlan plan) =>
        BackPlan.Steps(plan.Facts, LeavingFigures.All).Where(step => !plan.Done.Contains(step.Step));

    public static Part.Table Notice(LeavingFacts facts, Language language)
    {
        var dates = BackPlan.Dates(facts, LeavingFigures.All);
        return new(
            [.. NoticeTexts.Head.Select(text => text.In(language))],
            [
                Row(NoticeTexts.Legal, dates.LegalFloor is { } floor ? NoticeTexts.By(floor, facts.Made) : NoticeTexts.NoLegalDate(facts.Contract), NoticeTexts.LegalBasis(facts.Contract), language),
                Row(NoticeTexts.Company, dates.CompanyRule is { } rule ? NoticeTexts.By(rule, facts.Made) : NoticeTexts.NotKnown, NoticeTexts.CompanyBasis(facts.Contract), language),
                Row(NoticeTexts.Advice, NoticeTexts.AdviceDates(dates, facts.Made), NoticeTexts.AdviceBasis, language),
            ]);
    }

    public static Part.Table Steps(LeavingPlan plan, Language language) => new(
        [.. NoticeTexts.StepHead.Select(text => text.In(language))],
        [.. BackPlan.Steps(plan.Facts, LeavingFigures.All).Select(step => (IReadOnlyList<string>)
        [
            plan.Done.Contains(step.Step) ? "✓" : "–",
            NoticeTexts.Day(step.By).In(language),
            StepTexts.What(step.Step, plan.Facts).In(language),
        ])]);

    private static IReadOnlyList<string> Row(Text name, Text date, Text basis, Language language) => [name.In(language), date.In(language), basis.In(language)];
}
