using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Writes down what a person logs, takes it out again, and shows a month.</summary>
internal sealed class LogBook(Mind mind, Conversation talk)
{
    public const string Key = "log|";

    /// <summary>The year of the agreement, and five months before for the means.</summary>
    private const int MonthsRead = 17;

    /// <summary>Takes words as a line of the log, if they are one.</summary>
    public bool Hear(string words)
    {
        switch (LogLine.Read(words, mind.Today))
        {
            case LogLine.Clear clear:
                Write(clear.Entries);
                Resume();
                return true;
            case LogLine.Unclear:
                talk.Begin("log-doubt", LogDoubtDialog.About(mind.Today, words.Trim()));
                return true;
            default:
                return false;
        }
    }

    public bool Do(string command)
    {
        switch (command)
        {
            case "log":
                Show(new DateOnly(mind.Today.Year, mind.Today.Month, 1));
                return true;
            case "log-last-month":
                Show(new DateOnly(mind.Today.Year, mind.Today.Month, 1).AddMonths(-1));
                return true;
            case "log-write":
                talk.Begin("log");
                return true;
            case "log-undo":
                Undo();
                return true;
            case "log-edit":
                Edit();
                return true;
            case "log-file":
                mind.Say([new Part.Paper(LogReplyTexts.Csv.In(mind.Language), "log-csv"), new Part.Paper(LogReplyTexts.Excel.In(mind.Language), "log-excel")], null, LogTexts.Command);
                return true;
            default:
                return false;
        }
    }

    public void Written(LogWritten written)
    {
        if (written.Entries.Count == 0)
        {
            mind.Say(LogReplyTexts.NothingWritten, LogTexts.Write, LogTexts.Command);
            return;
        }

        if (written.Replaces is { } rows)
            Erase(rows.Split(' '));
        Write(written.Entries, written.Replaces?.Split(' '));
    }

    /// <summary>The log of the last months, oldest first, without what this turn changes.</summary>
    public static IReadOnlyList<LogEntry> Read(Mind mind, int months = MonthsRead) =>
        [.. Rows(mind, months).Select(row => Stored.ReadLogEntry(row.Value.Span))];

    private void Write(IReadOnlyList<LogEntry> entries, IReadOnlyCollection<string>? replaced = null)
    {
        var work = mind.Notebook.Work ?? WorkState.Empty;
        var before = Rows(mind, MonthsRead).Where(row => replaced?.Contains(row.Key) is not true).Select(row => Stored.ReadLogEntry(row.Value.Span)).ToList();
        var keys = new List<string>();
        foreach (var entry in entries)
        {
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"{Key}{entry.Date:yyyy-MM-dd}|{work.Next + keys.Count:0000}"));
            mind.Write(keys[^1], Stored.Write(entry));
        }

        var callOut = entries.Any(entry => entry is { Kind: LogKind.CallOut, Amount: > 0 }) && !(work.LastCallOut > entries[0].Date) ? entries[0].Date : work.LastCallOut;
        mind.Notebook = mind.Notebook with { Work = new WorkState(work.Next + keys.Count, keys, callOut) };
        Choice[] care = entries.Any(entry => entry is { Kind: LogKind.CallOut, Amount: > 0 }) ? new CareBook(mind).Offer(CareCard.AfterCallOut) : [];
        mind.Say(new LogReply([.. before, .. entries], Scenes.For(mind, new Frame("", 0))).Written(entries), null, [.. care, LogTexts.Undo, LogTexts.Edit, LogTexts.Command]);
    }

    private void Show(DateOnly month)
    {
        var reply = new LogReply(Read(mind), Scenes.For(mind, new Frame("", 0)));
        mind.Say(reply.Month(month), null, LogTexts.Write, LogTexts.LastMonth, TalkSheetTexts.Command, LogTexts.File);
        Resume();
    }

    private void Undo()
    {
        if (mind.Notebook.Work is not { Latest: [_, ..] latest })
        {
            mind.Say(LogReplyTexts.NothingToUndo, LogTexts.Write, LogTexts.Command);
            return;
        }

        Erase(latest);
        mind.Say(LogReplyTexts.Undone, LogTexts.Write, LogTexts.Command);
        Resume();
    }

    /// <summary>The form with the newest line filled in; sent, it replaces that line.</summary>
    private void Edit()
    {
        if (mind.Notebook.Work is not { Latest: [_, ..] latest })
        {
            mind.Say(LogReplyTexts.NothingToUndo, LogTexts.Write, LogTexts.Command);
            return;
        }

        var entries = Rows(mind, MonthsRead).Where(row => latest.Contains(row.Key)).Select(row => Stored.ReadLogEntry(row.Value.Span)).ToList();
        talk.Begin("log", string.Join(' ', latest), drafts: [.. entries.SelectMany(Drafts)]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Drafts(LogEntry entry)
    {
        yield return new("log.date", DateInput.Stored(entry.Date));
        yield return new($"log.{LogKinds.Name(entry.Kind)}", NumberInput.Stored(entry.Amount));
        if (entry.Minutes is { } minutes)
            yield return new("log.call-out-minutes", NumberInput.Stored(minutes));
        if (entry.Carrying is { } carrying)
            yield return new("log.carrying", carrying ? Words.Yes.Answer : Words.No.Answer);
    }

    private void Erase(IEnumerable<string> rows)
    {
        foreach (var row in rows)
            mind.Erase(row);
        mind.Notebook = mind.Notebook with { Work = (mind.Notebook.Work ?? WorkState.Empty) with { Latest = [] } };
    }

    private void Resume()
    {
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    private static IReadOnlyList<Record> Rows(Mind mind, int months) =>
        mind.Read(new KeyRange($"{Key}{DateInput.Stored(new DateOnly(mind.Today.Year, mind.Today.Month, 1).AddMonths(-months))}", KeyRange.Of(Key).To));
}
