using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of the work log: its commands, its form, and what is asked about an unclear line.</summary>
internal static class LogTexts
{
    public const string Minutes = "minutes";
    public const string Times = "times";
    public const string First = "first-number";
    public const string Second = "second-number";

    public static readonly Choice Command = new("log", new("Work log", "勤務の記録"), "worklog", "勤務記録", "業務記録", "残業時間", "今月の残業", "今月の残業は", "overtime this month", "my hours", "記録を見る", "月の記録");
    public static readonly Choice LastMonth = new("log-last-month", new("Last month", "先月"), "overtime last month", "先月の残業", "先月の残業は", "先月の記録", "log last month");
    public static readonly Choice Write = new("log-write", new("Write it down", "記録をつける"), "log form", "残業を記録", "残業を記録する", "記録フォーム");
    public static readonly Choice Undo = new("log-undo", new("Undo", "取り消す"), "undo the log", "元に戻す", "記録を取り消す", "さっきの記録を消す");
    public static readonly Choice Edit = new("log-edit", new("Edit the log", "書き直す"), "edit the log", "記録を直す", "書きなおす");
    public static readonly Choice File = new("log-file", new("CSV and Excel", "CSV・Excel"), "log csv", "log excel", "エクセル", "記録を書き出す");

    public static readonly Text Title = new("Write down a day", "1日分の記録");
    public static readonly Text Send = new("Write it down", "記録する");

    private static readonly NumberInput Hours = new(0, 24, 0.25m, new("hours", "時間"));
    private static readonly NumberInput Few = new(0, 9, 1, new("times", "回"));

    public static IReadOnlyList<Field> Fields(DateOnly today) =>
    [
        new("log.date", new("Which day?", "いつの記録ですか。"), new DateInput(today.AddDays(-LogDay.MostDaysBack), today, today, [])) { Default = DateInput.Stored(today), Title = new("Day", "日付"), MaySkip = false },
        new("log.overtime", new("How many hours of overtime?", "残業は何時間でしたか。"), Hours) { Title = new("Overtime, hours", "残業(時間)") },
        new("log.holiday-work", new("How many hours on the statutory day off?", "法定休日に何時間働きましたか。"), Hours) { Title = new("Statutory-holiday work, hours", "法定休日の勤務(時間)") },
        new("log.on-call", new("How many nights on call?", "当直・オンコールは何回でしたか。"), Few) { Title = new("On-call nights", "当直・オンコール(回)") },
        new("log.call-out", new("How many call-outs?", "呼び出しは何回ありましたか。"), Few) { Title = new("Call-outs", "呼び出し(回)") },
        new("log.call-out-minutes", new("How many minutes in all?", "呼び出しは合わせて何分でしたか。"), new NumberInput(0, 1440, 1, new("minutes", "分"))) { Title = new("Call-outs, minutes in all", "呼び出しの合計(分)") },
        new("log.travel", new("How many hours of travel?", "移動は何時間でしたか。"), Hours) { Title = new("Travel, hours", "移動(時間)") },
        new("log.carrying", new("Were you told to carry a device?", "移動中、指示を受けて機器を運びましたか。"), new ChoiceInput([Words.Yes, Words.No])) { Title = new("Carrying a device under instruction", "指示を受けて機器を運んだ") },
        new("log.rest", new("How many hours between the end of work and the next start?", "終業から次の始業まで、何時間ありましたか。"), Hours) { Title = new("Rest between two days, hours", "勤務間インターバル(時間)") },
        new("log.near-miss", new("How many near misses?", "ヒヤリとしたことは何回ありましたか。"), Few) { Title = new("Near misses", "ヒヤリハット(回)") },
        new("log.training", new("How many training sessions did you hold?", "教育会・勉強会は何回開きましたか。"), Few) { Title = new("Training sessions held", "教育会・勉強会(回)") },
    ];

    public static Field Ask(LogLine.Unclear doubt, DateOnly today) => doubt.Doubt switch
    {
        LogDoubt.WhichDay => Once(doubt, new("Which day was it?", "いつのことですか。日付を送るか、選んでください。"), new DateInput(today.AddDays(-LogDay.MostDaysBack), today, today,
            [new(DateInput.Stored(today), new("Today", "今日")), new(DateInput.Stored(today.AddDays(-1)), new("Yesterday", "昨日"))])),
        LogDoubt.HowMuch => LogKinds.IsHours(doubt.Kind!.Value)
            ? Once(doubt, new($"How many hours of {Name(doubt.Kind.Value).En}?", $"{Name(doubt.Kind.Value).Ja}は何時間でしたか。"), Hours)
            : Once(doubt, new($"How many times: {Name(doubt.Kind.Value).En}?", $"{Name(doubt.Kind.Value).Ja}は何回でしたか。"), new NumberInput(0, 99, 1, new("times", "回"))),
        LogDoubt.MinutesOrHours => Once(doubt, new($"{Words.Number(doubt.Number)}: minutes or hours?", $"{Words.Number(doubt.Number)}は、分ですか、時間ですか。"),
            new ChoiceInput([new(Minutes, new($"{Words.Number(doubt.Number)} minutes", $"{Words.Number(doubt.Number)}分"), "min", "分"), new("hours", new($"{Words.Number(doubt.Number)} hours", $"{Words.Number(doubt.Number)}時間"), "h", "時間")])),
        LogDoubt.TimesOrMinutes => Once(doubt, new($"{Words.Number(doubt.Number)}: minutes, or times?", $"{Words.Number(doubt.Number)}は、分ですか、回数ですか。"),
            new ChoiceInput([new(Minutes, new($"{Words.Number(doubt.Number)} minutes", $"{Words.Number(doubt.Number)}分"), "min", "分"), new(Times, new($"{Words.Number(doubt.Number)} times", $"{Words.Number(doubt.Number)}回"), "回")])),
        _ => Once(doubt, new($"Two numbers for {Name(doubt.Kind!.Value).En}: which one?", $"{Name(doubt.Kind.Value).Ja}の数がふたつあります。どちらですか。"),
            new ChoiceInput(
            [
                new(First, Text.Same(Words.Number(doubt.Number))), new(Second, Text.Same(Words.Number(doubt.Other))),
                new("both", new($"Both: {Words.Number(doubt.Number + doubt.Other)}", $"合わせて{Words.Number(doubt.Number + doubt.Other)}"), "両方", "合計"),
            ])),
    };

    public static Text Name(LogKind kind) => kind switch
    {
        LogKind.Overtime => new("overtime", "残業"),
        LogKind.Holiday => new("statutory-holiday work", "法定休日の勤務"),
        LogKind.OnCall => new("on-call nights", "当直・オンコール"),
        LogKind.CallOut => new("call-outs", "呼び出し"),
        LogKind.Travel => new("travel", "移動"),
        LogKind.Rest => new("rest interval", "勤務間インターバル"),
        LogKind.NearMiss => new("near misses", "ヒヤリハット"),
        _ => new("training sessions", "教育会・勉強会"),
    };

    private static Field Once(LogLine.Unclear doubt, Text question, Input input) => new(doubt.Key, question, input) { MaySkip = false };
}
