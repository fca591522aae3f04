using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of the story builder.</summary>
internal static class StoryTexts
{
    public const int MostWords = 150;
    public const int MostListed = 5;
    public const string EditPrefix = "story-edit-";

    public static readonly Choice Command = new("story", new("Tell a story", "エピソードをつくる"), "stories for interview", "interview story", "エピソード", "エピソードを作る", "面接のエピソード");
    public static readonly Choice List = new("stories", new("My stories", "エピソード一覧"), "story list", "エピソードの一覧", "これまでのエピソード");
    public static readonly Choice File = new("say-file", new("CV and interview file", "経歴書・面接のファイル"), "cv file", "経歴書のファイル", "面接のファイル");

    /// <summary>Of the newest stories, the newest first.</summary>
    public static readonly Choice[] Edits =
    [
        new($"{EditPrefix}1", new("Complete story 1", "1つ目を整える"), "correct story 1", "1つ目を直す"),
        new($"{EditPrefix}2", new("Complete story 2", "2つ目を整える"), "correct story 2", "2つ目を直す"),
        new($"{EditPrefix}3", new("Complete story 3", "3つ目を整える"), "correct story 3", "3つ目を直す"),
        new($"{EditPrefix}4", new("Complete story 4", "4つ目を整える"), "correct story 4", "4つ目を直す"),
        new($"{EditPrefix}5", new("Complete story 5", "5つ目を整える"), "correct story 5", "5つ目を直す"),
    ];

    public static readonly Text Intro = new(
        En: "Five short questions make one story: background, problem, what you did, result, learning. Skip what you don't have yet. Please leave out names of patients, hospitals and products, and whatever points to one patient.",
        Ja: "短い質問5つで、ひとつのエピソードにします。背景、課題、施策、結果、学びの順です。まだないところは飛ばせます。患者さん・病院・製品の名前や、患者さんが特定できることは書かないでください。");

    public static readonly Text Again = new("Here is what is open in that story.", "そのエピソードの、続きです。");

    public static readonly Text Heading = new("Your story", "エピソード");
    public static readonly Text ListHeading = new("Your stories, the newest first", "エピソード一覧(新しい順)");
    public static readonly Text[] ListHead = [new("No.", "番号"), new("Date", "日付"), new("Begins", "書き出し"), new("Still to add", "足りないもの")];
    public static readonly Text[] Head = [new("Part", "項目"), new("Your words", "内容")];
    public static readonly Text NotYet = new("(not yet)", "(まだ)");
    public static readonly Text Whole = new("nothing", "なし");
    public static readonly Text NoStory = new("There is no story yet. One small step: think of one case that went better because of you.", "エピソードはまだありません。小さな一歩:自分がいてよかったと思えた場面を、ひとつ思い出してみましょう。");
    public static readonly Text NoSuchStory = new("There is no story with that number.", "その番号のエピソードはありません。");
    public static readonly Text StoppedKept = new("Stopped. What you have told me so far is kept.", "ここで止めます。ここまでの内容は残しました。");
    public static readonly Text ListStep = new("One small step: choose the one you would tell first.", "小さな一歩:最初に話したいものを、ひとつ選んでおきましょう。");
    public static readonly Text Number = new("a number in the result", "結果の数字");
    public static readonly Text Person = new("who noticed a change", "変化があった相手");

    public static readonly Text FileWhat = new(
        En: "Numbers, stories and reframed reasons in one file. The link works once, for 10 minutes. One small step: read it as the person across the table would.",
        Ja: "数字・エピソード・言い換えを、ひとつのファイルにまとめました。リンクは10分間、1回だけ使えます。小さな一歩:面接する人の目で、一度読んでみましょう。");

    public static readonly Text NothingToFile = new("There is nothing to put together yet. One small step: begin with the CV numbers.", "まとめるものが、まだありません。小さな一歩:まず「職務経歴書の数字」からはじめましょう。");
    public static readonly Text FileTitle = new("For CV and interview", "職務経歴書と面接のために");
    public static readonly Text Markdown = new("As a file (Markdown)", "ファイルで受け取る(Markdown)");
    public static readonly Text Print = new("To print", "印刷用");
    public static readonly Text NumbersHeading = new("Record in numbers", "実績の数字");
    public static readonly Text ReframingHeading = new("Reasons, reframed", "理由の言い換え");

    public static string KeyOf(StoryPart part) => $"story.{part.ToString().ToLowerInvariant()}";

    public static Text NameOf(StoryPart part) => part switch
    {
        StoryPart.Background => new("Background", "背景"),
        StoryPart.Problem => new("Problem", "課題"),
        StoryPart.Action => new("Action", "施策"),
        StoryPart.Result => new("Result", "結果"),
        _ => new("Learning", "学び"),
    };

    public static Field Ask(StoryPart part) => new(KeyOf(part), part switch
    {
        StoryPart.Background => new("Background: where and when was it, in one or two sentences?", "背景:どんな場面でしたか。1〜2文で書いてください。"),
        StoryPart.Problem => new("Problem: what was the difficulty?", "課題:何が問題でしたか。"),
        StoryPart.Action => new("Action: what did you yourself do?", "施策:ご自身は、何をしましたか。"),
        StoryPart.Result => new("Result: what came of it? Give a number, and say for whom it changed.", "結果:どうなりましたか。数字と、誰がどう変わったかを入れてください。"),
        _ => new("Learning: what could you use elsewhere, too?", "学び:別の場でも使えることは何ですか。"),
    }, new WordsInput(MostWords));

    /// <summary>The missing parts, and what the result lacks; empty when nothing is missing.</summary>
    public static IReadOnlyList<Text> Gaps(Story story)
    {
        List<Text> gaps = [.. story.Missing().Select(NameOf)];
        if (story.LacksNumber())
            gaps.Add(Number);
        if (story.LacksPerson())
            gaps.Add(Person);
        return gaps;
    }

    public static Text Lacking(IReadOnlyList<Text> gaps) => new($"Still to add: {Words.List([.. gaps.Select(gap => new Text(gap.En.ToLowerInvariant(), gap.Ja))]).En}.", $"まだ足りないもの:{Words.List(gaps).Ja}。");

    public static Text Step(IReadOnlyList<Text> gaps) => gaps.Count > 0
        ? new($"One small step: {Sought(gaps[0]).En}.", $"小さな一歩:{Sought(gaps[0]).Ja}。")
        : new("One small step: tell it to someone in two minutes.", "小さな一歩:誰かに、2分で話してみましょう。");

    public static Text Named(string name) => new(
        En: $"\"{name}\" may be a name or point to a patient. Please take such words out; I catch only the obvious ones.",
        Ja: $"「{name}」は、名前か、患者さんの特定につながる言葉かもしれません。別の言い方に変えてください。わたしが気づけないものもあります。");

    private static Text Sought(Text gap) => gap == Number
        ? new("find out one number for the result", "結果の数字を、ひとつ確かめてみましょう")
        : gap == Person
        ? new("think of one person who noticed a change", "変化があった人を、ひとり思い出してみましょう")
        : new($"write one sentence on the {gap.En.ToLowerInvariant()}", $"「{gap.Ja}」を、ひとこと書きとめてみましょう");
}
