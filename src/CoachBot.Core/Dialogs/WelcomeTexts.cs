using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of first contact. Their version is stored with the consent.</summary>
public static class WelcomeTexts
{
    /// <summary>Raised with every change of what the person agrees to.</summary>
    public const string Version = "2026-11";

    public static readonly Choice Start = new("start", new("Start", "はじめる"), "begin", "agree", "同意する", "始める", "スタート", "開始");

    public static readonly Choice NotNow = new("not-now", new("Not now", "今はやめておく"), "later", "no", "stop", "あとで", "いいえ", "やめる", "やめます");

    /// <summary>The one place, with official names, where these three words may stand.</summary>
    public static readonly Text Disclaimer = new(
        En: "Not a medical service: I give no diagnosis, treatment or prevention.",
        Ja: "医療サービスではありません。診断・治療・予防は行いません。");

    public static readonly Text Title = new("Hello, I'm CoachBot", "はじめまして、CoachBotです");

    public static readonly Text WhoIAm = new(
        En: "I'm a program, not a person. Once a week I ask about sleep, stress signs and workload, answer at once, and tell you when it's time to talk to someone.",
        Ja: "人ではなく、自動で応答するプログラムです。週に一度、睡眠、ストレスのサイン、仕事の負荷をうかがい、その場でお返事します。誰かに相談したほうがよい時期も、お知らせします。");

    public static readonly Field Consent =
        new("consent", new(
            En: "Start means: I may keep your answers. Shall we?",
            Ja: "「はじめる」を押すと、回答をお預かりすることに同意したことになります。はじめますか。"),
            new ChoiceInput([Start, NotNow]))
        {
            MaySkip = false,
            Aside = [LanguageTexts.ToJapanese, LanguageTexts.ToEnglish],
        };

    /// <summary>Where there is one language only, no other is offered.</summary>
    public static readonly Field ConsentInOneLanguage = Consent with { Aside = [] };

    public static readonly Text Declined = new(
        En: "That's fine. I keep no answers. Say \"start\" whenever you like.",
        Ja: "わかりました。回答は何も残していません。気が向いたら「はじめる」と送ってください。");

    public static Text WhoSeesWhat(string? company) => new(
        En: $"I show your answers to nobody. {company ?? "Whoever runs me here"} could technically open the store, and your chat administrators may keep and read this chat. The store is not shared with your manager. Delivery records and opt-in group figures carry no answers. If things are urgent, \"I need help now\" is always there.",
        Ja: $"回答は、上司も含め誰にも見せません。ただし、{company ?? "このボットの運用者"}は技術的には保存先を開けます。チャットの管理者が会話を保存したり、読んだりすることもあります。配信の記録や、希望した人だけの集計に回答は載りません。急なときは、いつでも「今つらい」を押してください。");
}

/// <summary>Switching the language.</summary>
public static class LanguageTexts
{
    public static readonly Choice ToJapanese = new("language-ja", Text.Same("日本語"), "japanese", "ja", "日本語で", "日本語にして");

    public static readonly Choice ToEnglish = new("language-en", Text.Same("English"), "en", "英語", "英語で", "in english", "英語にして");

    public static readonly Text Switched = new("English it is.", "日本語に切り替えました。");

    public static readonly Text OnlyThis = new("I speak only English here.", "ここでは、日本語だけでお話ししています。");
}
