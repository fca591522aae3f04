using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Five topics of labour basics: figures with basis, source and date, the company's own rule, and where sources disagree.</summary>
internal static class RulesTexts
{
    public static readonly Choice Command = new("rules", new("Rules of work", "働くルール"), "labour basics", "labor basics", "労働のルール", "労基法", "残業のルール", "work rules");

    public static readonly Field Topic = new("rules.topic", new("Which topic?", "どの話題にしますか。"), TalkSheetTexts.Choices) { MaySkip = false };

    public static readonly Text Step = new(
        En: "One small step: compare this with your work rules.",
        Ja: "小さな一歩:就業規則と見比べてみましょう。");

    public static IEnumerable<Part> Of(WorkTopic topic, Scene scene)
    {
        var (language, law) = (scene.Language, LabourLaw.Japan);
        yield return new Part.Heading(TalkSheetTexts.Name(topic).In(language));
        if (Figures(topic).Select(law.Of).ToList() is { Count: > 0 } figures)
            yield return new Part.Table([.. Head.Select(text => text.In(language))], [.. figures.Select(figure => Row(figure, language))]);
        if (About(topic) is { } about)
            yield return new Part.Paragraph(about.In(language));
        yield return new Part.Paragraph(CompanyRule(topic, scene).In(language));
        yield return new Part.Small(NotChecked.In(language));
    }

    private static readonly Text[] Head = [new("Figure", "数字"), new("What", "内容"), new("Basis, source", "根拠・出典")];

    private static readonly Text NotChecked = new("Not compared with the official page yet.", "公式ページとは未照合です。");

    private static string[] Figures(WorkTopic topic) => topic switch
    {
        WorkTopic.Overtime => ["time.day", "time.week", "overtime.month", "overtime.year", "overtime.special-year", "overtime.special-months", "overtime.mean", "overtime.single-month"],
        WorkTopic.OnCall => ["rest.manual", "rest.eu"],
        WorkTopic.Leave => ["leave.duty-days", "leave.expiry-months", "leave.hourly-days", "leave.planned-above"],
        WorkTopic.Premium => ["premium.overtime", "premium.over-60", "premium.holiday", "premium.night"],
        _ => [],
    };

    private static IReadOnlyList<string> Row(LegalFigure figure, Language language) =>
    [
        $"{figure.Value.ToString("0.##", CultureInfo.InvariantCulture)}{Unit(figure.Unit).In(language)}",
        What(figure.Key).In(language),
        $"{(language is Language.Ja ? figure.BasisJa : figure.Basis)}; {figure.Source}{(figure.ValidFrom is { } from ? $"; {DateInput.Stored(from)}–" : "")}",
    ];

    private static Text Unit(string unit) => unit switch
    {
        "hours" => new(" h", "時間"),
        "days" => new(" days", "日"),
        "months" => new(" months", "か月"),
        "percent" => Text.Same("%"),
        _ => new(" o'clock", "時"),
    };

    private static Text What(string key) => key switch
    {
        "time.day" => new("statutory time a day", "1日の法定労働時間"),
        "time.week" => new("statutory time a week", "1週の法定労働時間"),
        "overtime.month" => new("usual limit a month", "月の原則の上限"),
        "overtime.year" => new("usual limit a year", "年の原則の上限"),
        "overtime.special-year" => new("a year with a special clause", "特別条項での年の上限"),
        "overtime.special-months" => new("most months a year over the usual limit", "原則の上限を超えられる月数(年)"),
        "overtime.mean" => new("most as a mean of 2–6 months, holiday work included", "2〜6か月平均の上限(法定休日を含む)"),
        "overtime.single-month" => new("must not be reached in a month, holiday work included", "ひと月で達してはならない(法定休日を含む)"),
        "rest.manual" => new("rest interval, where the ministry's manual starts; effort only", "勤務間インターバル(厚労省マニュアル、努力義務)"),
        "rest.eu" => new("rest interval in the EU", "EUの勤務間インターバル"),
        "leave.duty-days" => new("to be taken within a year of a grant of 10 or more", "10日以上の付与から1年以内に取得"),
        "leave.expiry-months" => new("until leave expires", "有休の時効"),
        "leave.hourly-days" => new("most by the hour a year, by agreement", "時間単位で取れる上限(年、協定が必要)"),
        "leave.planned-above" => new("planned leave only above these", "計画年休は、これを超える分だけ"),
        "premium.overtime" => new("overtime", "時間外"),
        "premium.over-60" => new("overtime beyond 60 h a month", "月60時間を超える時間外"),
        "premium.holiday" => new("statutory day off", "法定休日"),
        _ => new("22 to 5 o'clock, added to the others", "深夜22〜5時(ほかの割増に加算)"),
    };

    private static Text? About(WorkTopic topic) => topic switch
    {
        WorkTopic.OnCall => new(
            En: "Courts differ by the facts. Voluntary duty, 6–7 calls a year: not working time (Nara). Must go at once with a company phone: all of it (Yokohama 2021, appealed). No verdict from me.",
            Ja: "裁判例は事情で分かれます。自主的な宅直で年6〜7回の呼び出しは労働時間でない(奈良)。会社の電話を持ちすぐ出動する待機はすべて労働時間(横浜地裁2021年、控訴)。判断はしません。"),
        WorkTopic.Travel => new(
            En: "Travel to a site was in general not working time (courts, 1974 and 1994); on a day off, too, unless told to guard goods, say (1948 circular). Log it when told to carry a device.",
            Ja: "現場への移動は、一般に労働時間でないとされました(1974年、1994年の裁判例)。休日も、物品の監視などの指示がなければ同じです(昭23.3.17基発461)。機器を運ぶ指示は、記録しておきましょう。"),
        WorkTopic.Leave => new(
            En: "Half days count towards the five days, hours do not. On moving leave taken by the hour, sources disagree: one law office says the employer may not, the ministry is said to say it may.",
            Ja: "半日休は年5日に数え、時間単位は数えません。時間単位の有休の日時を会社が変えられるかは、出典で分かれます(できないとする法律事務所、できるとする厚労省)。"),
        _ => null,
    };

    private static Text CompanyRule(WorkTopic topic, Scene scene) => scene.Company.Rules.GetValueOrDefault(topic) is { } rule
        ? new($"Your company's rule: {rule.En}", $"会社の決まり:{rule.Ja}")
        : new("I don't know your company's rule.", "会社の決まりは、こちらではわかりません。");
}
