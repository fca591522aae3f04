using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>Keep, skip, back and stop at the first question of every dialog, and leaving one dialog for another.</summary>
public sealed class SteppingTests
{
    public static TheoryData<string> Dialogs => [.. Dialog.All.Keys];

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Back_at_the_first_question_asks_it_again(string dialog)
    {
        var chat = At(dialog);
        var question = chat.Prompt.Question;
        Assert.Equal(question, chat.Says("back").Prompt.Question);
        Assert.Equal(dialog, chat.Top!.Dialog);
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Stop_at_the_first_question_ends_the_dialog(string dialog)
    {
        var chat = At(dialog).Says("stop");
        Assert.DoesNotContain(chat.Notebook.Open, frame => frame.Dialog == dialog);
        Assert.Null(chat.Last.Messages[^1].Prompt);
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Skip_at_the_first_question_goes_on_or_says_that_it_needs_an_answer(string dialog)
    {
        var chat = At(dialog);
        var (question, maySkip) = (chat.Prompt.Question, chat.Prompt.Buttons.Any(button => button.Answer == "skip"));
        chat.Says("skip");
        if (chat.Last.Messages[^1].Prompt is { } prompt && prompt.Question == question)
            Assert.False(maySkip);
        else
            Assert.True(maySkip || dialog is "check-in" or "log" or "leave-setup" or "roles" or "job-weights" or "cv");
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Keep_at_the_first_question_takes_the_default_or_asks_again(string dialog)
    {
        var chat = At(dialog);
        var (question, usual) = (chat.Prompt.Question, chat.Prompt.Entries[0].Default);
        chat.Says("keep");
        if (usual is not null)
            Assert.NotEqual(question, chat.Last.Messages[^1].Prompt?.Question);
        else
            Assert.Empty(chat.Top?.Answers ?? []);
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Help_at_the_first_question_leaves_it_open(string dialog)
    {
        var chat = At(dialog);
        var (question, raised) = (chat.Prompt, chat.Top!.Raised);
        chat.Says("help");

        // What the coach raised itself is not asked again, and its buttons keep working.
        Assert.Equal(raised ? null : question.Question, chat.Last.Messages[^1].Prompt?.Question);
        Assert.Equal(question.Run, chat.Top!.Run);
        if (question.Buttons.FirstOrDefault(button => button.Dialog == dialog) is { } button)
            Assert.DoesNotContain(chat.Presses(button).Notebook?.Open ?? [], frame => frame.Run == question.Run && frame.Answers.Count == 0);
    }

    [Fact]
    public void Stop_keeps_a_draft_that_counts_nowhere_and_fills_the_next_form_of_the_week()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("6.5").Says("most").Says("stop");
        Assert.Empty(chat.Notebook.CheckIns);
        Assert.NotNull(chat.Notebook.Draft);

        chat.Waits(TimeSpan.FromDays(1)).Says("check-in");
        Assert.Equal("6.5", chat.Prompt.Entries[0].Default);
        Assert.Empty(chat.Top!.Answers);
    }

    [Fact]
    public void A_draft_of_last_week_is_not_this_weeks()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("6.5").Says("stop").On(2026, 11, 10).Says("check-in");
        Assert.Null(chat.Prompt.Entries[0].Default);
        Assert.Null(chat.Notebook.Draft);
    }

    [Fact]
    public void A_correction_leaves_the_draft_of_the_new_week_alone()
    {
        var chat = new Chat(plainText: true).Started().ChecksInTyping("7").On(2026, 11, 9).Says("check-in").Says("5.5").Says("correct");
        Assert.Equal("7", chat.Prompt.Entries[0].Default);
        chat.Types("8");

        Assert.Equal(8, Assert.Single(chat.Notebook.CheckIns).Sleep);
        Assert.Equal(new DateOnly(2026, 11, 2), chat.Notebook.CheckIns[0].Date);
        Assert.Equal("5.5", chat.Says("check-in").Prompt.Entries[0].Default);
    }

    [Fact]
    public void Another_dialog_comes_first_and_then_the_one_before_goes_on()
    {
        var chat = new Chat(plainText: true).Started().ChecksInTyping("7").On(2026, 11, 9).Says("check-in").Says("6").Says("day and time");
        Assert.Equal("setup.weekday", chat.Prompt.Question);
        chat.Says("Friday").Says("10");

        Assert.Equal(DayOfWeek.Friday, chat.Notebook.Profile.Weekday);
        Assert.Equal("sign.onset", chat.Prompt.Question);
        Assert.Equal("6", chat.Top!.Find("sleep.hours"));
    }

    [Fact]
    public void What_the_coach_raised_is_left_when_the_person_begins_something_else_and_its_buttons_keep_working()
    {
        var chat = new Chat().Started().Waits(TimeSpan.FromDays(7));
        var invitation = chat.Prompt;
        Assert.Equal("offer", invitation.Dialog);
        chat.Says("settings").Taps("set-time").Taps("keep").Taps("keep");
        Assert.DoesNotContain(chat.Notebook.Open, frame => frame.Dialog == "offer" && frame.Run == invitation.Run);

        chat.Presses(invitation.Buttons.Single(button => button.Answer == "yes"));
        Assert.Equal("week", chat.Prompt.Question);
    }

    [Fact]
    public void An_invitation_that_came_amid_a_check_in_is_not_asked_again_after_it()
    {
        var chat = new Chat(plainText: true).Started().On(2026, 11, 9, hour: 8).Says("check-in").Says("6").Waits(TimeSpan.FromHours(3));
        Assert.Equal("offer", chat.Prompt.Dialog);
        // The answer to what the person was in the middle of.
        Assert.Equal("sign.early", chat.Says("most").Prompt.Question);
        chat.Types("skip");

        Assert.Single(chat.Notebook.CheckIns);
        Assert.DoesNotContain(chat.Last.Messages, message => message.Prompt?.Dialog == "offer");
    }

    [Fact]
    public void A_form_complete_in_an_earlier_week_is_recorded_for_that_week_when_a_new_one_begins()
    {
        var chat = new Chat().Started().On(2026, 11, 8).Says("check-in").Sends(("sleep.hours", "6"));
        Assert.Equal("note", chat.Prompt.Question);
        chat.On(2026, 11, 10).Says("check-in");

        var settled = Assert.Single(chat.Notebook.CheckIns);
        Assert.Equal(new DateOnly(2026, 11, 8), settled.Date);
        Assert.Equal(6, settled.Sleep);
        Assert.Equal("week", chat.Prompt.Question);
    }

    [Fact]
    public void A_check_in_is_dated_by_the_turn_that_answered_the_last_field_of_the_form()
    {
        var chat = new Chat().Started().On(2026, 11, 8, hour: 23).Says("check-in").Sends(("sleep.hours", "6")).On(2026, 11, 9, hour: 1).Taps("skip");
        Assert.Equal(new DateOnly(2026, 11, 8), Assert.Single(chat.Notebook.CheckIns).Date);
    }

    private static Chat At(string dialog)
    {
        var chat = new Chat();
        switch (dialog)
        {
            case "group-report":
                return new Chat(company: Report.Groups.Company).Started().Says("group report");
            case "welcome":
                return chat.Hears(new Heard.Arrived(Again: false));
            case "setup":
                return chat.Hears(new Heard.Arrived(Again: false)).Taps("start");
            case "offer":
                return chat.Hears(new Heard.Arrived(Again: false)).Taps("start").Taps("keep").Taps("keep");
            case "check-in":
                return chat.Started().Says("check-in");
            case "plan" or "leave-safely" or "stay" or "cv" or "reframe" or "story" or "self-care":
                return chat.Started().Says(dialog);
            case "plan-progress" or "plan-end":
                chat.Started().Says("plan").Taps("roster").Sends(("owner.first", "me"), ("week.first", "1")).Taps("enough");
                return dialog == "plan-progress" ? chat.Says(dialog) : chat.Waits(TimeSpan.FromDays(31));
            case "review":
                return StayTests.Decided(chat.Started()).Waits(TimeSpan.FromDays(31));
            case "delete":
                return chat.Started().Says("delete my data");
            case "ask-gently":
                return chat.Started().Says("I don't want to die, I am only tired");
            case "day-after":
                return chat.Started().Says("I want to die").Taps("back-to-talk").Waits(TimeSpan.FromDays(1));
            case "log":
                return chat.Started().Says("log form");
            case "log-doubt":
                return chat.Started().Says("overtime 30");
            case "quiet" or "reminders" or "talk-sheet" or "rules" or "on-call" or "attendance":
                return chat.Started().Says(dialog);
            case "roles":
                return chat.Started().Says("what else could I do?");
            case "job-offer":
                return chat.Started().Says("compare offers");
            case "job-weights":
                return chat.Started().Offers("Now", "A");
            case "job-which":
                return chat.Started().Offers("Now", "A").Says("stop").Says("correct an offer");
            case "negotiation":
                return chat.Started().Says("negotiation sheet");
            case "leave-setup":
                return chat.Started().Says("leave");
            case "book-leave":
                return chat.Started().WithLeave().Taps("leave-book");
            case "leave-answer":
                return chat.Started().WithLeave().Books("2026-11-20").Waits(TimeSpan.FromDays(1));
            case "leave-reminder":
                return chat.Started().WithLeave().Waits(TimeSpan.FromDays(2));
            case "pause-offer":
                return chat.Started().Waits(TimeSpan.FromDays(7 * 5));
        }

        chat.Started().ChecksIn(("sign.onset", "most"), ("since-sign.onset", "over-two-weeks"));
        if (dialog == "recommendation")
            return chat;
        chat.Waits(TimeSpan.FromDays(3));
        return dialog == "follow-up" ? chat : chat.Taps("yes").Waits(TimeSpan.FromDays(14));
    }
}
