using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class LogReplyTexts
{
    public static readonly Text What = new("What", "項目");
    public static readonly Text Sum = new("In all", "合計");
    public static readonly Text Line = new("Line", "基準");
    public static readonly Text LeftToIt = new("Left to it", "そこまで");
    public static readonly Text MonthHead = new("Month", "月");
    public static readonly Text PictureTitle = new("Overtime by month", "月ごとの残業");
    public static readonly Text WithoutHoliday = new("Overtime", "残業");
    public static readonly Text WithHoliday = new("With holiday work", "法定休日も含む");
    public static readonly Text ShortestRest = new("shortest rest interval", "最短の勤務間インターバル");
    public static readonly Text Undone = new("Taken out again.", "取り消しました。");
    public static readonly Text NothingToUndo = new("There is nothing to undo.", "取り消せる記録はありません。");
    public static readonly Text NothingWritten = new("Nothing to write down in that.", "記録する内容がありませんでした。");
    public static readonly Text HowTo = new("One line is enough: \"overtime 2.5 oncall 1 callout 1 travel 3h yesterday\".", "一行で記録できます。例:「残業 2.5 当直1 呼出1 移動3 昨日」");
    public static readonly Text Download = new("Your log as a file", "記録のファイル");
    public static readonly Text Csv = new("For any program (CSV)", "CSVで受け取る");
    public static readonly Text Excel = new("For Excel (xlsx)", "Excelで受け取る");

    public static readonly Text AfterCallOut = new(
        En: "After a night call-out: keep the lights low until you sleep, take a short nap, leave what is optional until the afternoon. Don't drive while sleepy.",
        Ja: "夜に呼び出されたあとは、眠るまで明かりを控えめに。短い仮眠をとり、午前中は急ぎのものだけに。眠いときは運転しないでください。");

    public static Text Title(DateOnly day) => new($"Written down for {Words.Day(day).En}", $"{Words.Day(day).Ja}に記録しました");

    public static Text MonthTitle(DateOnly month) => new($"Your log, {month:yyyy-MM}", $"{month.Year}年{month.Month}月の記録");

    public static Text Nothing(DateOnly month) => new($"Nothing is written down for {month:yyyy-MM} yet. {HowTo.En}", $"{month.Month}月の記録はまだありません。{HowTo.Ja}");

    public static Text Entries(IReadOnlyList<LogEntry> entries) => new(
        En: string.Join(", ", entries.Select(entry => $"{LogTexts.Name(entry.Kind).En} {Amount(entry.Kind, entry.Amount, entry.Minutes, entry.Carrying).En}")),
        Ja: string.Join("、", entries.Select(entry => $"{LogTexts.Name(entry.Kind).Ja}{Amount(entry.Kind, entry.Amount, entry.Minutes, entry.Carrying).Ja}")));

    public static Text Amount(LogKind kind, decimal amount, int? minutes, bool? carrying)
    {
        var much = LogKinds.IsHours(kind) ? Words.Hours(amount) : new Text(Words.Number(amount), $"{Words.Number(amount)}回");
        var more = minutes is { } length ? new Text($" ({length} min)", $"({length}分)")
            : carrying is { } yes ? yes ? new(" (carrying a device)", "(機器あり)") : new(" (no device)", "(機器なし)") : Text.Same("");
        return new(much.En + more.En, much.Ja + more.Ja);
    }

    public static Text MonthSoFar(MonthHours month, DateOnly day) => month.Holiday > 0
        ? new($"{day:yyyy-MM} so far: {Words.Hours(month.Overtime).En} of overtime, {Words.Hours(month.WithHoliday).En} with holiday work.", $"{day.Month}月の合計は、残業{Words.Hours(month.Overtime).Ja}、法定休日も含めて{Words.Hours(month.WithHoliday).Ja}です。")
        : new($"{day:yyyy-MM} so far: {Words.Hours(month.Overtime).En} of overtime.", $"{day.Month}月の残業は、合計{Words.Hours(month.Overtime).Ja}です。");

    /// <summary>The highest line that a month is over; null when it is over none.</summary>
    /// <param name="line">The gravest line passed.</param>
    public static Text Crossed(OvertimeLine line, OvertimeStanding standing, LabourLaw law)
    {
        switch (line)
        {
            case OvertimeLine.Ceiling:
                return Over(law["overtime.single-month"], "with holiday work", "法定休日も含む");
            case OvertimeLine.Mean:
                var mean = standing.Means.First(mean => mean.Hours > law["overtime.mean"]);
                return new(
                    En: $"The mean of the last {mean.Months} months is {Words.Hours(decimal.Round(mean.Hours, 1)).En}, over {law["overtime.mean"]:0} h. Your company may count differently.",
                    Ja: $"直近{mean.Months}か月の平均は{Words.Hours(decimal.Round(mean.Hours, 1)).Ja}で、{law["overtime.mean"]:0}時間を超えています。会社の数え方は違うことがあります。");
            case OvertimeLine.Interview:
                return new(
                    En: $"This month is over {law["interview.hours"]:0} h. You may ask for an interview with a physician. Your company may count differently.",
                    Ja: $"今月は{law["interview.hours"]:0}時間を超えました。医師による面接指導を申し出ることができます。会社の数え方は違うことがあります。");
            default:
                return Over(law["overtime.month"], "the usual monthly limit", "月の原則の上限");
        }
    }

    public static Text Forecast(decimal hours, DateOnly last) => new(
        En: $"At this pace: {Rounded(hours)} h by {Words.ShortDay(last).En}.",
        Ja: $"このペースだと、{last.Month}月{last.Day}日には{Rounded(hours)}時間になります。");

    /// <param name="line">The gravest line that will be passed.</param>
    public static Text Forecast(OvertimeLine line, OvertimeStanding ahead, LabourLaw law)
    {
        var last = ahead.Month.Month.AddMonths(1).AddDays(-1);
        var hours = Rounded(line is OvertimeLine.Month ? ahead.Month.Overtime : ahead.Month.WithHoliday);
        var passed = line switch
        {
            OvertimeLine.Ceiling => new Text($"and no month may reach {law["overtime.single-month"]:0} h", $"ひと月の上限の{law["overtime.single-month"]:0}時間に達します"),
            OvertimeLine.Mean => new Text($"a mean of months over {law["overtime.mean"]:0} h", $"2〜6か月平均で{law["overtime.mean"]:0}時間を超えます"),
            OvertimeLine.Interview => new Text($"over {law["interview.hours"]:0} h", $"{law["interview.hours"]:0}時間を超えます"),
            _ => new Text($"over {law["overtime.month"]:0} h", $"{law["overtime.month"]:0}時間を超えます"),
        };
        return new(
            En: $"At this pace: {hours} h by {Words.ShortDay(last).En}, {passed.En}.",
            Ja: $"このペースだと、{last.Month}月{last.Day}日には{hours}時間になり、{passed.Ja}。");
    }

    private static string Rounded(decimal hours) => Words.Number(decimal.Round(hours, 0));

    public static Text ShortRest(decimal hours, LabourLaw law) => new(
        En: $"{Words.Hours(hours).En} between two days. A rest interval is a duty of effort: the ministry's manual starts at {law["rest.manual"]:0} h, the EU rule is {law["rest.eu"]:0} h.",
        Ja: $"勤務の間が{Words.Hours(hours).Ja}でした。インターバルは努力義務で、厚労省のマニュアルは{law["rest.manual"]:0}時間以上、EUの基準は{law["rest.eu"]:0}時間です。");

    public static Text ShortRests(int nights, LabourLaw law) => new($"Rest under {law["rest.eu"]:0} h: {nights} times.", $"{law["rest.eu"]:0}時間に満たないインターバルが{nights}回ありました。");

    public static IEnumerable<(Text Line, Text Left)> Distances(OvertimeStanding standing, LabourLaw law)
    {
        yield return (new($"{law["overtime.month"]:0} h a month", $"月{law["overtime.month"]:0}時間"), Left(standing.ToMonth));
        yield return (new($"{law["overtime.mean"]:0} h, mean of 2–6 months*", $"2〜6か月平均{law["overtime.mean"]:0}時間*"), standing.ToMean is { } mean ? Left(mean) : new("not known yet", "まだわかりません"));
        yield return (new($"{law["overtime.single-month"]:0} h a month*", $"月{law["overtime.single-month"]:0}時間*"), standing.ToSingle > 0 ? Left(standing.ToSingle) : new("reached", "達しています"));
        yield return (new($"{law["overtime.special-year"]:0} h a year", $"年{law["overtime.special-year"]:0}時間"), Left(standing.ToYear));
        yield return (new($"Months over {law["overtime.month"]:0} h", $"{law["overtime.month"]:0}時間を超えた月"), new($"{standing.MonthsOver} of {law["overtime.special-months"]:0}", $"{standing.MonthsOver}回(年{law["overtime.special-months"]:0}回まで)"));
        foreach (var mean2 in standing.Means)
            yield return (new($"Mean of {mean2.Months} months*", $"{mean2.Months}か月の平均*"), Words.Hours(decimal.Round(mean2.Hours, 1)));
    }

    public static Text Source(LabourLaw law) => new(
        En: $"* with statutory-holiday work. {law.Of("overtime.month").Basis}; not checked on the official page yet. Your company may count differently.",
        Ja: $"*は法定休日の勤務を含みます。{law.Of("overtime.month").BasisJa}。公式ページでの確認はまだです。会社の数え方は違うことがあります。");

    public static Text Alt(IReadOnlyList<IReadOnlyList<string>> rows) => new(
        En: $"By month, overtime and with holiday work. {string.Join("; ", rows.Select(row => $"{row[0]}: {row[1]} h, {row[2]} h"))}",
        Ja: $"月ごとの残業と、法定休日も含む時間。{string.Join("、", rows.Select(row => $"{row[0]}は{row[1]}時間・{row[2]}時間"))}");

    private static Text Over(decimal line, string which, string whichJa) => new(
        En: $"This month has passed {line:0} h ({which}). Your company may count differently.",
        Ja: $"今月は{line:0}時間({whichJa})を超えました。会社の数え方は違うことがあります。");

    private static Text Left(decimal hours) => hours >= 0
        ? new($"{Words.Hours(hours).En}", $"あと{Words.Hours(hours).Ja}")
        : new($"{Words.Hours(-hours).En} over", $"{Words.Hours(-hours).Ja}超えています");
}
