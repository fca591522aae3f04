using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of making a thirty-day plan, and of showing it.</summary>
internal static class PlanTexts
{
    public const int LongestTitle = 60;
    public const int LongestStep = 80;

    public static readonly Choice Plan = new("plan", new("Plan", "計画"), "thirty-day plan", "30-day plan", "30 day plan", "my plan", "30日計画", "30日プラン", "三十日計画", "プラン", "計画を見る", "計画を立てる", "計画をつくる");
    public static readonly Choice Anew = new("plan-new", new("New plan", "新しい計画"), "make a new plan", "計画を立て直す", "計画を作り直す");
    public static readonly Choice Progress = new("plan-progress", new("How it's going", "進み具合"), "progress", "進み具合を伝える", "進捗");
    public static readonly Choice File = new("plan-file", new("Plan as a file", "計画のファイル"), "download plan", "計画をダウンロード");

    public static readonly Choice[] Commands = [Plan, Anew, Progress, File];

    public static readonly IReadOnlyList<string> Places = ["first", "second", "third"];

    public static readonly Choice Enough = new("enough", new("That's enough", "これで十分"), "enough", "no", "done", "いいえ", "十分", "以上");

    public static readonly Text Intro = new(
        En: "A plan for 30 days: one to three things that lighten your work, each with a first step of 15 minutes. Once a week I ask how they go.",
        Ja: "30日で負担を軽くする計画です。やることを1〜3つ選び、それぞれ15分でできる一歩から始めます。進み具合は、毎週のチェックインでうかがいます。");

    public static readonly Text DetailsTitle = new("The first step", "最初の一歩");
    public static readonly Text DetailsSend = new("Set", "決める");
    public static readonly Text StepTitle = new("First step, 15 minutes at most", "最初の一歩(15分以内)");
    public static readonly Text OwnerTitle = new("Who does it", "誰が");
    public static readonly Text WeekTitle = new("When to begin", "いつから");

    public static readonly Text File30 = new("Download the plan (Markdown)", "計画をダウンロードする(Markdown)");
    public static readonly Text Print30 = new("Download the plan to print (HTML)", "印刷用の計画をダウンロードする(HTML)");
    public static readonly Text NoPlan = new("There is no plan yet.", "まだ計画がありません。");

    public static readonly Text AllDone = new(
        En: "Nothing in the plan is open any more. One small step: note one thing you learnt from it.",
        Ja: "計画の中で、まだのものはありません。小さな一歩:やってみて気づいたことを、ひとつ書きとめておきましょう。");

    public static readonly Text[] Head = [new("What", "やること"), new("Next step", "次の一歩"), new("Who", "誰が"), new("From", "いつから"), new("State", "状況")];

    public static Text Title(DateOnly end) => new($"Your plan until {Words.Day(end).En}", $"{Words.Day(end).Ja}までの計画");

    public static Field What(string place, IReadOnlyList<PlanAction> chosen)
    {
        var kinds = Enum.GetValues<PlanKind>().Where(kind => kind is PlanKind.Own || chosen.All(action => action.Kind != kind))
            .Select(kind => new Choice(kind.ToString().ToLowerInvariant(), NameOf(kind), Also(kind)));
        return chosen.Count == 0
            ? new($"action.{place}", new("Which one first?", "どれから始めますか。"), new ChoiceInput([.. kinds])) { MaySkip = false }
            : new($"action.{place}", new("One more thing?", "もうひとつ、加えますか。"), new ChoiceInput([Enough, .. kinds])) { MaySkip = false };
    }

    public static Field OwnWords(string place) => new($"own.{place}",
        new("What is it, in your words? No names of patients, hospitals or products, please.", "どんなことですか。ひとことで書いてください。患者さん・病院・製品の名前は書かないでください。"),
        new WordsInput(LongestTitle))
    { MaySkip = false };

    public static Form Details(string place, PlanKind kind, DateOnly today, Language language) => new($"details.{place}", [
        new($"step.{place}", new("What is the first step, 15 minutes at most?", "最初の一歩は、何にしますか。15分以内でできることがおすすめです。"), new WordsInput(LongestStep))
        {
            Title = StepTitle,
            Default = Step(kind, 0).In(language),
            Keep = new("As suggested", "提案のとおりにする"),
        },
        new($"owner.{place}", new("Who does it?", "誰がしますか。"), new ChoiceInput([.. Enum.GetValues<PlanOwner>().Select(owner => new Choice(owner.ToString().ToLowerInvariant(), NameOf(owner)))]))
        {
            Title = OwnerTitle,
            MaySkip = false,
        },
        new($"week.{place}", new("When do you begin?", "いつから始めますか。"), new ChoiceInput([.. Enumerable.Range(1, 4).Select(week => WeekChoice(week, today))]))
        {
            Title = WeekTitle,
            MaySkip = false,
        },
    ], DetailsTitle, DetailsSend);

