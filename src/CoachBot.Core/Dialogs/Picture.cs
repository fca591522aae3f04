using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The last eight weeks as a chart and a table: sleep, signs on most days, overtime.</summary>
public static class Picture
{
    public const int Weeks = 8;

    public static Part.Chart Of(IReadOnlyList<CheckIn> checkIns, Language language)
    {
        var shown = checkIns.Skip(Math.Max(0, checkIns.Count - Weeks)).ToList();
        var rows = shown.Select(week => (IReadOnlyList<string>)
        [
            Words.ShortDay(week.Date).In(language),
            Cell(week.Sleep),
            week.Signs.Count == 0 ? "–" : Words.Number(week.SignsOn),
            Cell(week.Overtime),
        ]).ToList();
        return new Part.Chart(
            PictureTexts.Title(shown.Count).In(language),
            $"{PictureTexts.Alt.In(language)}{string.Join(PictureTexts.Between.In(language), rows.Select(row => PictureTexts.AltWeek(row).In(language)))}",
            [.. shown.Select(week => $"{week.Date.Month}/{week.Date.Day}")],
            [
                new(PictureTexts.Sleep.In(language), PictureTexts.Hours.In(language), [.. shown.Select(week => week.Sleep)]),
                new(PictureTexts.Signs.In(language), PictureTexts.Count.In(language), [.. shown.Select(week => week.Signs.Count == 0 ? (decimal?)null : week.SignsOn)]),
                new(PictureTexts.Overtime.In(language), PictureTexts.Hours.In(language), [.. shown.Select(week => week.Overtime)]),
            ],
            new Part.Table([.. PictureTexts.Head.Select(text => text.In(language))], rows));
    }

    private static string Cell(decimal? value) => value is { } number ? Words.Number(number) : "–";
}
