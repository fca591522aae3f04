using CoachBot.Domain;

namespace CoachBot.Tests.Coaching;

/// <summary>What people do about leave and their log.</summary>
internal static class LeaveChat
{
    public static Chat WithLeave(this Chat chat, string hired = "2021-04-01", string balance = "12", string granted = "") =>
        chat.Says("leave").Sends(("leave.hired", hired), ("leave.days", "5"), ("leave.hours", "40"), ("leave.balance", balance), ("leave.granted", granted));

    public static Chat Books(this Chat chat, string date, string kind = "day") => chat.Says("book leave").Says(date).Taps(kind);

    /// <summary>The leave reminders, by local day.</summary>
    public static IEnumerable<(DateOnly Day, DateTime Local, string Text)> LeaveReminders(this Chat chat) =>
        chat.Raised.Where(one => one.Message.Prompt?.Dialog == "leave-reminder")
            .Select(one => (Zones.Day(one.At, chat.Zone), Zones.Local(one.At, chat.Zone), string.Join(' ', one.Message.Parts.Select(Spoken.Of))));
}
