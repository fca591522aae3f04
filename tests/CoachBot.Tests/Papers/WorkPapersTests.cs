using System.IO.Compression;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Papers;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Turns;
using Ical.Net;
using MiniExcelLibs;

namespace CoachBot.Tests.Papers;

/// <summary>The papers about work and leave, read back by the libraries' own readers.</summary>
public sealed class WorkPapersTests
{
    [Fact]
    public void The_log_comes_as_csv_and_as_a_workbook_with_the_same_figures()
    {
        var chat = new Chat().Started().Says("overtime 2.5 callout 1 45min travel 3h with device");
        var csv = Assert.IsType<Paper.Words>(chat.Prints("log-csv"));
        Assert.Contains("2026-11-02,call-out,1,45,", csv.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-02,travel,3,,yes", csv.Text, StringComparison.Ordinal);

        using var bytes = new MemoryStream(Workbooks.Write(Assert.IsType<Paper.Workbook>(chat.Prints("log-excel"))));
        var rows = bytes.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(["overtime", "call-out", "travel"], rows.Select(row => row["category"]));
        Assert.Equal(2.5, Convert.ToDouble(rows[0]["amount"], null));
    }

    [Fact]
    public void Words_that_look_like_a_formula_are_words()
    {
        var bytes = Workbooks.Write(new Paper.Workbook("x.xlsx", [new Sheet("s", ["a"], [["=1+1"], ["@x"], ["plain"]])]));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var all = string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        Assert.DoesNotContain("<x:f>", all, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", all, StringComparison.Ordinal);
        Assert.Contains("'=1+1", System.Net.WebUtility.HtmlDecode(all), StringComparison.Ordinal);
    }

    [Fact]
    public void A_booked_day_and_booked_hours_come_as_calendar_entries()
    {
        var chat = new Chat().Started().WithLeave().Books("2026-11-20");
        var entry = Assert.Single(Calendar.Load(Encoding.UTF8.GetString(CalendarFile.Write(Assert.IsType<Paper.Calendar>(chat.Prints("leave-ics/1")), TestHouse.Aya, chat.Now)))!.Events);
        Assert.True(entry.IsAllDay);
        Assert.Equal(new DateOnly(2026, 11, 20), entry.Start!.Date);

        var hours = new Paper.Calendar("x.ics", 0, [new CalendarEntry("id", new DateOnly(2026, 11, 20), "Leave", Hours: new(new DateTime(2026, 11, 20, 15, 0, 0), new DateTime(2026, 11, 20, 17, 0, 0), "Asia/Tokyo"))]);
        var timed = Assert.Single(Calendar.Load(Encoding.UTF8.GetString(CalendarFile.Write(hours, TestHouse.Aya, chat.Now)))!.Events);
        Assert.Equal(new DateTime(2026, 11, 20, 6, 0, 0, DateTimeKind.Utc), timed.Start!.AsUtc);
        Assert.Null(chat.Prints("leave-ics/99"));
    }

    [Fact]
    public void The_check_in_begins_with_what_was_logged()
    {
        var chat = new Chat().Started().Says("overtime 2.25").Says("overtime 3 callout 1 yesterday").Says("check-in");
        var defaults = chat.Prompt.Entries.ToDictionary(entry => entry.Key, entry => entry.Default);
        Assert.Equal(("5.5", "1", null), (defaults["work.overtime"], defaults["work.callouts"], defaults["work.daysOff"]));
    }

    [Fact]
    public void Undo_takes_the_newest_line_out_and_edit_replaces_it()
    {
        var chat = new Chat().Started().Says("overtime 2").Says("overtime 3 travel 1").Taps("log-edit");
        Assert.Equal("3", chat.Prompt.Entries.Single(entry => entry.Key == "log.overtime").Default);
        chat.Sends(("log.date", "2026-11-02"), ("log.overtime", "1"));
        Assert.Equal([2m, 1m], chat.History.Where(row => row.Key.StartsWith("log|", StringComparison.Ordinal)).Select(row => Stored.ReadLogEntry(row.Value.Span).Amount));
        chat.Taps("log-undo");
        Assert.Single(chat.History, row => row.Key.StartsWith("log|", StringComparison.Ordinal));
    }
}
