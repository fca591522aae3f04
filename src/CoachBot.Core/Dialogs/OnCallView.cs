using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A computed roster as it is shown: a picture of call-outs at night, the figures before and after, and what they rest on.</summary>
public static class OnCallView
{
    private const decimal Percent = 100;

    public static IReadOnlyList<Part> Result(RosterPlan plan, Language language)
    {
        Part[] why = plan.Case.PhoneWithManual == plan.Case.PhoneToday ? [new Part.Paragraph(OnCallResultTexts.NoManual.In(language))] : [];
        return
        [
            new Part.Heading(OnCallResultTexts.Title.In(language)),
            new Part.Paragraph(OnCallResultTexts.Summary(plan.Outlook.Before, plan.Outlook.After).In(language)),
            .. why,
            Picture(plan, language),
            Figures(plan, language),
            new Part.Small(OnCallResultTexts.Spread(plan.Outlook.Months).In(language)),
        ];
    }

    public static IReadOnlyList<Part> Assumed(RosterPlan plan, CoachPolicy policy, Language language) =>
        [new Part.Heading(OnCallResultTexts.AssumedTitle.In(language)), OnCallAssumed.Table(plan, policy, language)];

    public static Part.Table Figures(RosterPlan plan, Language language)
    {
        var (before, after, hours) = (plan.Outlook.Before, plan.Outlook.After, LabourLaw.Japan.Whole("rest.eu"));
        IReadOnlyList<string> Row(Text name, Func<RosterLoad, string> cell) => [name.In(language), cell(before), cell(after)];
        return new Part.Table(
            [.. OnCallResultTexts.FigureHead.Select(text => text.In(language))],
            [
                Row(OnCallResultTexts.OnCall, load => Cell(load.OnCall)),
                Row(OnCallResultTexts.NightCallOuts, load => Cell(load.NightCallOuts)),
                Row(OnCallResultTexts.ShortRestOut(hours), load => Cell(load.ShortRestOut)),
                Row(OnCallResultTexts.ShortRestPhone(hours), load => Cell(load.ShortRestPhone)),
                Row(OnCallResultTexts.OnCallFair, load => Fair(load.OnCall)),
                Row(OnCallResultTexts.CallOutsFair, load => Fair(load.NightCallOuts)),
                Row(OnCallResultTexts.ByPhone, load => $"{Words.Number(Math.Round(Percent * load.Phone / Math.Max(1, load.Phone + load.CallOuts)))}%"),
            ]);
    }

    public static Part.Chart Picture(RosterPlan plan, Language language)
    {
        var (before, after) = (plan.Outlook.Before.Shares, plan.Outlook.After.Shares);
        var rows = Enumerable.Range(0, before.Count).Select(count => (IReadOnlyList<string>)
        [
            count == RosterLoad.LastShare ? OnCallResultTexts.AtLeast(count).In(language) : Words.Number(count),
            Words.Number(before[count]),
            Words.Number(after[count]),
        ]).ToList();
        return new Part.Chart(
            OnCallResultTexts.Chart.In(language),
            OnCallResultTexts.Alt.In(language) + string.Join(PictureTexts.Between.In(language), rows.Select(row => $"{row[0]}: {row[1]}% / {row[2]}%")),
            [.. Enumerable.Range(0, before.Count).Select(count => Words.Number(count))],
            [
                new(OnCallResultTexts.Today.In(language), "%", [.. before.Select(share => (decimal?)share)]),
                new(OnCallResultTexts.TwoTiers.In(language), "%", [.. after.Select(share => (decimal?)share)]),
            ],
            new Part.Table([.. OnCallResultTexts.ShareHead.Select(text => text.In(language))], rows))
        {
            What = Part.Chart.OnCall,
            Axis = OnCallResultTexts.Axis.In(language),
        };
    }

    private static string Cell(Spread spread) => $"{Words.Number(spread.Mean)} ({spread.Low}–{spread.High})";

    private static string Fair(Spread spread) => $"{Words.Number(spread.Most)} / {Words.Number(spread.Least)}";
}
