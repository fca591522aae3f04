using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class StayCheckTexts
{
    public static readonly Choice DontKnow = new("dont-know", new("Don't know", "わからない"), "don't know", "not sure", "?", "不明", "わかりません");

    public static readonly Choice[] Answers = [Words.Yes, Words.No, DontKnow];

    public static readonly Choice[] Whom =
    [
        new("manager", new("My manager", "上長"), "manager", "boss", "上司"),
        new("hr", new("HR", "人事")),
        new("team", new("My team", "チームの同僚"), "team", "同僚"),
        new("other", new("Someone else", "ほかの人"), "other", "その他"),
    ];

    public static readonly Choice[] When =
    [
        new("week", new("Within a week", "1週間以内"), "a week", "今週"),
        new("two-weeks", new("Within two weeks", "2週間以内"), "two weeks", "再来週"),
        new("month", new("Within 30 days", "30日以内"), "a month", "今月", "1か月以内"),
    ];

    public static readonly Text Title = new("If you stayed: what could change?", "続けるとしたら、変えられること");
    public static readonly Text EvidenceTitle = new("What makes you say so? (may stay blank)", "そう思う理由(空欄でもかまいません)");
    public static readonly Text AskTitle = new("What to find out", "確かめておくこと");

    public static Field Check(StayItem item) => new($"check.{StayChecklist.KeyOf(item)}", Question(item), new ChoiceInput(Answers)) { Title = Question(item), MaySkip = false };

    public static Field Evidence(StayItem item) => new($"evidence.{StayChecklist.KeyOf(item)}",
        new(En: $"{NameOf(item).En}: what makes you say so? Up to 40 characters.", Ja: $"{NameOf(item).Ja}について、そう思う理由はありますか(40文字まで)。"),
        new WordsInput(StayChecklist.MostEvidence))
    { Title = NameOf(item) };

    public static Field Ask(StayItem item) => new($"whom.{StayChecklist.KeyOf(item)}",
        new(En: $"{NameOf(item).En}: whom could you ask?", Ja: $"{NameOf(item).Ja}について、誰に尋ねられそうですか。"), new ChoiceInput(Whom))
    { Title = new($"{NameOf(item).En}: whom to ask", $"{NameOf(item).Ja}:尋ねる相手"), MaySkip = false, Default = item is StayItem.OnCall ? "team" : "manager" };

    public static Field By(StayItem item) => new($"when.{StayChecklist.KeyOf(item)}",
        new(En: $"{NameOf(item).En}: by when?", Ja: $"{NameOf(item).Ja}について、いつまでに尋ねますか。"), new ChoiceInput(When))
    { Title = new($"{NameOf(item).En}: by when", $"{NameOf(item).Ja}:いつまでに"), MaySkip = false, Default = "two-weeks" };

    public static Text Question(StayItem item) => item switch
    {
        StayItem.Area => new("Would another area or territory remove the root cause?", "担当の領域や地域が変われば、おおもとの原因はなくなりそうですか。"),
        StayItem.OnCall => new("Is a redesign of on-call realistic?", "オンコールの体制を組み直すのは、現実的ですか。"),
        StayItem.Measure => new("Would your manager revisit how you are measured?", "評価のしかたの見直しに、上長は応じてくれそうですか。"),
        StayItem.People => new("Is there a plan for more people?", "人を増やす計画はありますか。"),
        _ => new("Could you agree on an improvement plan within half a year?", "半年以内に、改善の計画を会社と合意できそうですか。"),
    };

    public static Text NameOf(StayItem item) => item switch
    {
        StayItem.Area => new("Another area or territory", "担当の変更"),
        StayItem.OnCall => new("On-call redesign", "オンコールの組み直し"),
        StayItem.Measure => new("How I am measured", "評価の見直し"),
        StayItem.People => new("More people", "増員"),
        _ => new("A plan within half a year", "半年以内の改善計画"),
    };

    public static Text NameOf(StayAnswer answer) => Answers[(int)answer].Label;

    public static Text WhomOf(string? whom) => Whom.FirstOrDefault(one => one.Answer == whom)?.Label ?? Whom[^1].Label;
}
