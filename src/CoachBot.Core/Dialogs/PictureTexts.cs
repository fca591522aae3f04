using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class PictureTexts
{
    public static readonly Text Sleep = new("Sleep", "睡眠");
    public static readonly Text Signs = new("Signs on most days", "「ほとんど」のサイン");
    public static readonly Text Overtime = new("Overtime", "残業");
    public static readonly Text Hours = new("h", "時間");
    public static readonly Text Count = new("of 5", "個");
    public static readonly Text Alt = new("By week, sleep a night, signs on most days, overtime. ", "週ごとの睡眠(ひと晩)・「ほとんど」のサインの数・残業。");
    public static readonly Text Between = new("; ", "、");

    public static readonly Text[] Head =
    [
        new("Week to", "〜までの週"), new("Sleep (h)", "睡眠(時間)"), new("Signs", "サイン(個)"), new("Overtime (h)", "残業(時間)"),
    ];

    public static Text Title(int weeks) => weeks == 1 ? new("The last 7 days", "この7日間") : new($"The last {weeks} check-ins", $"これまでの{weeks}回");

    public static Text AltWeek(IReadOnlyList<string> row) => new($"{row[0]}: {row[1]} h, {row[2]}, {row[3]} h", $"{row[0]}は{row[1]}時間・{row[2]}個・{row[3]}時間");
}
