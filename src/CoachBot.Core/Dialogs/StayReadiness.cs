using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>How ready the person would be to leave: one form, each question may be passed over.</summary>
internal static class StayReadiness
{
    public static readonly Form Form = new("stay-readiness",
        [ReadinessTexts.Savings, ReadinessTexts.Search, ReadinessTexts.Move, ReadinessTexts.Life, ReadinessTexts.Bound], ReadinessTexts.Title, StayReasonTexts.Send)
    { MayBeBlank = true };

    public static Readiness Read(Answers answers) => new(
        answers["ready.savings"] is { } months ? decimal.Parse(months, CultureInfo.InvariantCulture) : null,
        answers["ready.search"],
        answers["ready.move"] is { } move ? move == Words.Yes.Answer : null,
        answers["ready.life"],
        answers["ready.bound"] switch { "yes" => StayAnswer.Yes, "no" => StayAnswer.No, "dont-know" => StayAnswer.DontKnow, _ => null });
}

internal static class ReadinessTexts
{
    private const int MostLife = 40;

    public static readonly Text Title = new("If you left: how ready are you?", "離れるとしたら、備えはどうですか");

    public static readonly Choice[] Searches =
    [
        new("not-started", new("Not started", "まだしていない"), "no", "まだ", "していない"),
        new("looking", new("Looking", "探している"), "searching", "活動中"),
        new("offer", new("I have an offer", "内定がある"), "offer", "内定"),
    ];

    public static readonly Text SavingsName = new("Savings", "貯え");

    public static readonly Field Savings = new("ready.savings",
        new("How many months would your savings last?", "貯えは、生活費の何か月分くらいありますか。"), new NumberInput(0, 60, 1, new("months", "か月")))
    { Title = new("Savings, months (0–60)", "貯え(生活費の0〜60か月分)") };

    public static readonly Field Search = new("ready.search", new("How far is your job search?", "転職活動は、どこまで進んでいますか。"), new ChoiceInput(Searches)) { Title = new("Job search", "転職活動") };

    public static readonly Field Move = new("ready.move",
        new("Have you asked about a move inside the company?", "社内での異動を、打診したことはありますか。"), new ChoiceInput([Words.Yes, Words.No]))
    { Title = new("Asked about a move inside", "社内異動の打診") };

    public static readonly Field Life = new("ready.life",
        new("Any life event in the next 12 months? Up to 40 characters.", "これから12か月の間に、生活の大きな予定はありますか(40文字まで)。"), new WordsInput(MostLife))
    { Title = new("Life events in the next 12 months", "12か月以内の生活の予定") };

    public static readonly Field Bound = new("ready.bound",
        new("Is there a confidentiality or non-compete clause to check?", "秘密保持や競業避止の約束で、確かめておきたいものはありますか。"), new ChoiceInput(StayCheckTexts.Answers))
    { Title = new("Confidentiality or non-compete to check", "確かめたい秘密保持・競業避止の約束") };
}
