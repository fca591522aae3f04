using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The steps of leaving safely, by name, and what each one is.</summary>
internal static class StepTexts
{
    public static Text NameOf(LeavingStep step) => step switch
    {
        LeavingStep.Contract => new("read contract and rules", "契約と規程の確認"),
        LeavingStep.Move => new("ask about the move inside", "社内異動の打診"),
        LeavingStep.Search => new("begin the job search", "在職中の転職活動"),
        LeavingStep.Inventory => new("hand-over inventory", "引き継ぎの棚卸し"),
        LeavingStep.Offer => new("a written offer", "書面の内定"),
        LeavingStep.Intention => new("tell your manager", "上長への意向表明"),
        LeavingStep.Adjust => new("last adjustments", "最終調整"),
        LeavingStep.Hospitals => new("hospitals", "医療機関への引き継ぎ"),
        LeavingStep.Leave => new("use remaining leave", "有給休暇の消化開始"),
        LeavingStep.Confidentiality => new("last day at work", "最終出社日"),
        _ => new("last day", "退職日"),
    };

    public static Text What(LeavingStep step, LeavingFacts facts) => step switch
    {
        LeavingStep.Contract when facts.Contract is ContractKind.OpenEnded => new("Look up the notice period, confidentiality and any non-compete clause", "申し出の期限・秘密保持・競業避止を、契約書と就業規則で確かめる"),
        LeavingStep.Contract when facts.Contract is ContractKind.Unknown => new("Find out the kind of contract first, then the notice period, confidentiality and any non-compete clause", "まず契約の種類を、次に申し出の期限・秘密保持・競業避止を確かめる"),
        LeavingStep.Contract when facts.Contract is ContractKind.Dispatched => new("Look up the end of the term; ask the dispatching agency how to leave", "契約の満了日を確かめ、辞め方を派遣元にきく"),
        LeavingStep.Contract => new("Look up the end of the term; ask HR or a labour office how to leave before it", "契約の満了日を確かめ、途中で辞めるときの扱いを人事か労働局の窓口にきく"),
        LeavingStep.Move => new($"Ask about {LeavingTexts.NameOf(facts.Move ?? InternalMove.Education).En.ToLowerInvariant()}", $"{LeavingTexts.NameOf(facts.Move ?? InternalMove.Education).Ja}への異動を打診する"),
        LeavingStep.Search => new("Begin while employed: outside working hours, on your own devices", "在職中に始める。勤務時間の外で、自分の端末を使う"),
        LeavingStep.Inventory => new("List hospitals, devices, contacts, open cases and data; draft who takes what", "担当施設・機器・連絡先・対応中の件・データを書き出し、引き継ぎ先の案をつくる"),
        LeavingStep.Offer => new("Have the offer in writing, with pay, start date and place", "給与・入社日・配属先の入った内定を、書面で受け取る"),
        LeavingStep.Intention => new("Tell your manager first, in person, with the draft hand-over", "引き継ぎの案を持って、まず上長に直接伝える"),
        LeavingStep.Adjust => new("After the written offer: agree last day, hand-over and leave, in writing", "書面の内定のあとで、退職日・引き継ぎ・有給の日程を決め、文書に残す"),
        LeavingStep.Hospitals => new("Introduce your successor at each hospital, in the way your manager agrees to", "上長と決めた順番で、担当施設に後任を紹介する"),
        LeavingStep.Leave => Leave(facts),
        LeavingStep.Confidentiality => new("Return devices, documents and data, take none along; confidentiality goes on afterwards", "機器・書類・データを返し、持ち出さない。秘密保持は退職後も続く"),
        _ => new("Last day of employment. Ask for the papers for insurance, pension and tax", "在籍の最終日。保険・年金・税の書類を受け取る"),
    };

    /// <summary>The step as something to do now.</summary>
    public static Text Small(LeavingStep step) => step switch
    {
        LeavingStep.Contract => new("find your contract and put it within reach", "契約書を探して、手の届くところに置いておく"),
        LeavingStep.Move => new("write to one person in that department", "その部署のひとりに、連絡してみる"),
        LeavingStep.Search => new("write down three things your next job must have", "次の職場にゆずれないことを、3つ書き出す"),
        LeavingStep.Inventory => new("list the hospitals in your care, 10 minutes", "担当している施設を、10分で書き出す"),
        LeavingStep.Offer => new("note what must stand in the offer", "内定の書面で確かめたいことを、書き出す"),
        LeavingStep.Intention => new("ask your manager for 30 minutes", "上長に30分の時間をもらう"),
        LeavingStep.Adjust => new("propose one date for the hand-over", "引き継ぎの日を、ひとつ提案する"),
        LeavingStep.Hospitals => new("choose the first hospital to introduce your successor to", "後任を紹介する最初の施設を、ひとつ決める"),
        LeavingStep.Leave => new("block the first day of leave in your calendar", "休みの初日を、予定に入れておく"),
        LeavingStep.Confidentiality => new("list what you have to return", "返すものを書き出す"),
        _ => new("list the papers to ask for", "受け取る書類を書き出す"),
    };

    private static Text Leave(LeavingFacts facts)
    {
        var days = Words.Number(facts.LeaveDays ?? 0);
        return new($"{days} days of leave until the last day, weekends and public holidays not counted; your company's calendar may differ", $"ここから退職日まで有給{days}日。土日祝と年末年始は数えていない。会社の休日は別に確かめる");
    }
}
