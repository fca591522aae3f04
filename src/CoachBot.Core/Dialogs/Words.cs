using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Words that several dialogs share: answers, days, units.</summary>
public static class Words
{
    public static readonly Choice Yes = new("yes", new("Yes", "はい"), "y", "yeah", "yep", "ok", "sure", "うん", "ええ", "お願いします", "おねがいします");
    public static readonly Choice No = new("no", new("No", "いいえ"), "n", "nope", "ううん", "いや", "ない", "なし");
    public static readonly Choice Later = new("later", new("Later", "あとで"), "not now", "no", "いいえ", "後で", "また今度");

    private static readonly Text[] Days =
    [
        new("Sunday", "日曜"), new("Monday", "月曜"), new("Tuesday", "火曜"), new("Wednesday", "水曜"), new("Thursday", "木曜"), new("Friday", "金曜"), new("Saturday", "土曜"),
    ];

    public static Text NameOf(DayOfWeek day) => Days[(int)day];

    /// <summary>11月2日(月) / Mon 2 Nov.</summary>
    public static Text Day(DateOnly day) => new(
        En: day.ToString("ddd d MMM", CultureInfo.InvariantCulture),
        Ja: $"{day.Month}月{day.Day}日({NameOf(day.DayOfWeek).Ja[..1]})");

    /// <summary>11/2 / 2 Nov.</summary>
    public static Text ShortDay(DateOnly day) => new(
        En: day.ToString("d MMM", CultureInfo.InvariantCulture),
        Ja: $"{day.Month}/{day.Day}");

    public static string Number(decimal number) => NumberInput.Stored(number);

    public static Text Hours(decimal hours) => new(En: $"{Number(hours)} h", Ja: $"{Number(hours)}時間");

    public static Text Often(Often often) => often switch
    {
        Domain.Often.None => new("none", "なし"),
        Domain.Often.Some => new("some days", "ときどき"),
        _ => new("most days", "ほとんど"),
    };

    /// <summary>A, B and C / A、B、C.</summary>
    public static Text List(IReadOnlyList<Text> items) => new(
        En: items.Count < 2 ? items[0].En : $"{string.Join(", ", items.SkipLast(1).Select(item => item.En))} and {items[^1].En}",
        Ja: string.Join("、", items.Select(item => item.Ja)));
}
