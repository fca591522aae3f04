using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class RoleResultTexts
{
    public static readonly Text Inside = new("First: moves inside your company", "まずは社内で移る道");
    public static readonly Text Outside = new("Roles outside", "社外の職種");
    public static readonly Text Pay = new("Pay, where a figure is given", "年収の目安");

    public static readonly Text FirstAsk = new(
        En: "Worth asking about before you leave: experience in the field counts there, and your years of service carry on.",
        Ja: "辞める前に、社内で一度たずねてみる価値があります。現場の経験が強みになり、勤続も途切れません。");

    public static readonly Text InsideIsReading = new(
        En: "Which skills these roles use is my own reading, without a source. Hours and nights depend on your company: ask.",
        Ja: "どの力が活きるかは、わたしの見立てで、出典はありません。時間や夜間の対応は会社によるので、きいてみてください。");

    public static readonly Text HowCounted = new(
        En: "2 points for each skill it uses and for what you want more of. What you want less of costs 2 where there is a lot, 1 where there is some or no source says. A sorting aid, not a verdict.",
        Ja: "点数:活きる力と増やしたいことは各2点。減らしたいことは、多いと−2点、あるか不明なら−1点。並べるための目安で、結論ではありません。");

    public static readonly Text RoughGuide = new(
        En: "Rough guides from one undated article, not checked since I noted them. \"No figure given\" means just that.",
        Ja: "日付のない記事ひとつの、おおよその目安です。書きとめたあとの確認はしていません。");

    public static readonly Text[] Head = [new("Role", "職種"), new("Why", "合うところ"), new("Missing, or to ask", "足りないこと・確かめること"), new("To learn", "学ぶとよいこと")];
    public static readonly Text[] PayHead = [new("Role", "職種"), new("A year", "年収"), new("Source, as of", "出典と時点")];

    private static readonly Text NoFigure = new("no figure given", "金額の記載なし");
    private static readonly Text None = Text.Same("–");

    public static Text NameOf(Role role) => new(role.En, role.Ja);

    public static Text Ranked(int place, RoleMatch match) => new(
        En: $"{place}. {match.Role.En} ({Points(match)} {(Math.Abs(match.Points) == 1 ? "point" : "points")})",
        Ja: $"{place}. {match.Role.Ja}({Points(match)}点)");

    public static Text Why(RoleMatch match)
    {
        List<Text> reasons = [.. match.Used.Select(RoleTexts.SkillOf)];
        if (match.Likes)
            reasons.Add(RoleTexts.LikeOf(match.Role.Like!));
        reasons.AddRange(match.Spared.Select(one => new Text($"low on: {Small(RoleTexts.DislikeOf(one).En)}", $"{RoleTexts.DislikeOf(one).Ja}は少なめ")));
        return Joined(reasons);
    }

    public static Text Missing(RoleMatch match)
    {
        List<Text> missing = [.. match.Missing.Select(RoleTexts.SkillOf)];
        if (match.Role.NeedsEn is { } needs)
            missing.Add(new Text(needs, match.Role.NeedsJa!));
        missing.AddRange(match.Against.Select(one => Against(match.Role, one)));
        if (match.Unknown.Count > 0)
            missing.Add(new($"to ask: {string.Join(", ", match.Unknown.Select(one => Small(RoleTexts.DislikeOf(one).En)))}", $"{string.Join("と", match.Unknown.Select(one => RoleTexts.DislikeOf(one).Ja))}は不明"));
        return Joined(missing);
    }

    public static Text RangeOf(Role role) => role.Pay is { } pay
        ? new($"{Money(pay.Min * 10_000)}–{Money(pay.Max * 10_000)} yen; {pay.NoteEn}", $"{pay.Min}〜{pay.Max}万円({pay.NoteJa})")
        : NoFigure;

    /// <summary>The source with the date of the figure, when it was noted, and when it was last checked.</summary>
    public static Text SourceOf(Role role) => role.Pay is { } pay
        ? new(
            En: $"{pay.Source}, {(pay.AsOf is { } of ? $"as of {Day(of)}" : "no date given")}, noted {Day(pay.NotedOn)}{(pay.LastVerified is { } seen ? $", checked {Day(seen)}" : "")}",
            Ja: $"{pay.SourceJa}({(pay.AsOf is { } at ? $"{Day(at)}時点" : "日付の記載なし")}、{Day(pay.NotedOn)}に記録{(pay.LastVerified is { } checkedOn ? $"、{Day(checkedOn)}に確認" : "")})")
        : None;

    public static Text Step(Role role) => new(
        En: $"One small step: write to one person who works in {role.En.ToLowerInvariant()} and ask for 15 minutes.",
        Ja: $"小さな一歩:{role.Ja}で働く人ひとりに、「15分ほどお話をうかがえますか」と送ってみましょう。");

    private static Text Against(Role role, string dislike) => role.Load[dislike] is RoleLoad.Much
        ? new($"high on: {Small(RoleTexts.DislikeOf(dislike).En)}", $"{RoleTexts.DislikeOf(dislike).Ja}が多い")
        : new($"some: {Small(RoleTexts.DislikeOf(dislike).En)}", $"{RoleTexts.DislikeOf(dislike).Ja}もある");

    private static string Points(RoleMatch match) => match.Points.ToString(CultureInfo.InvariantCulture).Replace('-', '−');

    private static Text Joined(IReadOnlyList<Text> items) => items.Count == 0 ? None : new(Capital(string.Join("; ", items.Select(one => Small(one.En)))), string.Join("、", items.Select(one => one.Ja)));

    /// <summary>As inside a list; what begins with two capitals is a name.</summary>
    private static string Small(string words) => words.Length > 1 && char.IsLower(words[1]) && !words.StartsWith("English", StringComparison.Ordinal) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Money(int yen) => yen.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => DateInput.Stored(day);
}
