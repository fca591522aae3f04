using System.Text;
using CoachBot.Coaching;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CoachBot.Papers;

/// <summary>Writes calendar files (RFC 5545) that Outlook and Google Calendar can import.</summary>
internal static class Calendars
{
    public static byte[] Write(Paper.Appointments paper)
    {
        var calendar = new Calendar();
        calendar.Events.AddRange(paper.Entries.Select(Event));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Event(CalendarEntry entry) => new()
    {
        Uid = entry.Id,
        Summary = entry.Title,
        Start = entry.From is { } from ? new CalDateTime(from, entry.Zone) : new CalDateTime(entry.Day),
        End = entry.To is { } to ? new CalDateTime(to, entry.Zone) : new CalDateTime(entry.Day.AddDays(1)),
    };
}
