using System.Text;
using CoachBot.Coaching;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>Where it is not sure, the coach asks; and the day after urgent help it asks once more.</summary>
public sealed class GentleTests
{
    private const string Doubt = "I don't want to die, I am only tired";

    [Fact]
    public void What_may_be_danger_or_nothing_is_asked_about_without_an_alarm()
    {
        var chat = new Chat().Started().Says(Doubt);
        Assert.Equal("ask-gently", chat.Prompt.Dialog);
        Assert.All(chat.Last.Messages, message => Assert.False(message.Urgent));
        Assert.DoesNotContain("119", chat.Said, StringComparison.Ordinal);
        Assert.Contains(chat.Last.Messages[^1].Buttons, button => button.Answer == "urgent");
        Assert.DoesNotContain("tired", Kept(chat), StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_opens_the_card_and_the_question_is_over()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("7").Says(Doubt).Says("yes");
        Assert.True(Assert.Single(chat.Last.Messages).Urgent);
        Assert.Equal("sign.onset", chat.Taps("back-to-talk").Prompt.Question);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("I'm fine")]
    [InlineData("skip")]
    // Neither yes nor no: where to turn is said, and that is that.
    [InlineData("hmm what do you mean")]
    public void Anything_else_goes_back_to_the_question_from_before(string answer)
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("7").Says(Doubt).Says(answer);
        Assert.All(chat.Last.Messages, message => Assert.False(message.Urgent));
        Assert.Equal("sign.onset", chat.Prompt.Question);
        Assert.DoesNotContain("can't take that", chat.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Notebook.Open, frame => frame.Dialog == "ask-gently");
    }

    [Fact]
    public void Doubt_in_a_note_keeps_the_check_in_and_not_the_note()
    {
        var chat = new Chat().Started().ChecksInToTheNote();
        chat.Says(Doubt);
        Assert.Equal("ask-gently", chat.Prompt.Dialog);
        Assert.Equal("note", chat.Says("no").Prompt.Question);
        chat.Says("quiet week");
        Assert.Equal("quiet week", Assert.Single(chat.Notebook.CheckIns).Note);
        Assert.DoesNotContain("tired", Kept(chat), StringComparison.Ordinal);
    }

    [Fact]
    public void Doubt_in_a_field_of_a_card_is_left_out_and_asked_about()
    {
        var chat = new Chat().Started().ChecksInToTheNote();
        var prompt = chat.Prompt;
        chat.Hears(new Heard.Tap("submit", prompt.Dialog, prompt.Run, prompt.Question, new Dictionary<string, string> { ["note"] = Doubt }));
        Assert.Equal("ask-gently", chat.Prompt.Dialog);
        Assert.DoesNotContain("tired", Kept(chat), StringComparison.Ordinal);
    }

    [Fact]
    public void A_crisis_in_a_note_is_not_kept_and_the_note_is_asked_again_afterwards()
    {
        var chat = new Chat().Started().ChecksInToTheNote().Says("I want to kill myself");
        Assert.True(Assert.Single(chat.Last.Messages).Urgent);
        Assert.DoesNotContain("kill", Kept(chat), StringComparison.Ordinal);
        Assert.Equal("note", chat.Taps("back-to-talk").Prompt.Question);
    }

    [Fact]
    public void The_next_day_it_asks_once_with_a_neutral_preview_at_the_usual_hour()
    {
        var chat = new Chat().Started().Says("I want to die").Says("I want to die").Taps("back-to-talk").Waits(TimeSpan.FromDays(5));
        var (at, message) = Assert.Single(chat.Raised, one => one.Message.Prompt?.Dialog == "day-after");
        Assert.Equal(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(9)), at);
        Assert.DoesNotMatch("(?i)die|urgent|help|yesterday|today", message.Summary!);
    }

    [Fact]
    public void Before_consent_nothing_is_planned()
    {
        var chat = new Chat().Hears(new Heard.Arrived(Again: false)).Says("I want to die");
        Assert.Empty(chat.Occasions);
        Assert.Empty(chat.Waits(TimeSpan.FromDays(3)).Raised);
    }

    [Fact]
    public void What_can_be_read_without_the_key_does_not_tell_it_from_another_follow_up()
    {
        var chat = new Chat().Started().ChecksIn(("sign.onset", "most"), ("since-sign.onset", "over-two-weeks")).Says("I want to die");
        var follow = chat.Occasions.Where(one => one.IsOpen && one.Kind is Occasion.FollowUp or Occasion.DayAfter).ToList();
        Assert.Equal(2, follow.Count);
        Assert.Equal(2, follow.Select(one => one.Id).Distinct().Count());
        Assert.All(follow, one => Assert.Matches(@"^follow-up-2026-\d\d-\d\d$", one.Id));
    }

    [Theory]
    [InlineData("better")]
    [InlineData("same")]
    [InlineData("skip")]
    public void Its_answer_ends_the_urgent_talk_also_when_it_is_typed(string answer)
    {
        var chat = new Chat().Started().Says("I want to die").Waits(TimeSpan.FromDays(1));
        if (answer == "skip")
            chat.Taps(answer);
        else
            chat.Says(answer);
        Assert.Null(chat.Notebook.UrgentSince);
        Assert.All(chat.Last.Messages, message => Assert.False(message.Urgent));
        Assert.DoesNotContain(answer == "skip" ? "skip\"" : answer, Kept(chat), StringComparison.Ordinal);
    }

    [Fact]
    public void Still_very_hard_opens_urgent_help_again()
    {
        var chat = new Chat().Started().Says("I want to die").Taps("back-to-talk").Waits(TimeSpan.FromDays(1)).Taps("harder");
        Assert.True(Assert.Single(chat.Last.Messages).Urgent);
        Assert.NotNull(chat.Notebook.UrgentSince);
    }

    private static string Kept(Chat chat) => Encoding.UTF8.GetString(Stored.Write(chat.Notebook)) + string.Concat(chat.Last.Occasions);
}
