using System.Text.RegularExpressions;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Dialogs;

/// <summary>What a conversation about danger must do, and what none of the coach's words may ever do.</summary>
public sealed partial class UrgentTextTests
{
    private static readonly Company Japan = new("Acme", [], Lines.Of("JP"));

    public static TheoryData<Danger, Language> Kinds
    {
        get
        {
            var kinds = new TheoryData<Danger, Language>();
            foreach (var danger in Enum.GetValues<Danger>().Where(Urgency.IsCrisis))
            {
                foreach (var language in Enum.GetValues<Language>())
                    kinds.Add(danger, language);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_reply_to_a_crisis_names_both_numbers_and_leaves_the_way_back_open(Danger danger, Language language)
    {
        foreach (var reply in Replies(danger, language))
        {
            Assert.Contains("119", Words(reply), StringComparison.Ordinal);
            Assert.Contains("110", Words(reply), StringComparison.Ordinal);
            Assert.True(reply.Urgent);
            Assert.Equal("back-to-talk", Assert.Single(reply.Buttons).Answer);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_card_says_that_a_program_speaks_and_who_may_keep_the_words(Danger danger, Language language) =>
        Assert.Matches(language is Language.Ja ? "プログラム.*管理者" : "program.*administrators", Words(UrgentTexts.Card(danger, language, Japan)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_repeat_is_shorter(Danger danger, Language language) =>
        Assert.True(Words(UrgentTexts.For(danger, again: true, language, Japan)).Length < Words(UrgentTexts.For(danger, again: false, language, Japan)).Length);

    [Theory]
    [InlineData(Language.Ja, "死にたい気持ち.*ありますか", "離れて", "信頼できる人", "医師")]
    [InlineData(Language.En, "thinking of dying.*\\?", "away from", "someone you trust", "doctor")]
    public void Self_harm_is_asked_about_directly_and_people_and_distance_are_named(Language language, params string[] named) =>
        Assert.All(named, pattern => Assert.Matches(pattern, Words(UrgentTexts.Card(Danger.SelfHarm, language, Japan))));

    [Theory]
    [InlineData(Danger.Medical, false)]
    [InlineData(Danger.ToOthers, false)]
    [InlineData(Danger.SelfHarm, true)]
    [InlineData(Danger.SomeoneElse, true)]
    [InlineData(Danger.Abuse, true)]
    public void Lines_stand_where_they_help(Danger danger, bool lines) =>
        Assert.All(new[] { UrgentTexts.Card(danger, Language.Ja, Japan), UrgentTexts.Shorter(danger, Language.Ja, Japan) }, reply =>
            Assert.Equal(lines, Words(reply).Contains("0120-061-338", StringComparison.Ordinal)));

    [Fact]
    public void A_medical_emergency_begins_with_the_ambulance_and_forbids_driving()
    {
        Assert.StartsWith("Call 119 now. Do not drive", Words(UrgentTexts.Card(Danger.Medical, Language.En, Japan)), StringComparison.Ordinal);
        Assert.StartsWith("今すぐ119に電話", Words(UrgentTexts.Card(Danger.Medical, Language.Ja, Japan)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_number_for_everything_is_named_once()
    {
        var line = new HelpLine("Emergency", "緊急", "911", "24 hours", "24時間");
        var card = UrgentTexts.Card(Danger.SelfHarm, Language.En, Japan with { Lines = new Lines([line], []) });
        Assert.DoesNotContain("911 or 911", Words(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_nobody_verified_are_left_out_and_the_emergency_numbers_are_not() =>
        Assert.Equal(["119", "110"], UrgentTexts.Card(Danger.SelfHarm, Language.Ja, Japan with { MayShowLines = false }).Parts.OfType<Part.Contacts>().Single().Items.Select(item => item.Phone));

    /// <summary>The red items: pep talk, promises, contracts, methods, blame, playing down, and naming an illness.</summary>
    [Fact]
    public void No_word_of_the_coach_does_what_it_must_never_do()
    {
        var urgent = Kinds.SelectMany(row => Replies((Danger)row[0], (Language)row[1])).Select(Words);
        var walked = Walk.Everything.Value.SelectMany(path => path.Said.SelectMany(parts => parts).Select(Spoken.Of)
            .Concat(path.Fields.SelectMany(field => new[] { field.Question.In(path.Language), field.Input.Range.In(path.Language) })));
        Assert.All(urgent.Concat(walked).Distinct(), words => Assert.False(Red().IsMatch(words), $"{Red().Match(words)} in: {words}"));
    }

    [Theory]
    [InlineData("頑張ってください")]
    [InlineData("誰にも言いません")]
    [InlineData("約束してください")]
    [InlineData("気のせいです")]
    [InlineData("うつ病です")]
    [InlineData("Stay strong!")]
    [InlineData("This is our secret.")]
    [InlineData("Promise me")]
    [InlineData("You have depression.")]
    [InlineData("the rope")]
    public void The_list_of_red_items_is_not_blind(string words) => Assert.Matches(Red(), words);

    private static IEnumerable<Message> Replies(Danger danger, Language language) =>
    [
        UrgentTexts.Card(danger, language, Japan), UrgentTexts.Shorter(danger, language, Japan),
        UrgentTexts.Staying(saidNo: true, withLines: true, language, Japan), UrgentTexts.Staying(saidNo: false, withLines: true, language, Japan), UrgentTexts.Staying(saidNo: false, withLines: false, language, Japan),
    ];

    private static string Words(Message message) => string.Join(' ', message.Parts.Select(Spoken.Of));

    [GeneratedRegex(@"頑張|がんばれ|がんばって|ファイト|元気を出して|約束し(て|ま)|秘密(?!保持)|誰にも言いません|絶対に大丈夫|必ず(よく|良く)なり|死なないで|自殺しないと|気のせい|大したこと(は|で)な|よくあること|甘え|弱い|わがまま|命を粗末|うつ病|鬱病|障害|病気です|ロープ|首を吊|飛び降り|飛び込|練炭|錠剤|リストカット|刃物|stay strong|cheer up|hang in there|you can do it|promise|secret|between us|everything will be|contract with|just stress|not that bad|get over|weak\b|selfish|attention|depressi|disorder|anxiety|mental illness|\brope|\bpills?\b|overdos|\bjump|\bhang\b|\bcut (your|my)|\bgun\b|knife", RegexOptions.IgnoreCase)]
    internal static partial Regex Red();
}
