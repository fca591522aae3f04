using CoachBot.Coaching;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>Answers go to the question that was shown, by key, and to no other.</summary>
public sealed class AnswersTests
{
    [Fact]
    public void Typed_answers_are_filed_by_key_one_after_the_other()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("6.5").Says("most");
        Assert.Equal("sign.early", chat.Prompt.Question);
        Assert.Equal("6.5", chat.Top!.Find("sleep.hours"));
        Assert.Equal("most", chat.Top.Find("sign.onset"));
    }

    [Theory]
    // After a deploy another form, or another field of it, is the open one.
    [InlineData("elsewhere", null)]
    [InlineData("week", "sign.onset")]
    public void An_answer_to_a_question_that_was_not_shown_is_not_taken(string asked, string? field)
    {
        foreach (var typed in new[] { "6.5", "skip", "keep" })
        {
            var chat = new Chat(plainText: true).Started().Says("check-in");
            chat.Notebook = chat.Notebook with { Open = [chat.Top! with { Asked = asked, Field = field }] };
            chat.Says(typed);

            Assert.Empty(chat.Top!.Answers);
            Assert.Equal("sleep.hours", chat.Prompt.Question);
            Assert.Equal("sleep.hours", chat.Top.Field);
            // Now it was shown, and the same words are an answer.
            Assert.Equal("6.5", chat.Says("6.5").Top!.Find("sleep.hours"));
        }
    }

    [Fact]
    public void A_stored_answer_no_longer_accepted_is_asked_again_and_the_others_stay()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("6.5").Says("most").Says("none");
        chat.Notebook = chat.Notebook with { Open = [chat.Top!.Put("sign.onset", "now-and-then")] };
        chat.Says("help");

        Assert.Equal("sign.onset", chat.Prompt.Question);
        Assert.Equal("sign.dread", chat.Says("some").Prompt.Question);
        Assert.Equal("6.5", chat.Top!.Find("sleep.hours"));
    }

    [Fact]
    public void A_bad_answer_is_asked_again_with_the_range()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("7.3");
        Assert.Equal("sleep.hours", chat.Prompt.Question);
        Assert.Contains("0 to 14", chat.Prompt.Entries[0].Problem, StringComparison.Ordinal);
        Assert.Empty(chat.Top!.Answers);
    }

    [Fact]
    public void Back_opens_the_last_answered_question_with_its_answer_as_default()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("6.5").Says("most").Says("back");
        Assert.Equal("sign.onset", chat.Prompt.Question);
        Assert.Equal("most", chat.Prompt.Entries[0].Default);
        Assert.Null(chat.Top!.Find("sign.onset"));
        Assert.Equal("sleep.hours", chat.Says("back").Prompt.Question);
        Assert.Equal("6.5", chat.Prompt.Entries[0].Default);
        // Kept, both come back.
        chat.Says("keep").Says("keep");
        Assert.Equal("sign.early", chat.Prompt.Question);
        Assert.Equal("most", chat.Top!.Find("sign.onset"));
    }

    [Fact]
    public void Back_opens_a_whole_form_where_there_are_forms()
    {
        var chat = new Chat().Started().Says("check-in").Sends(("sleep.hours", "6"), ("sign.heart", "none")).Says("back");
        Assert.True(chat.Prompt.AsForm);
        Assert.Equal("6", chat.Prompt.Entries.Single(entry => entry.Key == "sleep.hours").Default);
        Assert.Equal("none", chat.Prompt.Entries.Single(entry => entry.Key == "sign.heart").Default);
    }

    [Fact]
    public void A_corrected_answer_moves_last()
    {
        var chat = new Chat().Started().Says("check-in");
        var form = chat.Prompt;
        chat.Sends(("sleep.hours", "4"), ("work.callouts", "3")).Taps("no");
        Assert.Equal("note", chat.Prompt.Question);
        chat.Sends(form, ("sleep.hours", "4.5"), ("work.callouts", "3"));

        // The near miss was answered before the form was sent again: what back opens is the form.
        Assert.Equal("note", chat.Prompt.Question);
        Assert.True(chat.Says("back").Prompt.AsForm);
        Assert.Equal("4.5", chat.Prompt.Entries.Single(entry => entry.Key == "sleep.hours").Default);
    }

    [Fact]
    public void An_old_card_of_an_open_dialog_corrects_its_own_question()
    {
        var chat = new Chat().Started().Says("check-in").Sends(("sleep.hours", "4"));
        var nearMiss = chat.Prompt;
        chat.Taps("no");
        Assert.Equal("note", chat.Prompt.Question);
        chat.Presses(nearMiss.Buttons.Single(button => button.Answer == "yes"));

        Assert.Equal("note", chat.Prompt.Question);
        Assert.Equal("yes", chat.Top!.Find("near-miss"));
    }

    [Fact]
    public void A_dialog_that_no_longer_exists_is_dropped_with_a_word_and_the_others_go_on()
    {
        foreach (var typed in new[] { "most", "help", "what now", "skip", "back" })
        {
            var chat = new Chat(plainText: true).Started().Says("check-in").Says("6.5");
            chat.Notebook = chat.Notebook with { Open = [chat.Top!, new Frame("horoscope", 99, "star-sign", "star-sign")] };
            chat.Says(typed);

            Assert.Contains("no longer exists", chat.Said, StringComparison.Ordinal);
            Assert.Equal("sign.onset", chat.Prompt.Question);
            Assert.Equal("6.5", chat.Top!.Find("sleep.hours"));
            Assert.Null(chat.Top.Find("sign.onset"));
        }
    }

    [Fact]
    public void A_dialog_that_no_longer_exists_does_not_stand_in_the_way_of_a_command()
    {
        var chat = new Chat().Started();
        chat.Notebook = chat.Notebook with { Open = [new Frame("horoscope", 99, "star-sign")] };
        chat.Says("check-in");
        Assert.Equal("week", chat.Prompt.Question);
        chat.Answers();
        Assert.Single(chat.Notebook.CheckIns);
    }

    [Theory]
    [InlineData("check-in", 999, "sleep.hours", "7")]
    [InlineData("horoscope", 1, "star-sign", "lion")]
    [InlineData("check-in", null, "sleep.hours", "7")]
    [InlineData("check-in", 4, "no-such-question", "7")]
    [InlineData("check-in", 4, null, "7")]
    [InlineData(null, null, null, "no-such-command")]
    [InlineData(null, null, null, "")]
    public void A_button_of_nowhere_does_nothing_harmful_and_says_something(string? dialog, int? run, string? question, string answer)
    {
        var chat = new Chat().Started().Says("check-in");
        Assert.Equal(4, chat.Top!.Run);
        var before = chat.Notebook;
        chat.Hears(new Heard.Tap(answer, dialog, run, question, new Dictionary<string, string>()));

        Assert.Equal(before.LastRun, chat.Notebook.LastRun);
        Assert.Empty(chat.Top!.Answers);
        Assert.Equal("week", chat.Prompt.Question);
        Assert.NotEmpty(chat.Said);
    }

    [Fact]
    public void A_button_pressed_twice_counts_once()
    {
        var chat = new Chat().Started().Says("check-in").Sends(("sleep.hours", "7"), ("sign.onset", "most"));
        var since = chat.Prompt.Buttons.Single(button => button.Answer == "over-two-weeks");
        chat.Presses(since).Presses(since);
        Assert.Equal("note", chat.Prompt.Question);
        var note = chat.Prompt.Buttons.Single(button => button.Answer == "skip");
        chat.Presses(note).Presses(note);

        Assert.Single(chat.Notebook.CheckIns);
        Assert.Single(chat.Notebook.Recommendations);
        Assert.Contains("already recorded", chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_sent_twice_counts_once()
    {
        var chat = new Chat().Started().Says("check-in");
        var form = chat.Prompt;
        chat.Sends(form, ("sleep.hours", "7")).Sends(form, ("sleep.hours", "7")).Taps("skip").Sends(form, ("sleep.hours", "3"));

        Assert.Equal(7, Assert.Single(chat.Notebook.CheckIns).Sleep);
        Assert.Contains("already recorded", chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_with_nothing_in_it_is_not_recorded()
    {
        var chat = new Chat().Started().Says("check-in").Sends();
        Assert.NotNull(chat.Last.Problem);
        Assert.Empty(chat.Notebook.CheckIns);
        Assert.Equal("week", chat.Prompt.Question);
    }

    [Fact]
    public void Skipped_is_unanswered_and_never_zero()
    {
        var chat = new Chat().Started().Says("check-in").Sends(("sleep.hours", "7"), ("work.overtime", "skip")).Taps("skip");
        var week = Assert.Single(chat.Notebook.CheckIns);
        Assert.Null(week.Overtime);
        Assert.Null(week.Callouts);
        Assert.Empty(week.Signs);
    }
}