    public static Text NameOf(PlanKind kind) => kind switch
    {
        PlanKind.Inventory => new("See all work; drop or hand over", "全業務の見える化と仕分け"),
        PlanKind.Roster => new("Redo the roster and travel routes", "当番表と移動ルートの見直し"),
        PlanKind.Agreement => new("Pre-op agreement, first-response manual", "術前合意書と初動マニュアル"),
        PlanKind.Slides => new("Standard slides and Q&A for training", "標準スライドと質疑集"),
        _ => new("In my own words", "自分の言葉で書く"),
    };

    public static Text NameOf(PlanOwner owner) => owner switch
    {
        PlanOwner.Me => new("Me", "自分"),
        PlanOwner.Manager => new("My manager", "上長"),
        _ => new("The team", "チーム"),
    };

    public static Text NameOf(ActionState state) => state switch
    {
        ActionState.Open => new("not begun", "これから"),
        ActionState.Going => new("going", "進行中"),
        ActionState.Stuck => new("stuck", "足踏み中"),
        ActionState.Done => new("done", "済み"),
        _ => new("let go", "見送り"),
    };

    public static Text NameOf(PlanAction action) => action.Title is { } title ? Text.Same(title) : NameOf(action.Kind);

    public static Text Next(PlanAction action) => action is { Level: 0, Step: { } own } ? Text.Same(own) : Step(action.Kind, action.Level);

    public static Text SmallStep(PlanAction action) => new($"One small step: {Next(action).En}.", $"小さな一歩:{Next(action).Ja}。");

    /// <summary>The first step of at most 15 minutes, then one of five, then one that takes a minute.</summary>
    public static Text Step(PlanKind kind, int level) => (kind, level) switch
    {
        (PlanKind.Inventory, 0) => new("list last week's tasks for 15 minutes, and mark one you could drop", "先週の仕事を15分で書き出し、やめられそうなものにひとつ印をつける"),
        (PlanKind.Inventory, 1) => new("list only yesterday's tasks, 5 minutes", "昨日の仕事だけを、5分で書き出す"),
        (PlanKind.Inventory, _) => new("write down one task you would gladly drop", "手放したい仕事を、ひとつだけメモする"),
        (PlanKind.Roster, 0) => new("count the night calls of the last 4 weeks in your calendar, 15 minutes", "この4週間の夜の呼び出しを、予定表から15分で数える"),
        (PlanKind.Roster, 1) => new("pick the hardest on-call day and note what made it so, 5 minutes", "いちばんきつかった当番の日をひとつ選び、理由を5分で書く"),
        (PlanKind.Roster, _) => new("send one colleague a line: could we look at the roster once?", "同僚ひとりに「一度、当番表を見直しませんか」と送る"),
        (PlanKind.Agreement, 0) => new("open the template and fill it in for one common procedure, 15 minutes", "ひな形を開き、よくある手技ひとつ分だけ15分で埋める"),
        (PlanKind.Agreement, 1) => new("write three things you check before every operation, 5 minutes", "手術の前に毎回たしかめることを、5分で3つ書く"),
        (PlanKind.Agreement, _) => new("just open the template and read its first section", "ひな形を開いて、はじめの項目だけ読む"),
        (PlanKind.Slides, 0) => new("write down the five questions you hear most, 15 minutes", "よく聞かれる質問を、15分で5つ書き出す"),
        (PlanKind.Slides, 1) => new("write one question with its answer, 5 minutes", "いちばん多い質問と答えを、5分で1組書く"),
        (PlanKind.Slides, _) => new("mark one slide of your last session that you could use again", "前回の資料から、使い回せる1枚に印をつける"),
        (_, 0) => new("block 15 minutes and write down the very first move", "15分の予定をとり、最初にすることを書き出す"),
        (_, 1) => new("give it five minutes, then stop", "5分だけ手をつけて、そこで止める"),
        _ => new("send one line to somebody who could help", "手を貸してくれそうな人に、ひとこと送る"),
    };

    public static Text WeekOf(int week, DateOnly first) => new($"Week {week} (from {Words.ShortDay(first.AddDays((week - 1) * 7)).En})", $"第{week}週({Words.ShortDay(first.AddDays((week - 1) * 7)).Ja}〜)");

    private static Choice WeekChoice(int week, DateOnly today) => new(Words.Number(week), WeekOf(week, today), $"week {week}", $"第{week}週", $"{week}週目", $"{week}週間目");

    private static string[] Also(PlanKind kind) => kind switch
    {
        PlanKind.Inventory => ["棚卸し", "見える化", "tasks"],
        PlanKind.Roster => ["当番表", "当番", "roster", "on-call"],
        PlanKind.Agreement => ["合意書", "マニュアル", "manual"],
        PlanKind.Slides => ["スライド", "質疑集", "slides and q&a"],
        _ => ["自分で書く", "その他", "other", "my own"],
    };
}
