using System.Globalization;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>The few words a card says by itself.</summary>
internal static class CardWords
{
    public static readonly Text Choose = new(En: "Choose", Ja: "選んでください");
    public static readonly Text ShowTable = new(En: "Show as table", Ja: "表で見る");
    public static readonly Text Week = new(En: "Week", Ja: "週");
    public static readonly Text Day = new(En: "Day", Ja: "日付");
    public static readonly Text Value = new(En: "Value", Ja: "値");

    private static readonly Text OutOfRange = new(En: "Please give a number from {0} to {1}.", Ja: "{0}から{1}までの数字でお答えください。");
    private static readonly Text NotANumber = new(En: "Please give a number.", Ja: "数字でお答えください。");

    public static string Range(Entry entry, Language language) => entry is { Min: { } min, Max: { } max }
        ? string.Format(CultureInfo.InvariantCulture, OutOfRange.In(language), Plain(min), Plain(max))
        : NotANumber.In(language);

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
