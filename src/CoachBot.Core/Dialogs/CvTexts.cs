using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of the record in numbers.</summary>
internal static class CvTexts
{
    public const int MostPeriod = 30;
    public const int MostSatisfaction = 20;
    public const int MostTalks = 80;

    public static readonly Choice Command = new("cv", new("CV numbers", "職務経歴書の数字"), "numbers for my cv", "my cv", "職務経歴書", "経歴書", "実績を数字で", "実績の数字");

    public static readonly Text Intro = new(
        En: "Five lines for your CV. Fill in what you know and leave the rest: a blank stays a blank, and I never make up a number.",
        Ja: "職務経歴書に書く実績を、5つの項目でまとめます。わかるところだけで大丈夫です。空欄は空欄のまま示し、こちらで数字をつくることはありません。");

    public static readonly Text Title = new("Your record in numbers", "実績を数字に");
    public static readonly Text Send = new("Put it together", "まとめる");
    public static readonly Text Blank = new("(blank)", "(空欄)");
    public static readonly Text[] Head = [new("Metric", "項目"), new("Your number", "数字"), new("Source", "出どころ")];
    public static readonly Text You = new("you", "ご自身");
    public static readonly Text YouInPart = new("you; blanks left", "ご自身(一部空欄)");
    public static readonly Text Nobody = new("blank", "空欄");
    public static readonly Text CopyTitle = new("For your CV (copy)", "職務経歴書に(コピー用)");
    public static readonly Text PeriodLabel = new("Period", "期間");

    public static readonly Text[] Metrics =
    [
        new("Facilities and installations", "担当施設数と導入件数"),
        new("Recurring problems in surgery", "術中トラブルの再発"),
        new("Training sessions", "教育会の開催と満足度"),
        new("Time to introduce a device", "導入リードタイム"),
        new("Talks, awards and the like", "学会発表・表彰など"),
    ];

    public static readonly Text CallOuts = new("Call-outs answered", "緊急の呼び出しへの対応");

    private static readonly NumberInput Few = new(0, 999, 1, new("", ""));
    private static readonly NumberInput Many = new(0, 9999, 1, new("", ""));
    private static readonly NumberInput Rate = new(0, 999, 0.1m, new("", ""));

    /// <param name="trainings">What the log holds of the last twelve months.</param>
    public static Form Form(CountedFigure? trainings) => new("cv-numbers",
    [
        new("cv.period", new("Which period is it about? For example April 2025 – March 2026.", "いつの期間の実績ですか。例:2025年4月〜2026年3月"), new WordsInput(MostPeriod)) { Title = PeriodLabel },
        new("cv.facilities", new("How many facilities were in your care?", "担当した施設は、いくつですか。"), Few) { Title = new("Facilities in your care", "担当施設の数") },
        new("cv.installations", new("How many installations were there in that period?", "その期間の導入は、何件でしたか。"), Many) { Title = new("Installations", "導入件数") },
        new("cv.installations-before", new("And in the period before?", "その前の期間の導入は、何件でしたか。"), Many) { Title = new("Installations, previous period", "前の期間の導入件数") },
        new("cv.trouble-before", new("How often did problems in surgery come back before? A count, or a rate in percent.", "術中トラブルの再発は、以前はどのくらいでしたか。件数か、%の数字で。"), Rate) { Title = new("Recurring problems, before (count or %)", "術中トラブルの再発:以前(件数か%)") },
        new("cv.trouble-now", new("And now, counted the same way?", "今は、どのくらいですか。同じ数え方で。"), Rate) { Title = new("Recurring problems, now", "術中トラブルの再発:今") },
        new("cv.trainings", new("How many training sessions did you hold?", "教育会や勉強会は、何回開きましたか。"), Many)
        {
            Title = new("Training sessions held", "教育会の回数"),
            Default = trainings is null ? null : Words.Number(trainings.Count),
            Beside = trainings is null ? null : Source(trainings),
            Keep = trainings is null ? null : CheckInTexts.AsLogged(trainings.Count),
        },
        new("cv.satisfaction", new("How satisfied were those who came? For example 4.6 of 5.", "受講者の満足度は、どのくらいでしたか。例:5点中4.6"), new WordsInput(MostSatisfaction)) { Title = new("Satisfaction, such as 4.6 of 5", "受講者の満足度(例:5点中4.6)") },
        new("cv.lead-before", new("How many days did it take to introduce a device, before?", "導入までの日数は、以前は何日でしたか。"), Few) { Title = new("Days to introduce a device, before", "導入までの日数:以前") },
        new("cv.lead-now", new("And now?", "今は、何日ですか。"), Few) { Title = new("Days to introduce a device, now", "導入までの日数:今") },
        new("cv.talks", new("Talks at conferences, awards, other evidence? No names of patients, hospitals or products.", "学会発表や社内表彰などはありますか。患者さん・病院・製品の名前は書かないでください。"), new WordsInput(MostTalks)) { Title = new("Talks, awards (no patient, hospital or product)", "学会発表・表彰(患者・病院・製品の名前は書かない)") },
    ],
        Title, Send)
    {
        MayBeBlank = true,
    };

    public static Text Source(CountedFigure figure)
    {
        var from = figure.Source is FigureSource.WorkLog ? new Text("work log", "勤務の記録") : new Text("check-ins", "チェックイン");
        return figure.From == figure.To
            ? new($"{from.En}, {Dated(figure.To).En}", $"{from.Ja}、{Dated(figure.To).Ja}")
            : new($"{from.En}, {Dated(figure.From).En} – {Dated(figure.To).En}", $"{from.Ja}、{Dated(figure.From).Ja}〜{Dated(figure.To).Ja}");
    }

    public static Text Times(CountedFigure figure) => figure.Source is FigureSource.WorkLog
        ? new($"{figure.Count}", $"{figure.Count}回")
        : new($"{figure.Count} {(figure.Count == 1 ? "night" : "nights")}", $"{figure.Count}晩");

    /// <summary>The one small step: the first blank there is, else to use it.</summary>
    /// <param name="blank">The metric that lacks something; null when nothing is blank.</param>
    public static Text Step(Text? blank) => blank is null
        ? new("One small step: copy it, and keep the evidence for one number beside it.", "小さな一歩:コピーして、数字の根拠になる資料をひとつ、手元に置きましょう。")
        : new($"One small step: look up one blank under \"{blank.En}\" this week.", $"小さな一歩:今週、空欄をひとつだけ確かめましょう。まずは「{blank.Ja}」から。");

    private static Text Dated(DateOnly day) => new($"{Words.ShortDay(day).En} {day.Year}", $"{day.Year}年{day.Month}月{day.Day}日");
}
