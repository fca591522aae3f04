using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Storage;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CoachBot.Papers;

/// <summary>
/// An iCalendar file (RFC 5545). Whole days carry no time and no zone, so they are the same local days everywhere and under any
/// change of clocks.
/// </summary>
internal static class CalendarFile
{
    private const int IdBytes = 16;

    /// <param name="person">Makes the ids differ between two people who import into one calendar; the key itself is not in them.</param>
    public static byte[] Write(Paper.Calendar paper, PersonKey person, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CoachBot//Plan//EN" };
        foreach (var entry in paper.Entries)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = IdOf(person, entry.Id),
                Sequence = paper.Revision,
                DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
                Start = entry.Hours is { } hours ? new CalDateTime(hours.From, hours.Zone) : new CalDateTime(entry.Day),
                End = entry.Hours is { } end ? new CalDateTime(end.To, end.Zone) : new CalDateTime(entry.Day.AddDays(1)),
                Summary = entry.Title,
                Description = entry.Notes,
                Transparency = "TRANSPARENT",
                Class = "PRIVATE",
            });
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer(calendar).SerializeToString() ?? throw new InvalidOperationException("The calendar was not written."));
    }

    private static string IdOf(PersonKey person, string id) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Value}|{id}")).AsSpan(0, IdBytes))}@coachbot";
}
