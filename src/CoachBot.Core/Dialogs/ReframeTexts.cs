using System.Text.RegularExpressions;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of putting a reason the other way round.</summary>
internal static partial class ReframeTexts
{
    public const int MostFact = 80;
    public const int MostMotive = 80;
    public const int MostSentence = 200;
    public const string PutBack = "put-back";
    public const string Anew = "anew";
    public const string SentenceKey = "reframe.sentence";

    public static readonly Choice Command = new("reframe", new("Reframe a reason", "理由を言い換える"), "reframing", "言い換え", "言い換える", "言いかえ", "退職理由の言い換え", "転職理由の言い換え");

    public static readonly Text Intro = new(
        En: "Let's turn a reason for leaving into what you want next. The fact stays; only the direction changes.",
        Ja: "離れたい理由を、次にしたいことの言葉に置きかえます。事実はそのまま残し、向きだけを変えます。");

    public static readonly Field Reason = new("reframe.reason", new("Which reason shall we take?", "どの理由を言い換えますか。"), new ChoiceInput(
    [
        new("hours", new("Long hours", "長時間労働"), "long hours", "overtime", "残業"),
        new("evaluation", new("Unclear evaluation", "評価のわかりにくさ"), "evaluation", "評価", "評価が不透明"),
        new("friction", new("Friction with people", "人間関係の摩擦"), "people", "人間関係"),
        new("own", new("Another reason", "ほかの理由"), "own", "other", "その他", "ほか", "自分の理由"),
    ]))
    { MaySkip = false };

    public static readonly Text Draft = new("A draft", "文の案");

    public static readonly Field WhatNow = new("reframe.hidden", new("What shall we do with it?", "どうしますか。"), new ChoiceInput(
    [
        new(PutBack, new("Take the draft, fact and all", "事実を入れた案にする"), "put it back", "戻す", "案にする"),
        new(Anew, new("Write it again", "書き直す"), "again", "もう一度書く"),
        new("as-it-is", new("Leave it as it is", "このまま残す"), "leave it", "そのままでいい"),
    ]))
    { MaySkip = false };

    public static readonly Text[] Rows = [new("Reason", "理由"), new("Fact", "事実"), new("What I want", "したいこと")];
    public static readonly Text Said = new("Sentence", "文");
    public static readonly Text Asked = new("If asked", "きかれたら");
    public static readonly Text SentenceTitle = new("The sentence (copy)", "言い換えた文(コピー用)");
    public static readonly Text AnswerTitle = new("If asked why you leave (copy)", "「なぜ辞めるのですか」ときかれたら(コピー用)");
    public static readonly Text NoFact = new("none given: have one ready, you may be asked", "まだありません。きかれたときのために、ひとつ用意を");
    public static readonly Text Step = new("One small step: say it aloud once.", "小さな一歩:声に出して、一度だけ読んでみましょう。");

    public static ReframeReason ReasonOf(string? name) => name switch
    {
        "hours" => ReframeReason.Hours,
        "evaluation" => ReframeReason.Evaluation,
        "friction" => ReframeReason.Friction,
        _ => ReframeReason.Own,
    };

    public static Text NameOf(ReframeReason reason) => ((ChoiceInput)Reason.Input).Choices[(int)reason].Label;

    public static Field Fact(IReadOnlyList<Suggestion> known) => new("reframe.fact",
        new(En: "What is the fact behind it? Ideally with a number, up to 80 characters. No names.", Ja: "そのもとになった事実は何ですか。できれば数字を入れて、80文字まで。名前は書かないでください。"),
        new WordsInput(MostFact) { Suggested = known });

    public static Field Motive(ReframeReason reason, Language language) => new("reframe.motive",
        new(En: "What do you want instead? \"I want …\", up to 80 characters.", Ja: "代わりに、どうしたいですか。「〜したい」の形で、80文字まで。"),
        new WordsInput(MostMotive) { Suggested = Usual(reason) is { } usual ? [new("usual", usual.In(language))] : [] })
    { MaySkip = false };

