using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Everything that is kept about a person, as one archive: a table, a summary to read, and all of it for programs.</summary>
internal sealed class Export(Mind mind)
{
    /// <summary>Every history row: all keys but the hot ones, which begin with 0.</summary>
    private static readonly KeyRange All = new("1", "~");

    private static readonly KeyRange CheckIns = KeyRange.Of(Mind.CheckInKey);

    public Paper Print()
    {
        var records = mind.Read(All);
        var checkIns = records.Where(record => string.CompareOrdinal(record.Key, CheckIns.From) >= 0 && string.CompareOrdinal(record.Key, CheckIns.To) < 0)
            .Select(record => Stored.ReadCheckIn(record.Value.Span)).ToList();
        return new Paper.Archive($"coachbot-{mind.Today:yyyy-MM-dd}.zip",
        [
            new Paper.Words("check-ins.csv", "text/csv", Csv.Of(Table(checkIns))),
            new Paper.Words("summary.md", "text/markdown", Summary(checkIns)),
            new Paper.Words("coachbot.json", "application/json", Json(records)),
            .. new DecisionSheet(mind).All(),
            .. new SayPapers(mind).Markdown() is { } said ? [said] : Array.Empty<Paper>(),
            .. new OnCallPapers(mind).All(),
            .. new OfferFiles(mind).All(),
        ]);
    }

    private static IEnumerable<IEnumerable<string?>> Table(List<CheckIn> checkIns)
    {
        var rows = checkIns.Select(checkIn => CheckInValues.Of(checkIn).ToDictionary(pair => pair.Key, pair => pair.Value)).ToList();
        var keys = rows.SelectMany(row => row.Keys).Distinct().ToList();
        yield return ["week", "date", .. keys];
        for (var i = 0; i < rows.Count; i++)
            yield return [checkIns[i].Week, Day(checkIns[i].Date), .. keys.Select(rows[i].GetValueOrDefault)];
    }

    private string Summary(List<CheckIn> checkIns)
    {
        var (text, profile) = (new StringBuilder(), mind.Profile);
        text.Append("# ").AppendLine(In(PaperTexts.SummaryTitle)).AppendLine();
        text.Append("## ").AppendLine(In(PaperTexts.SummarySettings)).AppendLine();
        if (profile.Consent is { } consent)
            text.Append("- ").Append(In(PaperTexts.Consented)).Append(": ").AppendLine(Day(Zones.Day(consent.At, profile.Zone)));
        foreach (var (name, value) in new SettingsBook(mind, new Conversation(mind)).Rows())
            text.Append("- ").Append(In(name)).Append(": ").AppendLine(In(value));
        text.Append("- ").Append(In(GroupReportTexts.Command.Label)).Append(": ").AppendLine(GroupReportBook.Of(mind) is { } counted ? $"{In(counted.Group.Name)} ({Day(counted.Since)})" : "–");
        text.AppendLine();
        text.Append("## ").AppendLine(In(PaperTexts.SummaryCheckIns)).AppendLine();
        foreach (var checkIn in checkIns)
            text.Append("- ").Append(Day(checkIn.Date)).Append(": ").AppendLine(string.Join(", ", CheckInValues.Of(checkIn).Where(pair => pair.Value is not null).Select(pair => $"{pair.Key} {pair.Value}")));
        if (checkIns.Count == 0)
            text.AppendLine(In(PaperTexts.None));
        text.AppendLine().Append("## ").AppendLine(In(PaperTexts.SummaryRecommendations)).AppendLine();
        foreach (var one in mind.Notebook.Recommendations)
            text.Append("- ").Append(Day(one.Date)).Append(": ").AppendLine(string.Join(", ", one.Signs.Select(sign => In(CheckInTexts.NameOf(sign)))));
        if (mind.Notebook.Recommendations.Count == 0)
            text.AppendLine(In(PaperTexts.None));
        return text.ToString();
    }

    /// <summary>As it is stored, without the marks by which doubled deliveries are known.</summary>
    private string Json(IReadOnlyList<Record> records)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WritePropertyName("notebook");
            json.WriteRawValue(Stored.Write(mind.Notebook with { Heard = [], Tapped = null }));
            json.WriteStartObject("history");
            foreach (var record in records)
            {
                json.WritePropertyName(record.Key);
                json.WriteRawValue(record.Value.Span);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private string In(Text text) => text.In(mind.Language);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
