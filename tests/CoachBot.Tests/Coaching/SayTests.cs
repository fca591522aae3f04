using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Storage;
using CoachBot.Talk;
using CsCheck;

namespace CoachBot.Tests.Coaching;

/// <summary>CV numbers, reasons put the other way round, stories, and cards of self-care.</summary>
public sealed class SayTests
{
    [Fact]
    public void Blanks_are_shown_and_no_number_is_made_up()
    {
        var chat = new Chat().Started().Says("cv").Sends(("cv.facilities", "12"), ("cv.trouble-before", "8"));
        Assert.Contains("12 facilities, (blank) installations, growth (blank)", chat.Said, StringComparison.Ordinal);
        Assert.Contains("8 → (blank), (blank)", chat.Said, StringComparison.Ordinal);

        var kept = Stored.ReadCvNumbers(Row(chat, "cv|").Value.Span);
        Assert.Equal(new CvNumbers(new DateOnly(2026, 11, 2)) { Facilities = 12, TroubleBefore = 8 }, kept);
    }

    [Fact]
    public void What_the_log_holds_is_filled_in_with_its_source_and_may_be_changed()
    {
        var chat = new Chat().Started().Says("training 2").Says("call-out 1").Says("cv");
        Assert.Equal("2", chat.Prompt.Entries.Single(entry => entry.Key == "cv.trainings").Default);
        chat.Sends(("cv.trainings", "2"));
        Assert.Contains("2 held, satisfaction (blank)", chat.Said, StringComparison.Ordinal);
        Assert.Contains("work log, 2 Nov 2026", chat.Said, StringComparison.Ordinal);
        Assert.Contains("Call-outs answered", chat.Said, StringComparison.Ordinal);

        chat.Says("cv").Sends(("cv.trainings", "5"));
        Assert.Null(Stored.ReadCvNumbers(Row(chat, "cv|").Value.Span).TrainingsCounted);
    }

    [Fact]
    public void The_numbers_are_offered_again_another_day_and_a_day_has_one_row()
    {
        var chat = new Chat().Started().Says("cv").Sends(("cv.facilities", "12")).Says("cv").Sends(("cv.facilities", "13"));
        Assert.Single(chat.History, row => row.Key.StartsWith("cv|", StringComparison.Ordinal));
        Assert.Equal("13", chat.Waits(TimeSpan.FromDays(1)).Says("cv").Prompt.Entries.Single(entry => entry.Key == "cv.facilities").Default);
    }

    [Fact]
    public void A_sentence_that_hides_the_fact_is_pointed_out_and_the_person_decides()
    {
        Chat Hiding() => new Chat().Started().Says("reframe").Taps("hours").Says("60 h of overtime a month").Taps("usual").Says("I want better support");
        Assert.Equal("reframe.hidden", Hiding().Prompt.Question);
        Assert.Equal("I want better support", Kept(Hiding().Taps("as-it-is")).Sentence);
        Assert.Contains("60", Kept(Hiding().Taps("put-back")).Sentence, StringComparison.Ordinal);

        var anew = Hiding().Taps("anew");
        Assert.Equal("reframe.sentence", anew.Prompt.Question);
        Assert.Equal("With 60 h of overtime I want better support", Kept(anew.Says("With 60 h of overtime I want better support")).Sentence);
    }

