using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What is said about a roster that was computed.</summary>
internal static class OnCallResultTexts
{
    public static readonly Text Title = new("On-call: today, and in two tiers", "オンコール:今と、二層にした場合");
    public static readonly Text Chart = new("Night call-outs per person and month", "夜の出動(1人、1か月)");
    public static readonly Text Alt = new("Share of months with so many call-outs at night for one person, today / in two tiers. ", "1人の夜の出動が0回、1回…だった月の割合(今/二層)。");
    public static readonly Text Axis = new("Call-outs at night", "夜の出動(回)");
    public static readonly Text Today = new("Today", "今");
    public static readonly Text TwoTiers = new("Two tiers", "二層");
    public static readonly Text[] ShareHead = [Axis, new("Today (%)", "今(%)"), new("Two tiers (%)", "二層(%)")];
    public static readonly Text[] FigureHead = [new("Per person and month", "1人あたり、1か月"), Today, TwoTiers];
    public static readonly Text[] AssumedHead = [new("What", "項目"), new("Assumed", "仮定")];
    public static readonly Text AssumedTitle = new("What this rests on", "計算の前提");
    public static readonly Text NoCalls = new("Without calls there is nothing to compare.", "電話が0件なので、比べるものがありません。");
    public static readonly Text Proposal = new("Proposal for the team (Markdown)", "チームへの提案(Markdown)");
    public static readonly Text ProposalPrint = new("Proposal to print (HTML)", "印刷用の提案(HTML)");

    public static readonly Text Step = new(
        En: "One small step: for one week, note the time of each call and whether the phone was enough.",
        Ja: "小さな一歩:1週間だけ、電話の時刻と「電話で済んだか」をメモしてみましょう。");

    public static readonly Text OnCall = new("Days on call", "当番の日数");
    public static readonly Text NightCallOuts = new("Call-outs at night (22–6)", "夜の出動(22時〜翌6時)");
    public static readonly Text OnCallFair = new("Days on call, most / least", "当番の日数(最多/最少)");
    public static readonly Text CallOutsFair = new("Call-outs at night, most / least", "夜の出動(最多/最少)");
    public static readonly Text ByPhone = new("Calls solved by phone", "電話で済んだ割合");

    public static Text AtLeast(int count) => new($"{count} or more", $"{count}以上");

    public static Text ShortRestOut(int hours) => new($"Rest under {hours} h, after a call-out", $"休息{hours}時間未満(出動のあと)");

    public static Text ShortRestPhone(int hours) => new($"Rest under {hours} h, after the phone only", $"休息{hours}時間未満(電話だけ)");

    public static Text Spread(int months) => new(
        En: $"Averages of {months.ToString("#,0", CultureInfo.InvariantCulture)} simulated months; in brackets, 8 months in 10. An estimate.",
        Ja: $"{months.ToString("#,0", CultureInfo.InvariantCulture)}か月分の平均。かっこ内は、10か月のうち8か月が収まる幅。目安です。");

    public static Text Summary(RosterLoad before, RosterLoad after) => new(
        En: $"Night call-outs per person and month: {Words.Number(before.NightCallOuts.Mean)} today, {Words.Number(after.NightCallOuts.Mean)} in two tiers. The price: two on call at a time, so {Words.Number(before.OnCall.Mean)} days a month become {Words.Number(after.OnCall.Mean)} (at most {Words.Number(after.OnCall.Most)}).",
        Ja: $"夜の出動は、1人1か月で今{Words.Number(before.NightCallOuts.Mean)}回、二層なら{Words.Number(after.NightCallOuts.Mean)}回。当番は毎日2人になり、{Words.Number(before.OnCall.Mean)}日が{Words.Number(after.OnCall.Mean)}日(多い人は{Words.Number(after.OnCall.Most)}日)に増えます。");

    /// <summary>Two tiers alone take no call-out away: the manual does.</summary>
    public static readonly Text NoManual = new(
        En: "Tiers alone only move call-outs to specialists; the manual saves some.",
        Ja: "二層だけでは、出動が専門担当に移るだけです。減らすのは手順書です。");
}
