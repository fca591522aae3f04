using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class RemindersTexts
{
    public const string All = "all";
    public const string NoWeekly = "no-weekly";
    public const string NoLeave = "no-leave";
    public const string None = "none";

    public static readonly Text AllOn = new("Good. I'll write by myself again.", "わかりました。これからは、こちらからもお知らせします。");
    public static readonly Text WeeklyOff = new("Good. I won't ask every week. \"check-in\" works whenever you like.", "わかりました。毎週の質問は、お送りしません。「チェックイン」は、いつでも使えます。");
    public static readonly Text LeaveOff = new("Good. I won't bring up leave.", "わかりました。休みのことは、こちらからはお知らせしません。");

    public static readonly Text AllOff = new(
        En: "Good. I won't write by myself any more, and what I had planned to ask is dropped. You can still talk to me at any time.",
        Ja: "わかりました。こちらからの連絡は、もうしません。予定していたお知らせも取り消しました。お話はいつでもできます。");

    /// <param name="hasLeave">Leave is set up, so that there are reminders about it.</param>
    public static Field Which(bool hasLeave) => new("reminders.which", new("What may I write about by myself?", "こちらからのお知らせは、どうしますか。"), new ChoiceInput(
    [
        new(All, new("Everything", "すべて受け取る"), "on", "オン"),
        new(NoWeekly, new("No weekly question", "毎週の質問は不要")),
        .. hasLeave ? [new Choice(NoLeave, new("Nothing about leave", "休みの連絡は不要"))] : Array.Empty<Choice>(),
        new(None, new("Nothing at all", "すべて止める"), "off", "オフ"),
    ]))
    { MaySkip = false };
}
