using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What the coach answers to a line of the log, and a month of it at a glance.</summary>
/// <param name="All">The log of the last twelve months or so, with what was just written.</param>
public sealed record LogReply(IReadOnlyList<LogEntry> All, Scene Scene)
{
    private const int Months = 6;

    private static readonly LabourLaw Law = LabourLaw.Japan;

    public IReadOnlyList<Part> Written(IReadOnlyList<LogEntry> entries)
    {
        var day = entries[0].Date;
        List<Text> texts = [LogReplyTexts.Entries(entries)];
        if (entries.Any(entry => entry.Kind is LogKind.Overtime or LogKind.Holiday))
            texts.AddRange(AfterHours(day));
        if (entries.FirstOrDefault(entry => entry.Kind is LogKind.Rest && entry.Amount < Law["rest.eu"]) is { } rest)
            texts.Add(LogReplyTexts.ShortRest(rest.Amount, Law));
        if (entries.Any(entry => entry.Kind is LogKind.CallOut && entry.Amount > 0))
            texts.Add(LogReplyTexts.AfterCallOut);
        if (entries.Any(entry => entry.Kind is LogKind.NearMiss && entry.Amount > 0))
            texts.Add(ReplyTexts.ReportNearMiss);
        return [new Part.Heading(In(LogReplyTexts.Title(day))), .. texts.Select(text => new Part.Paragraph(In(text)))];
    }

    /// <summary>Totals, distances, means, forecast, and a picture of the last months.</summary>
    public IReadOnlyList<Part> Month(DateOnly month)
    {
        var (last, entries) = (month.AddMonths(1).AddDays(-1), Logged.Between(All, month, month.AddMonths(1).AddDays(-1)));
        if (entries.Count == 0)
            return [new Part.Paragraph(In(LogReplyTexts.Nothing(month)))];
        var standing = Standing(month);
        List<Part> parts =
        [
            new Part.Heading(In(LogReplyTexts.MonthTitle(month))),
            new Part.Table([In(LogReplyTexts.What), In(LogReplyTexts.Sum)], [.. LogKinds.All.Where(kind => entries.Any(entry => entry.Kind == kind)).Select(kind => Row(kind, entries))]),
            new Part.Table([In(LogReplyTexts.Line), In(LogReplyTexts.LeftToIt)], [.. LogReplyTexts.Distances(standing, Law).Select(row => (IReadOnlyList<string>)[In(row.Line), In(row.Left)])]),
        ];
        if (Scene.Today <= last && Scene.Today >= month && OvertimeLimits.Forecast(standing.Month.Overtime, Scene.Today, Scene.Policy.ForecastFromDay) is { } forecast)
            parts.Add(new Part.Paragraph(In(LogReplyTexts.Forecast(forecast, last))));
        if (entries.Count(entry => entry.Kind is LogKind.Rest && entry.Amount < Law["rest.eu"]) is > 0 and var nights)
            parts.Add(new Part.Paragraph(In(LogReplyTexts.ShortRests(nights, Law))));
        return [.. parts, Picture(month), new Part.Small(In(LogReplyTexts.Source(Law)))];
    }

    /// <summary>Where a month stands against the ceilings.</summary>
    public OvertimeStanding Standing(DateOnly month) => OvertimeLimits.Judge(Logged.Months(All), month, Scene.Company.AgreementFromMonth, Law);

    private IEnumerable<Text> AfterHours(DateOnly day)
    {
        var standing = Standing(new DateOnly(day.Year, day.Month, 1));
        yield return LogReplyTexts.MonthSoFar(standing.Month, day);
        var passed = OvertimeLimits.Passed(standing, Law);
        if (passed is not OvertimeLine.None)
            yield return LogReplyTexts.Crossed(passed, standing, Law);
        if (day.Month != Scene.Today.Month || OvertimeLimits.Ahead(Logged.Months(All), Scene.Today, Scene.Policy.ForecastFromDay, Scene.Company.AgreementFromMonth, Law) is not { } ahead)
            yield break;
        // What is ahead is said while it is not yet so.
        if (OvertimeLimits.Passed(ahead, Law) is var coming && coming > passed)
            yield return LogReplyTexts.Forecast(coming, ahead, Law);
    }

    private IReadOnlyList<string> Row(LogKind kind, IReadOnlyList<LogEntry> entries)
    {
        var minutes = entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Minutes ?? 0);
        var sum = kind is LogKind.Rest ? entries.Where(entry => entry.Kind == kind).Min(entry => entry.Amount) : Logged.Sum(entries, kind);
        return [In(kind is LogKind.Rest ? LogReplyTexts.ShortestRest : LogTexts.Name(kind)), In(LogReplyTexts.Amount(kind, sum, minutes > 0 ? minutes : null, null))];
    }

    private Part.Chart Picture(DateOnly month)
    {
        var known = Logged.Months(All);
        var months = Enumerable.Range(0, Months).Select(back => month.AddMonths(back + 1 - Months)).SkipWhile(one => known.All(other => other.Month != one)).ToList();
        var shown = months.Select(one => known.FirstOrDefault(other => other.Month == one)).ToList();
        var rows = months.Zip(shown, (one, hours) => (IReadOnlyList<string>)[Label(one), Cell(hours?.Overtime), Cell(hours?.WithHoliday)]).ToList();
        return new Part.Chart(
            In(LogReplyTexts.PictureTitle),
            In(LogReplyTexts.Alt(rows)),
            [.. months.Select(Label)],
            [
                new(In(LogReplyTexts.WithoutHoliday), In(PictureTexts.Hours), [.. shown.Select(hours => hours?.Overtime)]),
                new(In(LogReplyTexts.WithHoliday), In(PictureTexts.Hours), [.. shown.Select(hours => hours?.WithHoliday)]),
            ],
            new Part.Table([In(LogReplyTexts.MonthHead), In(LogReplyTexts.WithoutHoliday), In(LogReplyTexts.WithHoliday)], rows));
    }

    private string In(Text text) => text.In(Scene.Language);

    private static string Label(DateOnly month) => $"{month.Year % 100}/{month.Month}";

    private static string Cell(decimal? hours) => hours is { } number ? Words.Number(number) : "–";
}
