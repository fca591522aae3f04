using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Storage;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CoachBot.Papers;

/// <summary>
/// Whole days as an iCalendar file (RFC 5545). Dates carry no time and no zone, so they are the same local days everywhere and
/// under any change of clocks.
/// </summary>
internal static class CalendarFile
{
    private const int IdBytes = 16;

    /// <param name="person">Makes the ids differ between two people who import into one calendar; the key itself is not in them.</param>
    public static byte[] Write(Paper.Calendar paper, PersonKey person, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CoachBot//Plan//EN" };
        foreach (var day in paper.Days)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = IdOf(person, day.Id),
                Sequence = paper.Revision,
                DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
                Start = new CalDateTime(day.Day),
                End = new CalDateTime(day.Day.AddDays(1)),
                Summary = day.Title,
                Description = day.Notes,
                Transparency = "TRANSPARENT",
                Class = "PRIVATE",
            });
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer(calendar).SerializeToString() ?? throw new InvalidOperationException("The calendar was not written."));
    }

    private static string IdOf(PersonKey person, string id) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Value}|{id}")).AsSpan(0, IdBytes))}@coachbot";
}
