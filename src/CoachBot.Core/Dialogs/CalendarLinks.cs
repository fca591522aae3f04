using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Links that open a filled-in calendar entry. The person saves it themselves.</summary>
internal static class CalendarLinks
{
    public static string Outlook(string title, Booking booking) =>
        $"https://outlook.office.com/calendar/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject={Uri.EscapeDataString(title)}"
        + (Hours(booking) is var (from, to)
            ? $"&startdt={Uri.EscapeDataString(Moment(from, "yyyy-MM-ddTHH:mm:ss"))}&enddt={Uri.EscapeDataString(Moment(to, "yyyy-MM-ddTHH:mm:ss"))}"
            : $"&startdt={DateInput.Stored(booking.Use.Date)}&enddt={DateInput.Stored(booking.Use.Date.AddDays(1))}&allday=true");

    public static string Google(string title, Booking booking, string zone) =>
        $"https://calendar.google.com/calendar/render?action=TEMPLATE&text={Uri.EscapeDataString(title)}"
        + (Hours(booking) is var (from, to)
            ? $"&dates={Moment(from, "yyyyMMddTHHmmss")}/{Moment(to, "yyyyMMddTHHmmss")}&ctz={Uri.EscapeDataString(zone)}"
            : $"&dates={Moment(booking.Use.Date.ToDateTime(TimeOnly.MinValue), "yyyyMMdd")}/{Moment(booking.Use.Date.AddDays(1).ToDateTime(TimeOnly.MinValue), "yyyyMMdd")}");

    /// <summary>Leave by the hour has a beginning and an end; anything else is a note for the whole day.</summary>
    public static (DateTime From, DateTime To)? Hours(Booking booking) => booking is { FromHour: { } hour, Use.Kind: LeaveKind.Hours }
        ? (booking.Use.Date.ToDateTime(new TimeOnly(hour, 0)), booking.Use.Date.ToDateTime(new TimeOnly(hour, 0)).AddHours(booking.Use.Hours))
        : null;

    private static string Moment(DateTime moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
