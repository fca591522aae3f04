using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Papers about work and leave: the talk sheet, the log as CSV and Excel, a calendar entry.</summary>
internal sealed class Sheets(Mind mind)
{
    /// <summary>Early in a month there is more to say about the one before.</summary>
    private const int FirstDays = 7;

    public void Say(TalkSheetAsked asked) => mind.Say(
    [
        new Part.Paragraph(TalkSheetTexts.Ready.In(mind.Language)),
        new Part.Copy(TalkSheetTexts.SheetTitle.In(mind.Language), TalkSheet(asked.Request)),
        new Part.Paper(TalkSheetTexts.SheetFile.In(mind.Language), $"talk-sheet/{asked.Request}"),
    ], null, LogTexts.Command, RulesTexts.Command);

    public Paper? Print(string what) => what.Split('/') switch
    {
        ["talk-sheet", var request] => new Paper.Words($"talk-sheet-{mind.Today:yyyy-MM-dd}.md", "text/markdown", TalkSheet(request)),
        ["log-csv"] => new Paper.Words("work-log.csv", "text/csv", Csv.Of(Table().Select(row => row.Select(Words)).Prepend(Head))),
        ["log-excel"] => new Paper.Workbook("work-log.xlsx", [new Sheet("log", Head, [.. Table()])]),
        ["leave-ics", var id] when mind.Notebook.Leave?.Bookings.FirstOrDefault(one => one.Id.ToString(CultureInfo.InvariantCulture) == id) is { } booking =>
            new Paper.Calendar($"leave-{DateInput.Stored(booking.Use.Date)}.ics", 0, [Entry(booking)]),
        _ => null,
    };

    private static readonly string[] Head = ["date", "category", "amount", "minutes", "carrying"];

    private IEnumerable<IReadOnlyList<object?>> Table() => LogBook.Read(mind).Select(entry => (IReadOnlyList<object?>)
        [entry.Date, LogKinds.Name(entry.Kind), entry.Amount, entry.Minutes is { } minutes ? (decimal)minutes : null, entry.Carrying is { } carrying ? carrying ? "yes" : "no" : null]);

    private static string? Words(object? cell) => cell switch
    {
        DateOnly day => DateInput.Stored(day),
        decimal number => NumberInput.Stored(number),
        _ => (string?)cell,
    };

    private string TalkSheet(string request)
    {
        var month = new DateOnly(mind.Today.Year, mind.Today.Month, 1).AddMonths(mind.Today.Day <= FirstDays ? -1 : 0);
        var entries = Logged.Between(LogBook.Read(mind, months: 2), month, month.AddMonths(1).AddDays(-1));
        return TalkSheetTexts.Sheet(TalkSheetTexts.TopicOf(request), month, entries, Scenes.For(mind, new Frame("", 0)));
    }

    private CalendarEntry Entry(Booking booking)
    {
        var title = booking.Use.Kind is LeaveKind.Day or LeaveKind.Hours ? LeaveTexts.Subject : LeaveTexts.NameOf(booking.Use, null);
        var id = string.Create(CultureInfo.InvariantCulture, $"leave-{booking.Id}-{booking.Use.Date:yyyyMMdd}");
        var hours = CalendarLinks.Hours(booking) is var (from, to) ? new CalendarHours(from, to, mind.Profile.Zone) : null;
        return new CalendarEntry(id, booking.Use.Date, title.In(mind.Language), Hours: hours);
    }
}
