using CoachBot.Domain;

namespace CoachBot.Tests.Coaching;

/// <summary>Reads what the coach raised.</summary>
internal static class RaisedDays
{
    /// <summary>The local days on which a dialog was begun by the coach.</summary>
    public static IEnumerable<string> DaysOf(this Chat chat, string dialog) =>
        chat.Raised.Where(one => one.Message.Prompt?.Dialog == dialog).Select(one => Zones.Day(one.At, chat.Zone).ToString("yyyy-MM-dd", null));
}