    /// <summary>The usual reasons seen the other way round; null for one's own.</summary>
    public static Text? Usual(ReframeReason reason) => reason switch
    {
        ReframeReason.Hours => new("to give better support in a way I can keep up", "無理なく続けられる体制で、支援の質を高めたい"),
        ReframeReason.Evaluation => new("to grow where results and development are linked", "成果が育成につながる職場で、力を伸ばしたい"),
        ReframeReason.Friction => new("to help build ways of working together", "協力が進む仕組みをつくる側にまわりたい"),
        _ => null,
    };

    public static string Proposed(string? fact, string motive, Language language)
    {
        var want = Trimmed(motive);
        if (language is Language.Ja)
            return fact is null ? $"{want}と考えるようになりました。" : $"{Trimmed(fact)}{(Whole().IsMatch(Trimmed(fact)) ? "。そこで、" : "という状況があり、")}{want}と考えるようになりました。";
        want = Wanting().Replace(want, "");
        var toDo = want.StartsWith("to ", StringComparison.OrdinalIgnoreCase);
        var wanted = toDo ? $"I want {want}." : $"What I want: {want}.";
        return fact is null ? wanted : $"My situation: {Trimmed(fact)}. {wanted}";
    }

    public static Field Sentence(string proposed) => new(SentenceKey,
        new(En: "Use it as it is, or send it in your own words, up to 200 characters.", Ja: "よければ、このまま使えます。直すときは、ご自分の言葉で書いて送ってください(200文字まで)。"),
        new WordsInput(MostSentence) { Suggested = [] })
    {
        MaySkip = false,
        Default = proposed,
        Keep = new("Use the draft", "この案にする"),
    };

    public static Text Warning(Findings findings)
    {
        List<Text> found = [];
        if (findings.LeftOut.Count > 0)
            found.Add(new($"It leaves out {string.Join(" and ", findings.LeftOut)} from your fact.", $"事実にあった「{string.Join("」「", findings.LeftOut)}」が、文から消えています。"));
        if (findings.Added.Count > 0)
            found.Add(new($"It says {string.Join(" and ", findings.Added)}, which you had not given.", $"事実になかった「{string.Join("」「", findings.Added)}」が、文に入っています。"));
        if (findings.Unsaid)
            found.Add(new("Your fact no longer shows in it.", "事実が、文から読み取れなくなっています。"));
        if (findings.Opposite is { } words)
            found.Add(new($"\"{words}\" says the opposite of your reason.", $"「{words}」は、理由と反対のことを言っています。"));
        return new($"A word on that sentence. {string.Join(' ', found.Select(one => one.En))} It may come up later.", $"念のためお伝えします。{string.Concat(found.Select(one => one.Ja))}あとで食い違いになるかもしれません。");
    }

    /// <summary>What to ask back, so that the answer ends on the next workplace.</summary>
    public static Text AskBack(ReframeReason reason) => reason switch
    {
        ReframeReason.Hours => new("May I ask how many people share the on-call duty here?", "差し支えなければ、夜間や休日の当番を何人で分担されているか、教えていただけますか。"),
        ReframeReason.Evaluation => new("May I ask how results count in evaluations here?", "差し支えなければ、成果が評価にどう反映されるのか、教えていただけますか。"),
        ReframeReason.Friction => new("May I ask how the professions work together here?", "差し支えなければ、職種の違う方どうしがどう協力されているか、教えていただけますか。"),
        _ => new("May I ask how this is handled here?", "差し支えなければ、この点をどうされているか、教えていただけますか。"),
    };

    public static Text Overtime(decimal hours) => new($"{Words.Number(hours)} h of overtime in 4 weeks", $"残業が4週間で{Words.Number(hours)}時間");

    public static Text CallOuts(decimal times) => new($"{Words.Number(times)} call-outs in 4 weeks", $"呼び出しが4週間で{Words.Number(times)}回");

    private static string Trimmed(string words) => Polite().Replace(words.Trim(' ', ' ', '。', '.', '、', ','), "$1");

    [GeneratedRegex("(たい|しい)(です|と思います|と思っています)$")]
    private static partial Regex Polite();

    /// <summary>Sentences of their own, which nothing can be hung on.</summary>
    [GeneratedRegex("。|(です|ます|でした|ました|せん)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^i(('d| would) like| want)( (?=to )|,? )", RegexOptions.IgnoreCase)]
    private static partial Regex Wanting();
}
