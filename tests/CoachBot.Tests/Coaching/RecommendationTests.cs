using CoachBot.Coaching;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>The recommendation, its withdrawal, and the one series of questions about it.</summary>
public sealed class RecommendationTests
{
    [Fact]
    public void It_comes_in_the_same_turn_names_the_weeks_and_has_its_three_buttons()
    {
        var chat = Recommended();
        Assert.Equal(["will-book", "not-yet", "not-now"], chat.Prompt.Buttons.Select(button => button.Answer).Take(3));
        Assert.Contains("8 Nov and 15 Nov", chat.Said, StringComparison.Ordinal);
        Assert.Contains("nobody needs to wait", chat.Said, StringComparison.Ordinal);
        Assert.Contains(chat.Last.Messages[^1].Parts, part => part is Part.Copy);
        Assert.Contains(chat.Last.Messages[^1].Parts, part => part is Part.Contacts { Items.Count: > 0 });
    }

    [Theory]
    [InlineData("onset", "Occupational physician")]
    // A clinic first for heart and stomach.
    [InlineData("heart", "A clinic")]
    [InlineData("stomach", "A clinic")]
    public void The_first_contact_fits_the_sign(string sign, string first)
    {
        var chat = Recommended(sign);
        var contacts = chat.Last.Messages[^1].Parts.OfType<Part.Contacts>().Single();
        Assert.StartsWith(first, contacts.Items[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_is_asked_about_on_day_3_and_day_10_and_no_more()
    {
        var chat = Recommended().Waits(TimeSpan.FromDays(40));
        Assert.Equal(["2026-11-18", "2026-11-25"], Days(chat, "follow-up"));
    }

    [Fact]
    public void After_no_it_is_asked_once_more_on_day_10()
    {
        var chat = Recommended().Waits(TimeSpan.FromDays(3)).Taps("no").Waits(TimeSpan.FromDays(40));
        Assert.Equal(["2026-11-18", "2026-11-25"], Days(chat, "follow-up"));
        Assert.Empty(Days(chat, "light-check"));
    }

    [Fact]
    public void After_yes_there_is_a_light_check_14_days_later()
    {
        var chat = Recommended().Waits(TimeSpan.FromDays(3)).Taps("yes").Waits(TimeSpan.FromDays(40));
        Assert.Equal(["2026-11-18"], Days(chat, "follow-up"));
        Assert.Equal(["2026-12-02"], Days(chat, "light-check"));
    }

    [Fact]
    public void Booking_is_followed_up_on_day_3()
    {
        var chat = Recommended().Taps("will-book").Waits(TimeSpan.FromDays(4));
        Assert.Equal(["2026-11-18"], Days(chat, "follow-up"));
    }

    [Fact]
    public void Not_for_me_now_is_not_followed_up()
    {
        var chat = Recommended().Taps("not-now").Waits(TimeSpan.FromDays(40));
        Assert.Empty(Days(chat, "follow-up"));
    }

    [Fact]
    public void Stop_ends_the_series()
    {
        Assert.Empty(Days(Recommended().Says("stop").Waits(TimeSpan.FromDays(40)), "follow-up"));
        Assert.Single(Days(Recommended().Waits(TimeSpan.FromDays(3)).Says("stop").Waits(TimeSpan.FromDays(40)), "follow-up"));
    }

    [Fact]
    public void Taken_back_it_is_said_and_not_followed_up()
    {
        var chat = Recommended().Says("correct").Answers(("sign.onset", "none"));
        Assert.Contains("I take it back", chat.Said, StringComparison.Ordinal);
        Assert.Equal("withdrawn", chat.Notebook.Recommendations[^1].State);
        Assert.Empty(Days(chat.Waits(TimeSpan.FromDays(40)), "follow-up"));
    }

    [Fact]
    public void Taken_back_for_one_of_two_signs_it_stays_for_the_other()
    {
        var chat = Both();
        var card = chat.Prompt;
        chat.Says("correct").Answers(("sign.onset", "none"), ("sign.heart", "most"));
        Assert.Equal("open", chat.Notebook.Recommendations[^1].State);
        chat.Presses(card.Buttons.Single(button => button.Answer == "will-book"));
        Assert.Equal("booked", chat.Notebook.Recommendations[^1].State);
        Assert.Equal(["2026-11-18"], Days(chat.Waits(TimeSpan.FromDays(4)), "follow-up"));
    }

    [Fact]
    public void Taken_back_sign_by_sign_it_is_gone_with_the_last()
    {
        var chat = Both().Says("correct").Answers(("sign.onset", "none"), ("sign.heart", "most")).Says("correct").Answers(("sign.onset", "none"), ("sign.heart", "none"));
        Assert.Equal("withdrawn", chat.Notebook.Recommendations[^1].State);
        Assert.Empty(Days(chat.Waits(TimeSpan.FromDays(40)), "follow-up"));
    }

    [Fact]
    public void An_older_one_that_nobody_answered_does_not_keep_the_follow_ups_of_one_taken_back()
    {
        // Onset is recommended and ends; heart is recommended two weeks later and taken back.
        var chat = Recommended().On(2026, 11, 22).ChecksIn(("sign.onset", "none"), ("sign.heart", "most"), ("since-sign.heart", "over-two-weeks"));
        Assert.Equal("recommendation", chat.Prompt.Dialog);
        chat.Says("correct").Answers(("sign.onset", "none"), ("sign.heart", "none"));

        Assert.Equal("withdrawn", chat.Notebook.Recommendations[^1].State);
        Assert.Equal("open", chat.Notebook.Recommendations[0].State);
        Assert.Empty(Days(chat.Waits(TimeSpan.FromDays(40)), "follow-up"));
    }

    [Fact]
    public void The_newest_series_replaces_the_one_before()
    {
        var chat = Recommended().Waits(TimeSpan.FromDays(1)).ChecksIn(("sign.onset", "most"), ("sign.heart", "most"), ("since-sign.heart", "over-two-weeks"));
        Assert.Equal("recommendation", chat.Prompt.Dialog);
        chat.Waits(TimeSpan.FromDays(40));
        Assert.Equal(["2026-11-19", "2026-11-26"], Days(chat, "follow-up"));
    }

    [Theory]
    [InlineData("will-book", "booked")]
    [InlineData("not-now", "declined")]
    public void Its_buttons_still_work_when_the_sign_is_gone(string answer, string state)
    {
        var chat = Recommended();
        var card = chat.Prompt;
        chat.On(2026, 11, 22).ChecksIn(("sign.onset", "none")).Presses(card.Buttons.Single(button => button.Answer == answer));
        Assert.Equal(state, chat.Notebook.Recommendations[^1].State);
    }

    [Fact]
    public void Each_barrier_has_one_answer_of_its_own()
    {
        var barriers = Recommended().Taps("not-yet").Prompt.Buttons.Where(button => button.Dialog is not null).Select(button => button.Answer).ToList();
        Assert.Equal(["no-time", "who-knows", "cost", "not-bad-enough", "what-to-say", "skip"], barriers);
        var answers = barriers.Select(barrier => Recommended().Taps("not-yet").Taps(barrier).Said).ToList();
        Assert.Equal(answers.Count, answers.Distinct().Count());
        Assert.All(answers, answer => Assert.Contains("One small step", answer, StringComparison.Ordinal));
    }

    private static Chat Recommended(string sign = "onset") =>
        new Chat().On(2026, 11, 8, hour: 9).Started().ChecksIn(($"sign.{sign}", "most")).On(2026, 11, 15).ChecksIn(($"sign.{sign}", "most"));

    private static Chat Both() =>
        new Chat().On(2026, 11, 8, hour: 9).Started().ChecksIn(("sign.onset", "most"), ("sign.heart", "most"))
            .On(2026, 11, 15).ChecksIn(("sign.onset", "most"), ("sign.heart", "most"));

    private static IEnumerable<string> Days(Chat chat, string dialog) => chat.DaysOf(dialog);
}
