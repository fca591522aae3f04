using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Pausing and resuming.</summary>
public static class PauseTexts
{
    internal static readonly Field Offer = new("pause-offer",
        new(
            En: "I haven't heard from you for four weeks. Shall I pause for four weeks? If you don't answer, I stay silent until you write.",
            Ja: "この4週間、お返事がありませんでした。こちらからの連絡を4週間休みましょうか。お返事がなければ、メッセージをいただくまでお声がけしません。"),
        new ChoiceInput([
            new(Words.Yes.Answer, new("Pause", "休む"), "yes", "はい"),
            new(Words.No.Answer, new("Keep asking", "続ける"), "no", "いいえ"),
        ]))
    { MaySkip = false };

    public static readonly Text Resumed = new("I'm back. I'll ask again at your usual time.", "再開しました。次は、いつもの曜日にうかがいます。");

    public static readonly Text GoOn = new("Good, I'll keep asking once a week.", "わかりました。これからも週に一度うかがいます。");

    public static readonly Text HowLong = new("For how many days? Say for example \"pause 7\" (1–365).", "何日休みますか。「休止 7」のように、1〜365日で送ってください。");

    public static Text Paused(DateOnly until) => new(
        En: $"Paused until {Words.Day(until).En}. Say \"resume\" to end it sooner; you can still talk to me.",
        Ja: $"{Words.Day(until).Ja}まで、こちらからの連絡を休みます。その前に始めるときは「再開」と送ってください。お話はいつでもできます。");
}
