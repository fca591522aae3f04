using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Before and since, as a picture of the weeks and a table of their means.</summary>
public static class PlanPicture
{
    private const int MostShown = 4;

    public static IEnumerable<Part> Of(PlanEndScene end, Language language)
    {
        if (end.Weeks.Before.Count == 0 || end.Weeks.After.Count == 0)
            return [new Part.Paragraph(PlanEndTexts.NothingToCompare.In(language))];
        return [Chart(end.Weeks, language), Means(end.Weeks, language), new Part.Small(PlanEndTexts.OnlyFigures.In(language))];
    }

    public static Part.Table Means(BeforeAfter weeks, Language language)
    {
        var (before, after) = (weeks.LoadBefore, weeks.LoadAfter);
        IReadOnlyList<string> Row(Text name, WeeklyMean was, WeeklyMean now) => [name.In(language), Cell(was.Value), Cell(now.Value)];
        return new Part.Table(
            [.. PlanEndTexts.MeanHead(weeks.Before.Count, weeks.After.Count).Select(text => text.In(language))],
            [
                Row(PlanEndTexts.WeekHead[1], before.Overtime, after.Overtime),
                Row(PlanEndTexts.WeekHead[2], before.Callouts, after.Callouts),
                Row(PlanEndTexts.WeekHead[3], before.DaysOff, after.DaysOff),
            ]);
    }

    private static Part.Chart Chart(BeforeAfter weeks, Language language)
    {
        var shown = weeks.Before.TakeLast(MostShown).Concat(weeks.After.TakeLast(MostShown)).ToList();
        var rows = shown.Select(week => (IReadOnlyList<string>)
        [
            $"{Words.ShortDay(week.Date).In(language)} ({(weeks.Before.Contains(week) ? PlanEndTexts.BeforeMark : PlanEndTexts.SinceMark).In(language)})",
            Cell(week.Overtime),
            Cell(week.Callouts),
            Cell(week.DaysOff),
        ]).ToList();
        return new Part.Chart(
            PlanEndTexts.Chart.In(language),
            PlanEndTexts.Alt.In(language) + string.Join(PictureTexts.Between.In(language), rows.Select(row => string.Join(" / ", row))),
            [.. shown.Select(week => $"{week.Date.Month}/{week.Date.Day}")],
            [
                new(PlanEndTexts.Overtime.In(language), PlanEndTexts.Hours.In(language), [.. shown.Select(week => week.Overtime)]),
                new(PlanEndTexts.Callouts.In(language), PlanEndTexts.Days.In(language), [.. shown.Select(week => (decimal?)week.Callouts)]),
                new(PlanEndTexts.DaysOff.In(language), PlanEndTexts.Days.In(language), [.. shown.Select(week => (decimal?)week.DaysOff)]),
            ],
            new Part.Table([.. PlanEndTexts.WeekHead.Select(text => text.In(language))], rows));
    }

    private static string Cell(decimal? value) => value is { } number ? Words.Number(number) : "–";
}
