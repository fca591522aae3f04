using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What else one could do: the way in, and the questions.</summary>
public static class RoleTexts
{
    public static readonly Choice Command = new("roles", new("What else could I do?", "転職先を考える"),
        "roles", "other roles", "other jobs", "where else", "where else could i work", "what else can i do", "role match",
        "転職先", "どこに転職できる", "どこに転職できますか", "転職先の候補", "ほかの職種", "他の職種", "職種", "適職");

    public static readonly Choice[] Skills =
    [
        new("theatre", new("Support in theatre or cath lab", "術中・検査中の支援"), "theatre", "術中支援", "立ち会い"),
        new("teaching", new("Designing training", "教育設計・トレーニング"), "training", "teaching", "教育", "教育設計"),
        new("first-response", new("First response to trouble", "トラブルの初動対応"), "trouble", "初動", "トラブル対応"),
        new("relations", new("Relations inside hospitals", "院内の関係づくり"), "relations", "関係構築"),
        new("adoption", new("Getting products adopted", "導入の推進"), "adoption", "導入"),
        new("onboarding", new("Making new systems stick", "定着の支援"), "onboarding", "定着"),
        new("evidence", new("Explaining evidence", "エビデンスの説明"), "evidence", "エビデンス"),
        new("kol", new("Working with key doctors (KOL)", "KOL対応"), "kol"),
        new("science", new("Scientific discussion", "科学的な対話"), "science"),
        new("knowledge", new("Medical knowledge", "医学知識"), "medicine"),
        new("procedure", new("Working by procedure", "手順の遵守"), "procedures", "手順"),
        new("reporting", new("Reporting and documents", "報告・記録"), "reports", "報告"),
    ];

    public static readonly Choice[] Likes =
    [
        new("field", new("Staying close to the field", "現場の支援を続ける"), "field", "現場"),
        new("numbers", new("Answering for numbers", "数字に責任を持つ"), "numbers", "数字"),
        new("informing", new("Passing on information", "情報を伝える"), "information", "情報提供"),
        new("research", new("Research", "研究に近い仕事"), "research", "研究"),
        new("rules", new("Making rules work", "ルールを運用する"), "rules", "ルール"),
        new("improving", new("Improving how work is done", "業務を改善する"), "improvement", "改善"),
    ];

    public static readonly Choice[] Dislikes =
    [
        new("nights", new("Nights and call-outs", "夜間の対応・呼び出し"), "nights", "on-call", "夜間", "オンコール", "呼び出し"),
        new("travel", new("Travel", "出張・移動"), "trips", "出張", "移動"),
        new("targets", new("Numeric targets", "数値目標"), "targets", "sales targets", "ノルマ"),
        new("weekends", new("Lost weekends", "土日がつぶれること"), "weekends", "土日", "休日"),
        new("desk", new("Desk work", "事務・書類仕事"), "paperwork", "事務", "書類"),
    ];

    public static readonly Choice[] Learning =
    [
        new("regulations", new("device regulations", "医療機器の法規")),
        new("quality", new("quality management", "品質管理")),
        new("project", new("project management", "プロジェクト管理")),
        new("data", new("basics of data analysis", "データ解析の基礎")),
        new("english", new("English (reading and writing first)", "英語(読み書きから)")),
    ];

    public static readonly Text Intro = new(
        En: "Looking is not leaving. Tell me which skills you want to use and what you want less of. I'll lay six roles in the field and four moves inside your company side by side.",
        Ja: "調べることと、辞めることは別です。活かしたい力と、減らしたいことを教えてください。業界の6つの職種と、社内で移る4つの道を並べます。");

    public static readonly Text Title = new("What you bring, and what you want less of", "活かしたい力と、減らしたいこと");

    public static Form Questions(RoleHints hints) => new("roles.wishes",
    [
        Skill("roles.skill-first", new("Which skill do you use most?", "いちばん活かしたい力はどれですか。"), new("Skill you use most", "いちばん活かしたい力"), hints, 0) with { MaySkip = false },
        Skill("roles.skill-second", new("Another skill?", "ほかに活かしたい力はありますか。"), new("Another skill", "活かしたい力(2つ目)"), hints, 1),
        Skill("roles.skill-third", new("One more skill?", "もうひとつ挙げるなら、どれですか。"), new("One more skill", "活かしたい力(3つ目)"), hints, 2),
        Begun(new("roles.like", new("What would you like more of?", "これから増やしたいのは、どんな仕事ですか。"), new ChoiceInput(Likes)) { Title = new("More of this", "増やしたいこと") }, hints.Like),
        Dislike("roles.less-first", new("What would you like less of?", "減らしたいことは何ですか。"), new("Less of this", "減らしたいこと"), hints, 0),
        Dislike("roles.less-second", new("Anything else to have less of?", "ほかに減らしたいことはありますか。"), new("Less of this, too", "減らしたいこと(2つ目)"), hints, 1),
        Dislike("roles.less-third", new("One more to have less of?", "もうひとつ、減らしたいことはありますか。"), new("And less of this", "減らしたいこと(3つ目)"), hints, 2),
    ], Title, new("Show me", "結果を見る"));

    public static Text SkillOf(string key) => Of(Skills, key);

    public static Text LikeOf(string key) => Of(Likes, key);

    public static Text DislikeOf(string key) => Of(Dislikes, key);

    public static Text LearningOf(string key) => Of(Learning, key);

    /// <summary>Where a filled-in answer comes from.</summary>
    public static Text Because(HintFrom from) => from switch
    {
        HintFrom.LastTime => new("as last time", "前回のお答えから"),
        HintFrom.Log => new("from your log", "勤務の記録から"),
        HintFrom.Plan => new("from your plan", "30日の計画から"),
        _ => new("from your decision sheet", "判断シートから"),
    };

    private static Text Of(Choice[] choices, string key) => choices.First(one => one.Answer == key).Label;

    private static Field Skill(string key, Text question, Text title, RoleHints hints, int place) =>
        Begun(new(key, question, new ChoiceInput(Skills)) { Title = title }, hints.Skills.ElementAtOrDefault(place));

    private static Field Dislike(string key, Text question, Text title, RoleHints hints, int place) =>
        Begun(new(key, question, new ChoiceInput(Dislikes)) { Title = title }, hints.Dislikes.ElementAtOrDefault(place));

    private static Field Begun(Field field, Hint? hint) => hint is null ? field : field with { Default = hint.Key, Beside = Because(hint.From) };
}
