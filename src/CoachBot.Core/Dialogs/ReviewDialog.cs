using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Thirty days after a decision: look at the answers again?</summary>
public sealed class ReviewDialog() : Dialog("review")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, ReviewTexts.Time);
        yield return answers.Ask(ReviewTexts.Look, out var look);

        if (look != Words.Yes.Answer)
            yield return Say(scene, ReviewTexts.Later);
        yield return Finish(new ReviewChosen(look == Words.Yes.Answer));
    }
}

/// <summary>The person wants to look at a decision again, or leaves it.</summary>
public sealed record ReviewChosen(bool Look);

internal static class ReviewTexts
{
    public static readonly Text Time = new(
        En: "Thirty days have passed since we mapped things together. We can go through your answers again and see what has changed. To stop this question, say \"stop\".",
        Ja: "いっしょに整理してから、30日たちました。前のお答えをもとに、変わったところを見てみませんか。この質問を止めるときは「やめる」と送ってください。");

    public static readonly Field Look = new("look-again", new("Shall we look again?", "もう一度、見てみますか。"), new ChoiceInput([Words.Yes, Words.Later])) { MaySkip = false };

    public static readonly Text Later = new(
        En: "All right. One small step: note one thing that has changed since then. When you want to go on, say \"should I stay\".",
        Ja: "わかりました。小さな一歩:あれから変わったことを、ひとつだけ書きとめておきましょう。続きは「続けるか迷う」と送ると、はじめられます。");

    public static readonly Text Begin = new(
        En: "Here we go. Your earlier answers are filled in; change what has changed.",
        Ja: "では、はじめましょう。前のお答えを入れてあります。変わったところだけ直してください。");

    public static readonly Text None = new("There is no decision yet.", "判断の記録は、まだありません。");

    public static readonly Text Step = new(
        En: "One small step: choose a day on which to look again.",
        Ja: "小さな一歩:次に見直す日を、ひとつ決めておきましょう。");

    public static readonly Text SheetPrint = new("Download the sheet to print (HTML)", "印刷用のシートをダウンロードする(HTML)");
    public static readonly Text SheetTitle = new("Download the decision sheet", "判断シートをダウンロードする");
    public static readonly Text SheetWhat = new("Your answers and what they come to, as a text file (Markdown) or a page to print. Each link works once, for 10 minutes.", "お答えとその結果を、テキストファイル(Markdown)か、印刷用のページにします。リンクは10分間、それぞれ1回だけ使えます。");
    public static readonly Text SheetAnswers = new("Your answers", "お答え");

    public static Text SheetHead(string day) => new($"Should I stay? {day}", $"続けるかどうか {day}");
}
