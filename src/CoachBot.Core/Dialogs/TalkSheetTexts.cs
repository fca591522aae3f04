using System.Text;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The talk sheet: dates and hours, the company's rule beside what happened, one request, one alternative. Facts, no verdicts.</summary>
internal static class TalkSheetTexts
{
    public static readonly Choice Command = new("talk-sheet", new("Talk sheet", "話し合いのメモ"), "sheet for my manager", "上司と話す", "人事と話す", "面談のメモ");

    private static readonly Choice[] Topics =
    [
        new("overtime", new("Overtime and its filing", "残業と申請")), new("on-call", new("On-call duty and its pay", "オンコールと手当")),
        new("travel", new("Travel time", "移動時間")), new("leave", new("Paid leave", "有休")), new("premium", new("Night and holiday premium", "深夜・休日の割増")),
    ];

    public static readonly Field Request = new("talk-sheet.request", new("What is the one thing to ask for?", "いちばんお願いしたいことは、どれですか。"), new ChoiceInput(Topics)) { MaySkip = false };
    public static readonly Text SheetTitle = new("Sheet for the talk (copy)", "話し合いのメモ(コピー用)");
    public static readonly Text SheetFile = new("The sheet as a file", "メモをファイルで受け取る");

    public static readonly Text Ready = new(
        En: "Here it is: facts only. Read it through, and leave out what you don't want to show. One small step: ask for 20 minutes this week.",
        Ja: "メモができました。事実だけを並べています。見せたくない行は消してください。小さな一歩:今週、20分の時間をもらえるか聞いてみましょう。");

    public static ChoiceInput Choices { get; } = new(Topics);

    public static WorkTopic TopicOf(string? answer) => answer switch
    {
        "on-call" => WorkTopic.OnCall,
        "travel" => WorkTopic.Travel,
        "leave" => WorkTopic.Leave,
        "premium" => WorkTopic.Premium,
        _ => WorkTopic.Overtime,
    };

    public static Text Name(WorkTopic topic) => Topics[(int)topic].Label;

