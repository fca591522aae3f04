using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The record in numbers, as a table with its sources and as lines to copy.</summary>
internal static class CvView
{
    public static IReadOnlyList<Part> Of(CvNumbers numbers, Language language)
    {
        var rows = Rows(numbers);
        var blank = rows.FirstOrDefault(row => row.Blanks > 0)?.Metric;
        return
        [
            new Part.Heading(CvTexts.Title.In(language)),
            Table(numbers, language),
            new Part.Copy(CvTexts.CopyTitle.In(language), Copy(numbers, language)),
            new Part.Paragraph(CvTexts.Step(blank).In(language)),
        ];
    }

    public static Part.Table Table(CvNumbers numbers, Language language) => new(
        [.. CvTexts.Head.Select(text => text.In(language))],
        [.. Rows(numbers).Select(row => (IReadOnlyList<string>)[row.Metric.In(language), row.Value.In(language), row.Source.In(language)])]);

    /// <summary>Without the sources, and without what stands beside the five.</summary>
    public static string Copy(CvNumbers numbers, Language language)
    {
        var (mark, colon) = language is Language.Ja ? ("・", ":") : ("- ", ": ");
        return string.Join('\n', Rows(numbers with { CallOuts = null }).Select(row => $"{mark}{row.Metric.In(language)}{colon}{row.Value.In(language)}"));
    }

    private sealed record Row(Text Metric, Text Value, Text Source, int Blanks);

    private static List<Row> Rows(CvNumbers numbers)
    {
        List<Row> rows =
        [
            Of(CvTexts.PeriodLabel, [Known(numbers.Period)], cells => cells[0]),
            Of(CvTexts.Metrics[0], [Known(numbers.Facilities), Known(numbers.Installations), Growth(numbers)], cells => new(
                $"{cells[0].En} facilities, {cells[1].En} installations, {(cells[2] == CvTexts.Blank ? "growth " : "")}{cells[2].En}", $"{cells[0].Ja}施設、導入{cells[1].Ja}件、増加率{cells[2].Ja}")),
            Of(CvTexts.Metrics[1], [Known(numbers.TroubleBefore), Known(numbers.TroubleNow), Fall(numbers)], cells => new(
                $"{cells[0].En} → {cells[1].En}, {cells[2].En}", $"{cells[0].Ja} → {cells[1].Ja}、{cells[2].Ja}")),
            Of(CvTexts.Metrics[2], [Known(numbers.Trainings), Known(numbers.Satisfaction)], cells => new(
                $"{cells[0].En} held, satisfaction {cells[1].En}", $"{cells[0].Ja}回開催、受講者満足度{cells[1].Ja}")),
            Of(CvTexts.Metrics[3], [Known(numbers.LeadBefore), Known(numbers.LeadNow), Shorter(numbers)], cells => new(
                $"{cells[0].En} → {cells[1].En} days, {cells[2].En}", $"{cells[0].Ja}日 → {cells[1].Ja}日、{cells[2].Ja}")),
            Of(CvTexts.Metrics[4], [Known(numbers.Talks)], cells => cells[0]),
        ];
        if (numbers.TrainingsCounted is { } counted)
            rows[3] = rows[3] with { Source = numbers.Satisfaction is null ? CvTexts.Source(counted) : new($"{CvTexts.You.En}; {CvTexts.Source(counted).En}", $"{CvTexts.You.Ja}と{CvTexts.Source(counted).Ja}") };
        if (numbers.CallOuts is { } callOuts)
            rows.Add(new Row(CvTexts.CallOuts, CvTexts.Times(callOuts), CvTexts.Source(callOuts), 0));
        return rows;
    }

    private static Row Of(Text metric, IReadOnlyList<Text?> cells, Func<IReadOnlyList<Text>, Text> say)
    {
        var blanks = cells.Count(cell => cell is null);
        var source = blanks == cells.Count ? CvTexts.Nobody : blanks > 0 ? CvTexts.YouInPart : CvTexts.You;
        return new Row(metric, blanks == cells.Count ? CvTexts.Blank : say([.. cells.Select(cell => cell ?? CvTexts.Blank)]), source, blanks);
    }

    private static Text? Known(string? words) => words is null ? null : Text.Same(words);

    private static Text? Known(decimal? number) => number is { } known ? Text.Same(Words.Number(known)) : null;

    private static Text? Growth(CvNumbers numbers) => CvNumbers.Change(numbers.InstallationsBefore, numbers.Installations) switch
    {
        null => null,
        0 => new("no change", "なし"),
        > 0 and var more => new($"up {Percent(more)} (from {numbers.InstallationsBefore})", $"{Percent(more)}(前の期間は{numbers.InstallationsBefore}件)"),
        < 0 and var less => new($"down {Percent(-less)} (from {numbers.InstallationsBefore})", $"マイナス{Percent(-less)}(前の期間は{numbers.InstallationsBefore}件)"),
    };

    private static Text? Fall(CvNumbers numbers) => CvNumbers.Change(numbers.TroubleBefore, numbers.TroubleNow) switch
    {
        null => null,
        0 => new("unchanged", "変化なし"),
        < 0 and var less => new($"{Percent(-less)} fewer", $"{Percent(-less)}低減"),
        > 0 and var more => new($"{Percent(more)} more", $"{Percent(more)}増加"),
    };

    private static Text? Shorter(CvNumbers numbers) => (numbers.LeadBefore - numbers.LeadNow) switch
    {
        null => null,
        0 => new("unchanged", "変化なし"),
        > 0 and var days => new($"{days} days shorter", $"{days}日短縮"),
        var days => new($"{-days} days longer", $"{-days}日延長"),
    };

    private static string Percent(int share) => string.Create(CultureInfo.InvariantCulture, $"{share}%");
}
