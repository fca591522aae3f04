using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of day 30.</summary>
internal static class PlanEndTexts
{
    public static readonly Choice GoOn = new("go-on", new("Go on with one of them", "ひとつは続ける"), "go on", "続ける", "つづける");
    public static readonly Choice Another = new("another", new("Make another plan", "次の計画を立てる"), "new", "次の計画", "もう一度");
    public static readonly Choice Rest = new("rest", new("Leave it there", "ここで区切る"), "enough", "no", "区切る", "いいえ");

    public static readonly Field WhatNow = new("plan-end",
        new("What would you like to do now?", "これから、どうしますか。"),
        new ChoiceInput([GoOn, Another, Rest]))
    { MaySkip = false };

    public static readonly Text NothingToCompare = new(
        En: "There are too few check-ins to compare before and since.",
        Ja: "計画の前後を比べられるだけのチェックインが、まだありません。");

    public static readonly Text OnlyFigures = new(
        En: "Weekly means. They say what changed, not why.",
        Ja: "1週間あたりの平均です。何が変わったかは分かりますが、理由までは分かりません。");

    public static readonly Text Chart = new("Before the plan and since", "計画の前とあと");
    public static readonly Text Overtime = new("Overtime", "残業");
    public static readonly Text Callouts = new("Nights called out", "夜の呼び出し");
    public static readonly Text DaysOff = new("Full days off", "丸一日の休み");
    public static readonly Text Hours = new("h", "時間");
    public static readonly Text Days = new("days", "日");
    public static readonly Text Alt = new("By week, overtime, nights called out, full days off. ", "週ごとの残業・夜の呼び出し・丸一日の休み。");
    public static readonly Text BeforeMark = new("before", "前");
    public static readonly Text SinceMark = new("since", "あと");
    public static readonly Text[] WeekHead = [new("Week to", "〜までの週"), new("Overtime (h)", "残業(時間)"), new("Nights called out", "夜の呼び出し(日)"), new("Full days off", "丸一日の休み(日)")];

    public static Text Title(DateOnly begun) => new($"30 days since {Words.Day(begun).En}", $"{Words.Day(begun).Ja}から30日たちました");

    public static Text Count(Plan plan)
    {
        var done = plan.Actions.Count(action => action.State is ActionState.Done);
        return new($"Done: {done} of {plan.Actions.Count}.", $"できたこと:{plan.Actions.Count}つのうち{done}つ");
    }

    public static Text[] MeanHead(int before, int after) =>
    [
        new("A week, on average", "1週間の平均"),
        new($"Before ({before} check-ins)", $"計画の前({before}回)"),
        new($"Since ({after} check-ins)", $"計画のあと({after}回)"),
    ];

    public static Text After(string? answer) => answer switch
    {
        "go-on" => new("Good. One small step: put a repeating quarter of an hour for it into your calendar.", "わかりました。小さな一歩:そのための15分を、毎週の予定に入れておきましょう。"),
        "another" => new("Then the next one. One small step: choose just one thing for now.", "では、次の計画です。小さな一歩:まずはひとつだけ選んでみましょう。"),
        _ => new("That's a good place to stop. One small step: write down the one thing that helped most.", "お疲れさまでした。小さな一歩:いちばん助けになったことを、ひとつ書きとめておきましょう。"),
    };
}
