using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class StayReasonTexts
{
    public const string Enough = "enough";

    public static readonly Choice ThatsAll = new(Enough, new("That's all", "これで全部"), "done", "no", "no more", "以上", "ない", "なし", "いいえ", "ありません", "終わり");

    public static readonly Choice[] Names =
    [
        new("hours", new("Long hours and on-call", "長時間労働とオンコール"), "hours", "on-call", "overtime", "残業", "オンコール", "長時間労働"),
        new("people", new("Friction with people", "人間関係"), "人"),
        new("pay", new("Pay below the duty", "責任に見合わない給与"), "money", "salary", "給与", "給料", "年収", "お金"),
        new("expertise", new("Skills standing still", "専門性の頭打ち"), "skills", "career", "専門性", "キャリア"),
        new("health", new("My health", "心身の不調"), "health", "健康", "体調", "心身"),
        new("pain", new("Lasting pain", "続いている痛み"), "痛み", "慢性痛"),
        new("torn", new("Torn: care and sales", "臨床と売上目標の板挟み"), "sales target", "板挟み", "ノルマ"),
        new("own", new("In my own words", "自分の言葉で書く"), "other", "something else", "その他", "ほか"),
    ];

    public static readonly Choice[] Ways =
    [
        new("by-me", new("By me", "自分で変えられる"), "me", "自分", "自分で"),
        new("with-company", new("With my company", "会社と一緒なら"), "company", "会社", "会社と"),
        new("hardly", new("Hardly", "変えにくい"), "no", "not really", "難しい", "無理"),
    ];

    public static readonly Choice[] Quadrants =
    [
        new("work-itself", new("The work itself", "仕事そのもの"), "work", "仕事"),
        new("people", new("People", "人との関わり"), "人", "人間関係"),
        new("system-and-pay", new("System and pay", "制度と待遇"), "system", "pay", "制度", "待遇"),
        new("future", new("The future", "これから先のこと"), "将来", "将来性"),
    ];

    private static readonly ChoiceInput Weights = new(
        [new("1", new("1 (light)", "1(軽い)")), new("2", Text.Same("2")), new("3", Text.Same("3")), new("4", Text.Same("4")), new("5", new("5 (heavy)", "5(重い)"))],
        ByNumber: number => number is 1 or 2 or 3 or 4 or 5 ? Words.Number(number) : null);

    private static readonly Text NoNames = new("no names of patients, hospitals or products", "患者さん・病院・製品の名前は書かないでください");

    public static readonly Field OwnWords = new("own-words",
        new("What is the reason, in your own words? Up to 60 characters.", "理由を、ご自分の言葉で書いてください(60文字まで)。"), new WordsInput(StayReasons.MostOwn))
    { MaySkip = false, Beside = NoNames };

    public static readonly Text Title = new("How it weighs", "重さと、変えやすさ");
    public static readonly Text Send = new("Next", "次へ進む");
    public static readonly Text ThisList = new("Add or drop reasons", "理由を足す・減らす");
    public static readonly Text NoFact = new("no fact yet, so it doesn't count", "事実がまだないので、計算には入りません");

    public static Field First(IEnumerable<Choice> left) => Pick(StayReasons.Slots[0], new("What makes you think of leaving? Choose what weighs most.", "離れたいと感じる理由で、いちばん大きいのはどれですか。"), left);

    public static Field Next(string key, IEnumerable<Choice> left) => Pick(key, new("Is there another reason?", "ほかにも理由はありますか。"), left);

    public static Text NameOf(string name) => Names.First(one => one.Answer == name).Label;

    /// <summary>The reason's name, or the person's words for it.</summary>
    public static Text NameOf(Reason reason) => reason.Words is { } words ? Text.Same(words) : NameOf(reason.Name);

    public static Text NameOf(Changeable way) => Ways[(int)way].Label;

    public static Text NameOf(Quadrant quadrant) => Quadrants[(int)quadrant].Label;

    public static Field Fact(string name, Text label, IReadOnlyList<Suggestion> suggested) => new($"fact.{name}",
        new(En: $"{label.En}: which fact shows it? A date or a number, up to 80 characters. Without one it will not count.",
            Ja: $"「{label.Ja}」がわかる事実をひとつ、日付か数字を入れて教えてください(80文字まで)。ないときは、計算には入れずに進みます。"),
        new WordsInput(StayReasons.MostFact) { Suggested = suggested })
    { Beside = NoNames };

    public static Field Impact(string name, Text label) => new($"impact.{name}",
        new(En: $"{label.En}: how heavy is it, from 1 to 5?", Ja: $"「{label.Ja}」の重さは、1〜5でいうとどのくらいですか。"), Weights)
    { Title = new("Weight, 1 (light) to 5 (heavy)", "重さ(1軽い〜5重い)"), MaySkip = false };

    public static Field Way(string name, Text label) => new($"changeable.{name}",
        new(En: $"{label.En}: could it change?", Ja: $"「{label.Ja}」は、変えられそうですか。"), new ChoiceInput(Ways))
    { Title = new("Could it change?", "変えられそうか"), MaySkip = false };

    public static Field Where(string name, Text label) => new($"quadrant.{name}",
        new(En: $"{label.En}: where does it belong?", Ja: $"「{label.Ja}」は、どこに入りそうですか。"), new ChoiceInput(Quadrants))
    {
        Title = new("Where it belongs", "どこに入るか"),
        MaySkip = false,
        Default = Quadrants[(int)Reason.Proposed(Reason.FamilyOf(name))].Answer,
    };

    public static Field Which(IEnumerable<Choice> reasons) => new("stay-which",
        new("Which one shall we correct?", "どの理由を直しますか。"), new ChoiceInput([.. reasons, new("list", ThisList, "add", "drop")]))
    { MaySkip = false };

    private static Field Pick(string key, Text question, IEnumerable<Choice> choices) => new(key, question, new ChoiceInput([.. choices])) { MaySkip = false };
}
