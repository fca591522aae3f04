using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class AskGentlyTexts
{
    public static readonly Field InDanger = new("in-danger",
        new(
            En: "May I ask, to be sure: are you having thoughts of dying, or is someone in danger right now? I ask because of your words; I have not kept them.",
            Ja: "念のため、ひとつだけうかがいます。死にたい気持ちがある、または今、誰かの身に危険がある、ということはありますか。さきほどの文章は保存していません。"),
        new ChoiceInput([Words.Yes, new("no", new("No, I'm all right", "いいえ、大丈夫です"), "no", "いいえ", "ない", "ないです", "大丈夫", "だいじょうぶ", "違う", "違います", "i'm fine", "im fine", "all right", "no i'm fine", "nope")]));

    /// <summary>Said when there is none.</summary>
    public static readonly Text Good = new(
        En: "Thank you for telling me. \"I need help now\" is there at any hour.",
        Ja: "教えてくださってありがとうございます。「今つらい」は、いつでも使えます。");

    /// <summary>Said when the answer is neither yes nor no.</summary>
    public static readonly Text IfEver = new(
        En: "You need not decide that now. If it gets hard, people listen here, and \"I need help now\" is there at any hour:",
        Ja: "今、はっきりしなくてもかまいません。しんどくなったら、話を聞いてくれる人がいます。「今つらい」も、いつでも使えます。");

    public static readonly Choice Harder = new("harder", new("Still very hard", "とてもつらい"), "harder", "worse", "つらい", "まだつらい", "つらいです", "もっとつらい");

    public static readonly Field HowToday = new("how-today",
        new(
            En: "How are you since yesterday? You need not answer.",
            Ja: "その後、いかがですか。答えなくてもかまいません。"),
        new ChoiceInput([
            new("better", new("A little better", "少し楽になった"), "better", "楽になった", "よくなった", "大丈夫", "大丈夫です", "i'm fine", "fine"),
            new("same", new("The same", "変わらない"), "same", "同じ", "変わらないです"),
            Harder,
        ]));

    public static Text AfterDayAfter(string? today) => today switch
    {
        "better" => new(
            En: "Good to hear. One small step: tell one person you trust, today, how yesterday was.",
            Ja: "それを聞けてよかったです。小さな一歩:信頼できる人ひとりに、昨日のことを今日のうちに話してみましょう。"),
        null => new(
            En: "All right. \"I need help now\" is there at any hour.",
            Ja: "わかりました。「今つらい」は、いつでも使えます。"),
        _ => new(
            En: "Thank you for telling me. It can stay heavy for a while. One small step: today, call one of these, or a doctor or someone you trust.",
            Ja: "教えてくださってありがとうございます。重い気持ちは、しばらく続くこともあります。小さな一歩:今日のうちに、下の窓口か、医師か、信頼できる人に、ひとつ電話してみましょう。"),
    };
}
