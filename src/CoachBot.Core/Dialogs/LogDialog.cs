using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A day written down with a form.</summary>
public sealed class LogDialog() : Dialog("log")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(new Form("log-day", LogTexts.Fields(scene.Today), LogTexts.Title, LogTexts.Send));

        yield return Finish(new LogWritten(Read(answers), scene.About));
    }

    private static List<LogEntry> Read(Answers answers)
    {
        var entries = new List<LogEntry>();
        if (DateInput.Of(answers["log.date"]) is not { } day)
            return entries;
        foreach (var kind in LogKinds.All)
        {
            if (answers[$"log.{LogKinds.Name(kind)}"] is not { } stored)
                continue;
            var amount = decimal.Parse(stored, CultureInfo.InvariantCulture);
            // Zero overtime is worth knowing: a month without any is not a month of silence.
            if (amount == 0 && kind is not LogKind.Overtime)
                continue;
            entries.Add(new LogEntry(
                day,
                kind,
                amount,
                kind is LogKind.CallOut && answers["log.call-out-minutes"] is { } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : null,
                kind is LogKind.Travel && answers["log.carrying"] is { } carrying ? carrying == Words.Yes.Answer : null));
        }

        return entries;
    }
}

/// <summary>An unclear line: asks what it needs to know, and writes it down.</summary>
public sealed class LogDoubtDialog() : Dialog("log-doubt")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        var (day, line) = Of(scene);
        var settled = new Dictionary<string, string>();
        while (LogLine.Read(line, day, settled) is LogLine.Unclear doubt)
        {
            yield return answers.Ask(LogTexts.Ask(doubt, day), out var answer);
            settled[doubt.Key] = answer ?? "";
        }

        yield return Finish(new LogWritten(LogLine.Read(line, day, settled) is LogLine.Clear clear ? clear.Entries : [], null));
    }

    /// <summary>What the dialog is about: the day on which the line was said, and the line.</summary>
    public static string About(DateOnly today, string line) => $"{DateInput.Stored(today)} {line}";

    private static (DateOnly Day, string Line) Of(Scene scene) =>
        scene.About is { Length: > 11 } about && DateInput.Of(about[..10]) is { } day ? (day, about[11..]) : (scene.Today, "");
}

/// <summary>Entries to write down.</summary>
/// <param name="Replaces">What is taken out for it, when the newest line is written anew.</param>
public sealed record LogWritten(IReadOnlyList<LogEntry> Entries, string? Replaces);
