using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class OfferTexts
{
    /// <summary>What a lock screen shows of anything the coach sends by itself.</summary>
    public static readonly Text Preview = new("CoachBot has a short question", "CoachBotから、短い質問があります");

    public static readonly Text Weekly = new(
        En: "It's time for this week's check-in. It takes about a minute. To stop these, say \"pause\".",
        Ja: "今週のチェックインの時間になりました。1分ほどで終わります。連絡を止めたいときは「休止」と送ってください。");

    public static readonly Text Nudge = new(
        En: "Yesterday's check-in is still open. If this is a bad week for it, just leave it: I won't ask again this week.",
        Ja: "昨日のチェックインがまだのようです。余裕のない週なら、そのままでかまいません。今週はもうお声がけしません。");

    public static readonly Text Later = new(
        En: "All right. Say \"check-in\" when you have a minute.",
        Ja: "わかりました。手があいたら「チェックイン」と送ってください。");

    public static Field Begin(bool first) => new("begin", first
        ? new(En: "Shall we do the first check-in now? It takes about a minute.", Ja: "さっそく、最初のチェックインをしますか。1分ほどで終わります。")
        : new(En: "Shall we do it now?", Ja: "今、はじめますか。"),
        new ChoiceInput([Words.Yes, Words.Later]))
    { MaySkip = false };
}
