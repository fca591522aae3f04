using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The tables of a plan to leave: what each date rests on, without a verdict.</summary>
internal static class NoticeTexts
{
    public static readonly Text[] Head = [new("Measure", "目安"), new("Tell them by", "申し出の期限"), new("Rests on", "よりどころ")];
    public static readonly Text[] StepHead = [new("Done", "済み"), new("By", "いつまでに"), new("What", "すること")];

    public static readonly Text Legal = new("Law, the least", "法律の下限");
    public static readonly Text Company = new("Your company's rule", "会社の規程");
    public static readonly Text Advice = new("Advice: 2–3 months before", "2〜3か月前の目安");

    public static readonly Text NoVerdict = new(
        En: "Dates side by side, no verdict on which one binds; for that, ask HR or a labour office. Figures not yet verified by us.",
        Ja: "日付を並べたもので、どれに従うべきかの判断ではありません。確かめるときは、人事や労働局の窓口へ。根拠の数字は、当方では未確認です。");

    public static readonly Text AllDone = new(
        En: "Every step is ticked off. One small step: thank one person who helped you here.",
        Ja: "すべて済みました。小さな一歩:お世話になった人ひとりに、お礼を伝えましょう。");

    public static readonly Text FactsTitle = new("Worth knowing", "知っておくとよいこと");
    public static readonly Text[] FactHead = [new("What", "内容"), new("Figure", "数字"), new("Basis", "根拠"), new("In force since", "いつから"), new("Source", "出典"), new("Verified", "確認日")];
    public static readonly Text NotKnown = new("not known yet", "まだわかりません");
    public static readonly Text NotVerified = new("not yet", "未確認");

    public static Text Title(DateOnly lastDay) => new($"Counted back from {Day(lastDay).En}", $"{Day(lastDay).Ja}からの逆算");

    public static Text SmallStep(LeavingStep step) => new($"One small step: {StepTexts.Small(step).En}.", $"小さな一歩:{StepTexts.Small(step).Ja}。");

    /// <summary>With the year: a plan may run into the next but one.</summary>
    public static Text Day(DateOnly day) => new($"{Words.Day(day).En} {day.Year}", $"{day.Year}年{Words.Day(day).Ja}");

    public static Text By(DateOnly day, DateOnly today) => day < today
        ? new($"{Day(day).En}, already past", $"{Day(day).Ja}、もう過ぎています")
        : Day(day);

    public static Text NoLegalDate(ContractKind contract) => contract is ContractKind.Unknown
        ? new("no date: the kind of contract decides", "日付なし(契約の種類によります)")
        : new("no date: please ask", "日付なし(窓口で確認)");

    public static Text LegalBasis(ContractKind contract) => contract switch
    {
        ContractKind.OpenEnded => new(
            $"{Notice.En} ({Notice.BasisEn}, as it reads since {Since(Notice).En}; {Notice.Source})",
            $"{Notice.Ja}({Notice.BasisJa}、{Since(Notice).Ja}からの条文。出典:{Notice.Source})"),
        ContractKind.FixedTerm => new("The 14 days are for open-ended contracts only. Fixed-term: Civil Code art. 628, Labour Standards Act art. 137; ask HR or a labour office", "14日は、期間の定めのない契約だけの決まりです。期間の定めがあるときは民法628条・労働基準法137条。人事か労働局の窓口へ"),
        ContractKind.Dispatched => new("The 14 days are for open-ended contracts only. Ask the dispatching agency, your employer", "14日は、期間の定めのない契約だけの決まりです。雇い主である派遣元へ"),
        _ => new("The 14 days are for open-ended contracts only. The contract or HR tells which kind yours is", "14日は、期間の定めのない契約だけの決まりです。契約書か人事で確かめてください"),
    };

    public static Text CompanyBasis(ContractKind contract) => contract is ContractKind.OpenEnded
        ? new("Work rules, as you told me. Views differ on whether a longer rule binds beside the 14 days", "就業規則(うかがった内容)。14日より長い決まりがどこまで効くかは、見方が分かれています")
        : new("Work rules and contract, as you told me", "就業規則・契約書(うかがった内容)");

    public static Text AdviceDates(NoticeDates dates, DateOnly today) => new($"{Day(dates.AdviceFrom).En} – {By(dates.AdviceBy, today).En}", $"{Day(dates.AdviceFrom).Ja}〜{By(dates.AdviceBy, today).Ja}");

    public static Text AdviceBasis => new(
        $"{LeavingFigures.All.AdviceMonthsBy.BasisEn} ({LeavingFigures.All.AdviceMonthsBy.Source})",
        LeavingFigures.All.AdviceMonthsBy.BasisJa);

    public static Text Amount(LeavingFigure figure) => figure.Unit switch
    {
        "days" => new($"{figure.Value} days", $"{figure.Value}日"),
        _ => new(figure.Value == 1 ? "1 month" : $"{figure.Value} months", $"{figure.Value}か月"),
    };

    private static LeavingFigure Notice => LeavingFigures.All.LegalNoticeDays;

    private static Text Since(LeavingFigure figure)
    {
        var day = figure.ValidFrom.GetValueOrDefault();
        return new(day.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture), $"{day.Year}年{day.Month}月");
    }
}
