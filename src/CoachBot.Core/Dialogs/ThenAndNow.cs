using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Two decisions side by side, as a picture and a table; and many, one below the other.</summary>
public static class ThenAndNow
{
    public static IReadOnlyList<Part> Of(Decision then, Decision now, Language language) =>
        [new Part.Heading(StayResultTexts.ThenAndNow.In(language)), Beside(then, now, language), Picture([then, now], language)];

    public static Part.Chart Picture(IReadOnlyList<Decision> decisions, Language language)
    {
        var rows = decisions.Select(one => (IReadOnlyList<string>)
            [Words.ShortDay(one.Date).In(language), StayResultTexts.NameOf(one.Leaning).In(language), StayResultTexts.Percent(one.Fixable), StayResultTexts.Percent(one.Support)]).ToList();
        return new Part.Chart(
            ThenAndNowTexts.Title.In(language),
            ThenAndNowTexts.Alt.In(language) + string.Join(PictureTexts.Between.In(language), rows.Select(row => string.Join(' ', row))),
            [.. decisions.Select(one => $"{one.Date.Month}/{one.Date.Day}")],
            [
                new(StayResultTexts.Fixable.In(language), "%", [.. decisions.Select(one => one.Fixable is { } share ? Math.Round(share * 100) : (decimal?)null)]),
                new(StayResultTexts.Support.In(language), "%", [.. decisions.Select(one => (decimal?)Math.Round(one.Support * 100))]),
            ],
            new Part.Table([.. ThenAndNowTexts.Head.Select(text => text.In(language))], rows))
        { What = Part.Chart.Decisions };
    }

    private static Part.Table Beside(Decision then, Decision now, Language language)
    {
        List<(Text What, Text Then, Text Now)> rows =
        [
            (ThenAndNowTexts.Day, Words.ShortDay(then.Date), Words.ShortDay(now.Date)),
            (StayResultTexts.Leaned, StayResultTexts.NameOf(then.Leaning), StayResultTexts.NameOf(now.Leaning)),
        ];
        rows.AddRange(then.Reasons.Concat(now.Reasons).DistinctBy(reason => reason.Name).Select(reason => (StayReasonTexts.NameOf(reason), Weight(then, reason), Weight(now, reason))));
        rows.AddRange(StayChecks.All.Select(item => (StayCheckTexts.NameOf(item), Answer(then, item), Answer(now, item))));
        return new Part.Table(
            [.. StayResultTexts.ComparedHead.Select(text => text.In(language))],
            [.. rows.Select(row => (IReadOnlyList<string>)[row.What.In(language), row.Then.In(language), row.Now.In(language)])]);
    }

    private static Text Weight(Decision decision, Reason reason) =>
        decision.Reasons.FirstOrDefault(one => one.Name == reason.Name) is { } found
            ? new($"weight {found.Impact}, {StayReasonTexts.NameOf(found.Changeable).En}", $"重さ{found.Impact}・{StayReasonTexts.NameOf(found.Changeable).Ja}")
            : StayResultTexts.None;

    private static Text Answer(Decision decision, StayItem item) => StayCheckTexts.NameOf(decision.Checks.First(check => check.Item == item).Answer);
}

internal static class ThenAndNowTexts
{
    public static readonly Text Title = new("What can change, and support", "変えられる度合いと、職場の後押し");
    public static readonly Text Alt = new("By day: leaning, what can change, support. ", "日ごとの傾き・変えられる度合い・職場の後押し。");
    public static readonly Text Day = new("Day", "日付");
    public static readonly Text[] Head = [new("Day", "日付"), StayResultTexts.Leaned, StayResultTexts.Fixable, StayResultTexts.Support];
}
