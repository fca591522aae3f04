using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What is set, on one page, and the ways to change it.</summary>
internal static class SettingsTexts
{
    public static readonly Choice Time = new("set-time", new("Day and time", "曜日と時刻"), "曜日を変える", "時刻を変える", "時間を変える", "change the day", "change the time");
    public static readonly Choice Quiet = new("quiet", new("Quiet hours", "連絡しない時間"), "連絡しない時間帯", "静かな時間", "do not disturb");
    public static readonly Choice Reminders = new("reminders", new("Reminders", "お知らせ"), "通知", "リマインダー", "お知らせの設定", "通知設定", "notifications");
    public static readonly Choice On = new("reminders-on", new("Reminders on", "お知らせを受け取る"), "turn reminders on", "notifications on", "通知オン", "通知を受け取る");
    public static readonly Choice Off = new("reminders-off", new("Reminders off", "お知らせを止める"), "turn reminders off", "notifications off", "通知オフ", "通知を止める", "no reminders");

    public static readonly IReadOnlyList<Choice> Commands = [Time, Quiet, Reminders, On, Off];

    public static readonly Text Title = new("Your settings", "いまの設定");
    public static readonly Text Item = new("Setting", "項目");
    public static readonly Text Now = new("Now", "いま");

    public static readonly Text Weekly = new("Weekly question", "毎週の質問");
    public static readonly Text Leave = new("Leave reminders", "休みのお知らせ");
    public static readonly Text Others = new("Follow-ups", "その後の確認");
    public static readonly Text Paused = new("Pause", "休止");
    public static readonly Text QuietHours = new("Quiet hours", "連絡しない時間");
    public static readonly Text Language = new("Language", "言語");
    public static readonly Text Place = new("Where I write", "届く先");

    public static readonly Text IsOn = new("on", "届きます");
    public static readonly Text IsOff = new("off", "届きません");
    public static readonly Text NotSetUp = new("leave is not set up", "休みの設定がまだです");
    public static readonly Text ThisLanguage = new("English", "日本語");

    public static readonly Text Hint = new(
        En: "Everything arrives in this chat. To have it elsewhere, write to me there; you start fresh there, since I don't link two chats.",
        Ja: "お知らせは、この会話にだけ届きます。別のアプリで使うときは、そちらで話しかけてください。記録は引き継がれず、新しく始まります。");

    public static readonly Text StillOff = new(
        En: "I still don't ask by myself, because you turned that off under \"reminders\".",
        Ja: "ただし、お知らせは止めたままです。受け取るときは「お知らせ」から変えられます。");

    public static Text At(DayOfWeek day, int hour) => new($"{Words.NameOf(day).En}, {hour}:00", $"{Words.NameOf(day).Ja}の{hour}時");

    public static Text Until(DateOnly day) => new($"until {Words.Day(day).En}", $"{Words.Day(day).Ja}まで");

    public static Text Hours(int from, int until) => new($"{from}:00–{until}:00", $"{from}時〜翌{until}時");

    /// <param name="channel">Its name in storage.</param>
    public static Text NameOf(string channel) => channel switch
    {
        "msteams" => new("Teams, in this chat", "Teamsのこの会話"),
        "slack" => new("Slack, in this chat", "Slackのこの会話"),
        "webchat" => new("this page", "この画面"),
        _ => new("this chat", "この会話"),
    };
}