    [Theory]
    [InlineData("hours")]
    [InlineData("evaluation")]
    [InlineData("friction")]
    public void The_draft_of_a_usual_reason_is_honest_in_both_languages(string reason)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var chat = new Chat(language).Started().Says("reframe").Taps(reason).Says("8 of 20").Taps("usual").Taps("keep");
            Assert.Contains("8", Kept(chat).Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_of_the_usual_reasons_replaces_its_earlier_wording_and_own_ones_stand_side_by_side()
    {
        var chat = new Chat().Started();
        foreach (var reason in new[] { "hours", "hours", "own", "own" })
        {
            chat.Says("reframe").Taps(reason).Says("8 of 20").Says("to learn").Taps("keep");
            chat.Waits(TimeSpan.FromDays(1));
        }

        Assert.Equal([ReframeReason.Hours, ReframeReason.Own, ReframeReason.Own], chat.History.Where(row => row.Key.StartsWith("reframe|", StringComparison.Ordinal)).Select(row => Stored.ReadReframing(row.Value.Span).Reason));
    }

    [Fact]
    public void A_story_is_completed_in_its_own_row_and_only_what_lacks_is_asked()
    {
        var chat = new Chat().Started().Says("story").Says("a new device").Says("late starts").Says("wrote one page").Taps("skip").Says("write it together");
        Assert.Contains("Still to add: result.", chat.Said, StringComparison.Ordinal);

        chat.Waits(TimeSpan.FromDays(1)).Says("stories").Taps("story-edit-1");
        Assert.Equal("story.result", chat.Prompt.Question);
        chat.Says("from 8 to 2 a month, and the nurses prepare alone");
        Assert.DoesNotContain("Still to add", chat.Said, StringComparison.Ordinal);
        var kept = Stored.ReadStory(Row(chat, "story|").Value.Span);
        Assert.Equal((new DateOnly(2026, 11, 2), "late starts"), (kept.Date, kept.Problem));
        Assert.Single(chat.History, row => row.Key.StartsWith("story|", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_that_was_stopped_keeps_what_was_told()
    {
        var chat = new Chat().Started().Says("story").Says("a new device").Says("stop");
        Assert.Equal(("a new device", 4), (Stored.ReadStory(Row(chat, "story|").Value.Span).Background, Stored.ReadStory(Row(chat, "story|").Value.Span).Missing().Count));
    }

    [Fact]
    public void A_full_Japanese_story_fits_the_notebook_beside_nine_weeks()
    {
        var chat = new Chat(Language.Ja).Started();
        for (var week = 0; week < 9; week++)
        {
            chat.ChecksIn([("sleep.hours", "6.5"), ("work.overtime", "22.5"), .. Signs.All.Select(sign => ($"sign.{Signs.Name(sign)}", "some"))]);
            chat.Now += TimeSpan.FromDays(7);
        }

        // A number and somebody, so that it is complete; then all of it once more, as drafts beside new answers.
        var longest = "看護師2人" + new string('朝', 145);
        chat.Says("エピソード");
        Assert.Equal("story.background", chat.Says(longest + "朝").Prompt.Question);
        foreach (var _ in Story.Parts)
            chat.Says(longest);
        chat.Taps("stories").Taps("story-edit-1");
        foreach (var _ in Story.Parts.Skip(1))
            chat.Says(longest);
        Assert.Equal("story.learning", chat.Prompt.Question);
        Assert.InRange(Stored.Write(chat.Notebook).Length, 4_000, StoreLimits.StateGoalBytes);
    }

    [Fact]
    public void One_file_holds_all_three()
    {
        var chat = new Chat(Language.Ja).Started().Says("CV");
        Assert.Null(chat.Prints("say-well"));
        chat.Says("職務経歴書の数字").Sends(("cv.facilities", "12"));
        chat.Says("言い換え").Taps("hours").Says("残業が月60時間").Taps("usual").Taps("keep");
        chat.Says("エピソード").Says("新しい機器 | # を入れた").Taps("skip").Taps("skip").Taps("skip").Taps("skip");

        foreach (var words in new[] { ((Paper.Words)chat.Prints("say-well")!).Text, ((Paper.Words)chat.Prints("say-well-print")!).Text })
            Assert.All(["12施設、導入(空欄)件", "残業が月60時間という状況があり、", "新しい機器", "(まだ)", "まだ足りないもの"], part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.Contains(((Paper.Archive)chat.Prints("export")!).Papers, paper => paper.Name == "cv-2026-11-02.md");
    }

    /// <summary>Whatever comes, and whenever: offers and what was read are a week apart from the next offer.</summary>
    [Fact]
    public void In_a_quarter_no_offer_comes_within_a_week_of_the_last_card() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Array[40].Sample(quarter =>
        {
            var chat = new Chat().Started();
            DateOnly? last = null;
            foreach (var (what, days) in quarter)
            {
                chat.Now += TimeSpan.FromDays(days);
                var today = Zones.Day(chat.Now, chat.Zone);
                if (what == 0)
                {
                    chat.Says("self-care").Taps("care-stretching");
                    last = today;
                    continue;
                }

                if (what == 3)
                    chat.ChecksIn(("sleep.hours", "4.5"));
                else
                    chat.Says("call-out 1");
                var isOffered = chat.Last.Messages.SelectMany(message => message.Buttons).Any(button => button.Answer.StartsWith("care-", StringComparison.Ordinal));
                if (isOffered && last is { } day && today.DayNumber - day.DayNumber < 7)
                    return false;
                if (!isOffered && what != 3 && (last is not { } before || today.DayNumber - before.DayNumber >= 7))
                    return false;
                last = isOffered ? today : last;
            }

            return true;
        }, iter: 60);

    [Fact]
    public void The_card_of_heart_and_stomach_says_when_to_call()
    {
        var chat = new Chat().Started().Says("self-care").Taps("care-ease");
        Assert.Contains("119", chat.Said, StringComparison.Ordinal);
    }

    private static CoachBot.Coaching.Record Row(Chat chat, string kind) => chat.History.Last(row => row.Key.StartsWith(kind, StringComparison.Ordinal));

    private static Reframing Kept(Chat chat) => Stored.ReadReframing(Row(chat, "reframe|").Value.Span);
}
