using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class StayResultTexts
{
    public static readonly Text Mirror = new("This mirrors your answers; it is not a verdict. You decide.", "これはお答えを映した鏡で、結論ではありません。決めるのはご自身です。");

    public static readonly Text[] WhyHead = [new("Your answer", "お答え"), new("What it adds", "加わる分")];

    public static readonly Text[] TableHead = [new("Choice", "選択"), new("For it", "よいこと"), new("Risk", "気がかり"), new("What helps", "手当て")];

    public static readonly Text[] OpenHead = [new("To find out", "確かめること"), new("From whom", "誰に"), new("By when", "いつまでに")];

    public static readonly Text[] ComparedHead = [StayTexts.Head[0], new("Then", "前回"), new("Now", "今回")];

    public static readonly Text Stay = new("Stay", "続ける");
    public static readonly Text Leave = new("Leave", "離れる");
    public static readonly Text StayFor = new("Depth in your field, trust already earned", "専門性が深まり、築いた信用が生きる");
    public static readonly Text StayRisk = new("The load may stay as it is", "負荷がこのまま続くかもしれない");
    public static readonly Text StayHelp = new("Change how the team and your role work", "体制と役割を見直す");
    public static readonly Text LeaveFor = new("Room for health and a steady rhythm", "健康と生活のリズムを取り戻せる");
    public static readonly Text LeaveRisk = new("Income and fit are uncertain", "収入や、合うかどうかが読めない");
    public static readonly Text LeaveHelp = new("Search while employed, check the terms", "在職中に探し、条件をよく確かめる");

    public static readonly Text Nothing = new("What would change it: not even three other answers would.", "傾きが変わるとしたら:お答えが3つ違っていても、変わりません。");
    public static readonly Text Fixable = new("Can change", "変えられる度合い");
    public static readonly Text Support = new("Support", "職場の後押し");
    public static readonly Text ThenAndNow = new("Then and now", "前回と今回");
    public static readonly Text Leaned = new("Leaning", "傾き");
    public static readonly Text None = new("–", "–");
    public static readonly Text BoundQuestion = new("Confidentiality or non-compete clause", "秘密保持・競業避止の約束");

    public static Text NameOf(Leaning leaning) => leaning switch
    {
        Leaning.RecoverFirst => new("Recover first", "まず回復する"),
        Leaning.StayAndFix => new("Stay and fix", "続けながら直す"),
        Leaning.StayWithADate => new("Stay, with a date", "期限を決めて続ける"),
        Leaning.PrepareASafeExit => new("Prepare a safe exit", "安全に離れる準備をする"),
        _ => new("Not enough facts yet", "まだ材料が足りない"),
    };

    public static Text Title(Leaning leaning) => new($"Leaning: {NameOf(leaning).En}", $"今の傾き:{NameOf(leaning).Ja}");

    public static Text Meaning(Leaning leaning) => leaning switch
    {
        Leaning.RecoverFirst => new("When one is worn out, fewer ways can be seen. Nothing has to be decided now.", "疲れているときは、選べる道が少なく見えます。今、決めなくて大丈夫です。"),
        Leaning.StayAndFix => new("Much of what weighs on you can change, and your workplace seems ready to help.", "重荷の多くは変えられそうで、職場の後押しも見込めそうです。"),
        Leaning.StayWithADate => new("Some of it may change, but that is not sure. A date keeps it from just going on.", "変わりそうなところもありますが、確かではありません。見直す日を決めておくと、ずるずる続かずにすみます。"),
        Leaning.PrepareASafeExit => new("Little of it can change here, and little support is in sight. There is no hurry.", "ここで変えられることは少なく、後押しも見込みにくいようです。急がなくて大丈夫です。"),
        _ => new("Feelings count, and facts let us weigh them.", "気持ちはそのまま大切に。事実が加わると、重さを比べられます。"),
    };

    public static Text Numbers(decimal? fixable, decimal support) => new(
        En: $"Can change {Percent(fixable)}, support {Percent(support)}.",
        Ja: $"変えられる度合い{Percent(fixable)}、職場の後押し{Percent(support)}");

    public static string Percent(decimal? share) => share is { } one ? $"{Words.Number(Math.Round(one * 100))}%" : "–";

    public static Text Adds(Contribution one) => new(
        En: $"{(one.Reason is null ? Support : Fixable).En} +{Percent(one.Share)}",
        Ja: $"{(one.Reason is null ? Support : Fixable).Ja} +{Percent(one.Share)}");

    public static Text Answered(Text question, Text answer) => new($"{question.En}: {answer.En}", $"{question.Ja}:{answer.Ja}");

    public static Text Would(Flip flip)
    {
        var changes = flip.Changes.Select(Would).ToList();
        return new(
            En: $"What would change it: {string.Join(" and ", changes.Select(one => one.En))}. Then it would lean to \"{NameOf(flip.To).En}\".",
            Ja: $"傾きが変わるとしたら:{string.Join("、さらに", changes.Select(one => one.Ja))}だったら、「{NameOf(flip.To).Ja}」に傾きます。");
    }

    /// <summary>What ends <see cref="Leaning.RecoverFirst"/>: the run, the weight of health, or both.</summary>
    public static Text EndsRecovery(IReadOnlyList<Sign> signs, bool health, int impact)
    {
        var run = signs.Count > 0 ? ReplyTexts.Listed(signs) : Text.Same("");
        return new(
            En: $"What ends this: {(signs.Count > 0 ? $"a check-in without {run.En} on most days" : "")}{(signs.Count > 0 && health ? ", and " : "")}{(health ? $"health weighing less than {impact}" : "")}.",
            Ja: $"ここから動くのは、{(signs.Count > 0 ? $"チェックインで{run.Ja}が「ほとんど」でなく{(health ? "なり、" : "なった")}" : "")}{(health ? $"「心身の不調」の重さ{(signs.Count > 0 ? "も" : "が")}{impact}より軽くなった" : "")}ときです。");
    }

    /// <summary>What is missing.</summary>
    public static Text Missing(int counted, int needed, IReadOnlyList<Text> without) => new(
        En: $"What ends this: {needed} reasons with a date or a number; there {(counted == 1 ? "is" : "are")} {counted}.{(without.Count > 0 ? $" Still without: {Words.List(without).En}." : "")}",
        Ja: $"日付や数字のある理由が{needed}つそろうと、傾きが出ます。今は{counted}つです。{(without.Count > 0 ? $"事実がまだないもの:{Words.List(without).Ja}" : "")}");

    private static Text Would(Change change) => change switch
    {
        Change.Check(var item, var to) => new($"\"{StayCheckTexts.NameOf(item).En}\" being \"{StayCheckTexts.NameOf(to).En}\"", $"「{StayCheckTexts.NameOf(item).Ja}」が「{StayCheckTexts.NameOf(to).Ja}」"),
        Change.OfReason(var reason, var to) => new($"\"{StayReasonTexts.NameOf(reason).En}\" being changeable \"{StayReasonTexts.NameOf(to).En}\"", $"「{StayReasonTexts.NameOf(reason).Ja}」が「{StayReasonTexts.NameOf(to).Ja}」"),
        _ => throw new InvalidOperationException($"No words for {change}."),
    };
}
