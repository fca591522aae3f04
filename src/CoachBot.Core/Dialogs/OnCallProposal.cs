using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>One page for the team: the figures, the rule of the roster, the manual, a trial of one month and its review.</summary>
public static class OnCallProposal
{
    /// <summary>The template that the first tier works by.</summary>
    public const string Manual = "first-response";

    private const int DaysToPrepare = 14;

    /// <summary>The first month that begins with time enough to prepare.</summary>
    public static DateOnly TrialFrom(DateOnly made)
    {
        var ready = made.AddDays(DaysToPrepare);
        return ready.Day == 1 ? ready : new DateOnly(ready.Year, ready.Month, 1).AddMonths(1);
    }

    public static IReadOnlyList<Part> Of(RosterPlan plan, CoachPolicy policy, Language language)
    {
        Part Words(Text text) => new Part.Paragraph(text.In(language));
        Part Head(Text text) => new Part.Heading(text.In(language));
        return
        [
            Words(OnCallProposalTexts.Why),
            Head(OnCallProposalTexts.Figures),
            OnCallView.Figures(plan, language),
            new Part.Small(OnCallResultTexts.Spread(plan.Outlook.Months).In(language)),
            Head(OnCallProposalTexts.Rule),
            Table(OnCallProposalTexts.RuleHead, Rule(plan.Case, policy.WorkdayStartHour, LabourLaw.Japan.Whole("rest.eu")), language),
            Head(OnCallProposalTexts.Trial),
            Table(OnCallProposalTexts.TrialHead, Trial(TrialFrom(plan.Date)), language),
            Head(OnCallResultTexts.AssumedTitle),
            OnCallAssumed.Table(plan, policy, language),
        ];
    }

    private static IEnumerable<(Text What, Text Words)> Rule(RosterCase roster, int startHour, int restHours) =>
    [
        (OnCallProposalTexts.First, OnCallAssumed.FirstTier(roster)),
        (OnCallProposalTexts.Second, OnCallAssumed.SecondTier(roster)),
        (OnCallProposalTexts.HandOver, OnCallProposalTexts.Over(roster.PhoneMinutes)),
        (OnCallProposalTexts.Afterwards, OnCallProposalTexts.Rest(startHour, restHours)),
        (OnCallProposalTexts.ManualName, OnCallProposalTexts.ManualWords),
    ];

    private static IEnumerable<(Text What, Text Words)> Trial(DateOnly from) =>
    [
        (OnCallProposalTexts.When, OnCallProposalTexts.Period(from, from.AddMonths(1).AddDays(-1))),
        (OnCallProposalTexts.Count, OnCallProposalTexts.CountWords),
        (OnCallProposalTexts.Review, OnCallProposalTexts.ReviewWords(from.AddMonths(1))),
        (OnCallProposalTexts.Agreed, OnCallProposalTexts.AgreedWords),
    ];

    private static Part.Table Table(Text[] head, IEnumerable<(Text What, Text Words)> rows, Language language) =>
        new([.. head.Select(text => text.In(language))], [.. rows.Select(row => (IReadOnlyList<string>)[row.What.In(language), row.Words.In(language)])]);
}

internal static class OnCallProposalTexts
{
    public static readonly Text Title = new("Proposal: on-call in two tiers", "提案:オンコールを二層にする");

    public static readonly Text Why = new(
        En: "A first tier takes every call and works by a manual; specialists go out only when that is not enough. The aim: fewer call-outs at night, shared fairly, and nobody driving tired.",
        Ja: "一次が電話をすべて受けて手順書で対応し、足りないときだけ二次の専門担当が出動する形です。夜の出動を減らし、公平に分け、疲れたまま運転する人をなくすのがねらいです。");

    public static readonly Text Figures = new("Figures, today and in two tiers", "今と二層の比較");
    public static readonly Text Rule = new("Rule of the roster", "当番のルール");
    public static readonly Text[] RuleHead = [new("Part", "項目"), new("Rule", "ルール")];
    public static readonly Text First = new("First tier", "一次");
    public static readonly Text Second = new("Second tier", "二次");
    public static readonly Text HandOver = new("Hand-over", "引き継ぎ");
    public static readonly Text Afterwards = new("Morning after", "翌朝");
    public static readonly Text ManualName = new("Manual", "手順書");

    public static readonly Text ManualWords = new(
        En: "One sheet per device, by the template “First-response manual” (first-response.md, from CoachBot under “templates”). Owner and date on every sheet.",
        Ja: "機種ごとに1枚。ひな形「トラブル初動マニュアル」(first-response.md、CoachBotの「ひな形」にあります)でつくり、担当と日付を入れる。");

    public static readonly Text Trial = new("One month on trial, then a review", "1か月ためして、見直す");
    public static readonly Text[] TrialHead = [new("Step", "段取り"), new("What", "内容")];
    public static readonly Text When = new("Trial", "試行");
    public static readonly Text Count = new("To count", "数えること");
    public static readonly Text CountWords = new("calls by time of day; solved by phone or not; call-outs at night; short rests before a workday", "時間帯ごとの電話、電話で済んだか、夜の出動、勤務前の短い休息");
    public static readonly Text Review = new("Review", "見直し");
    public static readonly Text Agreed = new("To agree on first", "先に合意すること");
    public static readonly Text AgreedWords = new("pay for both tiers; who replaces whom; that everybody may end the trial at the review", "一次と二次それぞれの手当、交代要員、見直しの場で誰からでもやめられること");

    public static Text Over(int minutes) => new(
        En: $"not solved after {minutes} minutes on the phone, or a device stopped in use: the first tier calls the second at once",
        Ja: $"電話で{minutes}分たっても解決しないとき、使用中の機器が止まったときは、すぐ一次から二次へ電話");

    public static Text Rest(int startHour, int hours) => new(
        En: $"whoever worked late begins after {startHour}:00, so that {hours} hours of rest remain (to be agreed)",
        Ja: $"遅くまで対応した人は、休息が{hours}時間になるよう、{startHour}時より遅く始める(要相談)");

    public static Text Period(DateOnly from, DateOnly to) => new($"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}", $"{from.Year}年{Words.Day(from).Ja}〜{to.Year}年{Words.Day(to).Ja}");

    public static Text ReviewWords(DateOnly from) => new($"in the week of {from:yyyy-MM-dd}: compare with this page; keep, change, or go back", $"{Words.Day(from).Ja}の週に、この紙と見比べる。続ける・変える・元に戻すを決める");
}
