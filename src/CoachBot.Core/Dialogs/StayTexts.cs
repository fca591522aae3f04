using System.Text.RegularExpressions;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Whether to stay: the way in, the ground, and the look at one's own answers.</summary>
public static partial class StayTexts
{
    public static readonly Choice Command = new("stay", new("Should I stay?", "続けるか迷う"),
        "should i quit", "should i leave", "thinking of quitting", "thinking about quitting", "i'm thinking of quitting", "i want to quit", "quit my job", "want to quit my job", "decide", "decision",
        "辞めようか迷ってる", "辞めようか迷っている", "辞めたい", "仕事を辞めたい", "会社を辞めたい", "辞めるべきか", "転職したい", "転職しようか", "退職したい", "続けるべきか", "続けるべき", "続けるか辞めるか", "迷ってる", "判断", "判断する");

    public static readonly Choice Decisions = new("decisions", new("My decisions", "これまでの判断"), "decision history", "past decisions", "判断の履歴", "判断の記録");

    public static readonly Choice Sheet = new("decision-sheet", new("Decision sheet", "判断シート"), "decision sheet please", "シート", "判断シートをください");

    public static readonly Text Opening = new(
        En: "Let's look at it without blame: your reasons, a checklist for staying, and how ready you would be to leave. It takes 5 to 10 minutes. Leave at any point; I keep your place.",
        Ja: "そう感じる気持ちを責めずに、いっしょに整理しましょう。理由、続けるためのチェック、離れる備えの順にうかがいます。5〜10分ほどです。途中で離れても、続きからはじめられます。");

    public static readonly Text Mapping = new(
        En: "Then we only map it; nothing gets decided today.",
        Ja: "では、整理だけしておきましょう。今日は何も決めません。");

    public static readonly Field GoOn = new("stay-go-on",
        new("Shall we map it anyway?", "整理だけでも、しておきますか。"),
        new ChoiceInput([Words.Yes, new("not-now", new("Not now", "今はやめておく"), "no", "later", "いいえ", "あとで")]))
    { MaySkip = false };

    public static readonly Field Ground = new("stay-ground",
        new("Did one event bring this up, or has it built up?", "そう感じるようになったのは、ひとつの出来事からですか。それとも、少しずつですか。"),
        new ChoiceInput([
            new("one-event", new("One event", "ひとつの出来事から"), "event", "出来事", "ひとつの出来事"),
            new("built-up", new("It built up", "少しずつ"), "over time", "積み重ね", "積み重なった"),
        ]))
    { MaySkip = false };

    public static readonly Text HealthStep = new(
        En: "That is fine; the question can wait. One small step: choose one of these people and ask for 15 minutes.",
        Ja: "わかりました。この話は、いつでもできます。小さな一歩:この中からひとつ選んで、15分だけ話す時間をもらいましょう。");

    public static readonly Text HereAreYourAnswers = new("These are your answers.", "お答えをまとめました。");

    public static readonly Field Review = new("stay-review",
        new("Is that right, or shall we correct something?", "これでよいですか。直したいところはありますか。"),
        new ChoiceInput([
            new("ready", new("Right, show me", "これで結果を見る"), "show me", "result", "ok", "yes", "はい", "結果", "結果を見る"),
            new("ground", new("How it began", "きっかけを直す"), "きっかけ"),
            new("reasons", new("Reasons", "理由を直す"), "理由"),
            new("checklist", new("Checklist", "チェックを直す"), "チェック", "チェックリスト"),
            new("readiness", new("Readiness", "備えを直す"), "備え"),
        ]))
    { MaySkip = false };

    public static readonly Text GoingOn = new("We go on where you stopped.", "続きからはじめます。");

    public static readonly Text Kept = new(
        En: "Stopped. Your answers so far are kept for 30 days. One small step: put ten quiet minutes in your calendar to go on.",
        Ja: "ここで止めます。ここまでの答えは30日間とっておきます。小さな一歩:続きを考える静かな10分を、予定に入れておきましょう。");

    public static readonly Text[] Head = [new("Question", "うかがったこと"), new("Your answer", "お答え")];
    public static readonly Text Began = new("How it began", "きっかけ");

    public static Text HealthFirst(IReadOnlyList<Run> runs) => new(
        En: $"One thing first: {ReplyTexts.Listed([.. runs.Select(run => run.Sign)]).En} on most days, for {runs.Max(run => run.Days)} days now. Health comes before decisions, and talking to someone comes first. We can go on all the same: mapping, not deciding.",
        Ja: $"その前に、ひとつだけ。{ReplyTexts.Listed([.. runs.Select(run => run.Sign)]).Ja}が、もう{runs.Max(run => run.Days)}日続いています。決めることより、からだのことが先です。まず誰かに相談してみませんか。このまま整理だけしておくこともできます。何も決めません。");

    public static Text Beginning(bool oneEvent) => ((ChoiceInput)Ground.Input).LabelOf(oneEvent ? "one-event" : "built-up");

    /// <summary>Free wording that asks this.</summary>
    /// <param name="plain">Words brought to one form, see <see cref="Plain"/>.</param>
    public static bool IsMeant(string plain) => Wording().IsMatch(plain);

    [GeneratedRegex(@"(辞め|やめ)(よう|たい|るべき|るか|た(ほう|方))|転職(し|する|を考|を迷|か)|退職(し|する|を考|を迷|か)|(仕事|会社|この職|今の職)[をに]?(続け|残)|続け(る|た)(べき|か|ほう|方)|続けられ(ない|る)|should i (stay|quit|leave|go)|(thinking (of|about)|considering|want to|going to|about to) (quit|leav|resign|chang(e|ing) jobs?)|quit (my|the|this) job|hand in my notice")]
    private static partial Regex Wording();
}