    /// <summary>The sheet as Markdown.</summary>
    /// <param name="month">The first day of the month it is about.</param>
    public static string Sheet(WorkTopic request, DateOnly month, IReadOnlyList<LogEntry> entries, Scene scene)
    {
        var (text, language) = (new StringBuilder(), scene.Language);
        text.Append("# ").AppendLine(new Text($"For our talk: {month:yyyy-MM}", $"話し合いのメモ({month.Year}年{month.Month}月)").In(language)).AppendLine();
        text.Append("## ").AppendLine(new Text("Dates and hours", "日付と時間").In(language)).AppendLine();
        foreach (var day in entries.GroupBy(entry => entry.Date).OrderBy(day => day.Key))
            text.Append("- ").Append(Words.Day(day.Key).In(language)).Append(language is Language.Ja ? ":" : ": ").AppendLine(LogReplyTexts.Entries([.. day]).In(language));
        if (entries.Count == 0)
            text.Append("- ").AppendLine(new Text("nothing logged", "記録なし").In(language));
        text.AppendLine().Append("## ").AppendLine(new Text("Company rule and what happened", "会社の決まりと、実際").In(language)).AppendLine();
        foreach (var topic in Enum.GetValues<WorkTopic>())
            text.Append("- ").Append(Name(topic).In(language)).Append(language is Language.Ja ? ":" : ": ").AppendLine(Beside(topic, entries, scene).In(language));
        text.AppendLine().Append("## ").AppendLine(new Text("One request", "お願い").In(language)).AppendLine().AppendLine(Asked(request).In(language));
        text.AppendLine().Append("## ").AppendLine(new Text("Or else", "別の案").In(language)).AppendLine().AppendLine(Alternative(request).In(language));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    private static Text Beside(WorkTopic topic, IReadOnlyList<LogEntry> entries, Scene scene)
    {
        var rule = scene.Company.Rules.GetValueOrDefault(topic) ?? new Text("rule not known to me", "決まりは未確認");
        var happened = Happened(topic, entries, scene);
        return new($"{rule.En} / {happened.En}", $"{rule.Ja} / {happened.Ja}");
    }

    private static Text Happened(WorkTopic topic, IReadOnlyList<LogEntry> entries, Scene scene)
    {
        var sum = (LogKind kind) => Logged.Sum(entries, kind);
        return topic switch
        {
            WorkTopic.Overtime => new($"{Words.Hours(sum(LogKind.Overtime)).En} logged", $"記録は{Words.Hours(sum(LogKind.Overtime)).Ja}"),
            WorkTopic.OnCall => new($"{Words.Number(sum(LogKind.OnCall))} nights on call, {Words.Number(sum(LogKind.CallOut))} call-outs", $"当直・オンコール{Words.Number(sum(LogKind.OnCall))}回、呼び出し{Words.Number(sum(LogKind.CallOut))}回"),
            WorkTopic.Travel => new(
                $"{Words.Hours(sum(LogKind.Travel)).En}, of it {Words.Hours(entries.Where(entry => entry is { Kind: LogKind.Travel, Carrying: true }).Sum(entry => entry.Amount)).En} carrying a device",
                $"{Words.Hours(sum(LogKind.Travel)).Ja}(うち機器を運んだのは{Words.Hours(entries.Where(entry => entry is { Kind: LogKind.Travel, Carrying: true }).Sum(entry => entry.Amount)).Ja})"),
            WorkTopic.Leave => scene.Leave is { } leave
                ? new($"{LeaveTexts.Left(leave.Balance(LabourLaw.Japan).LeftOn(scene.Today, LabourLaw.Japan), leave.DayHours).En} left by my count", $"わたしの計算で残り{LeaveTexts.Left(leave.Balance(LabourLaw.Japan).LeftOn(scene.Today, LabourLaw.Japan), leave.DayHours).Ja}")
                : new("not counted", "未集計"),
            _ => new($"{Words.Hours(sum(LogKind.Holiday)).En} on statutory days off", $"法定休日の勤務{Words.Hours(sum(LogKind.Holiday)).Ja}"),
        };
    }

    private static Text Asked(WorkTopic topic) => topic switch
    {
        WorkTopic.OnCall => new("Please let us redo the on-call roster so that nobody has two nights in a row.", "二晩続けての当番にならないよう、オンコール表を組み直せないでしょうか。"),
        WorkTopic.Travel => new("Please tell me how travel with a device under instruction is counted.", "指示を受けて機器を運ぶ移動が、どう数えられるか教えてください。"),
        WorkTopic.Leave => new("Please let me fix one day of leave a month ahead of the roster.", "毎月1日、シフトの前に有休の日を決めさせてください。"),
        WorkTopic.Premium => new("Please go through last month's night and holiday hours with me.", "先月の深夜・休日の時間を、一緒に確認していただけますか。"),
        _ => new("Please let us agree how overtime is filed, and drop one task of low value.", "残業の申請のしかたを確認し、優先度の低い業務をひとつ減らせないでしょうか。"),
    };

    private static Text Alternative(WorkTopic topic) => topic switch
    {
        WorkTopic.OnCall => new("Or a second person for calls that a manual can solve.", "または、手順書で済む電話を受ける人を、もうひとり置く。"),
        WorkTopic.Travel => new("Or delivery of the device by carrier on days with a long way.", "または、遠い日は機器を配送にする。"),
        WorkTopic.Leave => new("Or a fixed afternoon off every second week.", "または、隔週で午後休を固定する。"),
        WorkTopic.Premium => new("Or a day off in return for a holiday worked.", "または、休日に働いた分の代わりの休みをもらう。"),
        _ => new("Or try it for one month and look at the hours again.", "または、1か月ためして、時間をもう一度見る。"),
    };
}
