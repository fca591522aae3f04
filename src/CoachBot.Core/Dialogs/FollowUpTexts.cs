using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class FollowUpTexts
{
    public static readonly Field Talked = new("talked",
        new("The other day I gave you some contacts. Did you get to talk to someone? If you don't want me to ask again, say \"stop\".", "先日、相談先をお伝えしました。どなたかと話せましたか。この件をもう尋ねてほしくないときは「やめる」と送ってください。"),
        new ChoiceInput([Words.Yes, new("no", new("Not yet", "まだ"), "no", "いいえ", "ない", "まだです")]))
    { MaySkip = false };

    public static readonly Text Glad = new(
        En: "Good to hear. One small step: note the one thing you want to keep from that talk. I'll ask once more in two weeks.",
        Ja: "それはよかったです。小さな一歩:話して心に残ったことを、ひとつだけ書きとめておきましょう。2週間後に、もう一度だけお尋ねします。");

    public static readonly Text NotYet = new(
        En: "That happens. One small step: send the message to one contact today; two sentences are enough.",
        Ja: "そういうこともあります。小さな一歩:今日、ひとつの窓口にだけ、相談の文面を送ってみましょう。2行で足ります。");

    public static readonly Field HowNow = new("light-check",
        new("Two weeks ago you talked to someone. How is it now?", "どなたかと話してから、2週間たちました。その後、いかがですか。"),
        new ChoiceInput([
            new("better", new("Better", "よくなった"), "良くなった", "good"),
            new("same", new("The same", "変わらない"), "same", "同じ"),
            new("harder", new("Harder", "つらくなった"), "worse", "悪くなった"),
        ]));

    public static Text AfterLightCheck(string? now) => now switch
    {
        "better" => new("Good. One small step: keep the one habit that helped most.", "よかったです。小さな一歩:いちばん効いたことを、ひとつ続けましょう。"),
        "harder" => new("Thank you for saying so. One small step: tell the same person exactly that, this week. \"I need help now\" is there at any hour.", "教えてくださってありがとうございます。小さな一歩:今週のうちに、同じ相手にそのまま伝えてみましょう。急なときは、いつでも「今つらい」を押してください。"),
        _ => new("It can take a while. One small step: ask for a second talk.", "時間がかかることもあります。小さな一歩:もう一度、話す約束をしてみましょう。"),
    };
}
