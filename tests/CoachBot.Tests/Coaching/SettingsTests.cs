using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>What a person can see and change about the coach.</summary>
public sealed class SettingsTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(91);

    [Fact]
    public void Settings_say_in_one_message_what_is_set_and_each_can_be_changed_by_a_button()
    {
        var chat = new Chat().Started().WithLeave().Says("settings");
        var message = Assert.Single(chat.Last.Messages);
        foreach (var value in new[] { "Monday, 9:00", "20:00–8:00", "English", "this chat", "on" })
            Assert.Contains(value, chat.Said, StringComparison.Ordinal);
        Assert.Equal(["set-time", "reminders", "quiet", "language-ja", "urgent"], message.Buttons.Select(button => button.Answer));
    }

    [Fact]
    public void With_one_language_there_is_no_button_for_another()
    {
        var chat = new Chat(company: new Company("Acme", [], Lines.Of("JP")) { Languages = [Language.En] }).Started().Says("settings");
        Assert.DoesNotContain(chat.Last.Messages[0].Buttons, button => button.Answer.StartsWith("language", StringComparison.Ordinal));
    }

    [Fact]
    public void The_open_question_is_asked_again_after_the_settings()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("settings");
        Assert.Equal("sleep.hours", chat.Prompt.Question);
    }

    [Fact]
    public void Reminders_off_plans_nothing_and_on_again_plans_again()
    {
        var chat = Busy().Says("reminders").Taps("none");
        Assert.All(Planned(chat), one => Assert.Equal(Occasion.Tidy, one.Kind));
        Assert.Empty(chat.Waits(Quarter).Raised);

        // What is done meanwhile plans nothing either.
        chat.ChecksIn(("sign.onset", "most"), ("since-sign.onset", "over-two-weeks")).Taps("will-book").Books("2027-03-15").Says("I want to die").Taps("back-to-talk");
        Assert.All(Planned(chat), one => Assert.Equal(Occasion.Tidy, one.Kind));
        Assert.Empty(chat.Waits(Quarter).Raised);

        chat.Says("reminders on");
        Assert.Contains(Planned(chat), one => one.Kind == Occasion.CheckIn);
        Assert.Contains(Planned(chat), one => one.IsLeaveReminder);
        Assert.NotEmpty(chat.Waits(TimeSpan.FromDays(8)).Raised);
    }

    [Fact]
    public void What_is_about_to_be_sent_when_reminders_are_turned_off_is_not()
    {
        var chat = new Chat().Started();
        var planned = chat.Occasions.Single(one => one is { Kind: Occasion.CheckIn, State: OccasionState.Planned });
        chat.Says("reminders off").Raise(planned);
        Assert.Empty(chat.Raised);
        Assert.Equal(Occasion.Off, chat.Occasions.Single(one => one.Id == planned.Id).Reason);
    }

    [Fact]
    public void On_again_in_time_what_was_planned_about_plan_and_bookings_is_planned_again()
    {
        string[] Kinds(Chat chat) => [.. Planned(chat).Where(one => one.Kind is Occasion.PlanEnd or Occasion.LeaveAnswer or Occasion.CheckIn).Select(one => one.Kind).Order(StringComparer.Ordinal)];
        var chat = Busy();
        var before = Kinds(chat);
        Assert.Equal(["check-in", "leave-answer", "plan-end"], before);
        Assert.Empty(Kinds(chat.Says("reminders off")));
        Assert.Equal(before, Kinds(chat.Says("resume")));
    }

    [Fact]
    public void Without_the_weekly_question_leave_is_still_brought_up()
    {
        var chat = new Chat().Started().WithLeave().Says("reminders").Taps("no-weekly").Waits(Quarter);
        Assert.Empty(chat.DaysOf("offer"));
        Assert.NotEmpty(chat.LeaveReminders());
        Assert.Contains("Weekly question | off", chat.Says("settings").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_leave_the_weekly_question_is_still_asked()
    {
        var chat = new Chat().Started().WithLeave().Says("reminders").Taps("no-leave").Waits(Quarter);
        Assert.NotEmpty(chat.DaysOf("offer"));
        Assert.Empty(chat.LeaveReminders());
    }

    [Fact]
    public void Who_is_never_asked_still_loses_history_that_is_too_old()
    {
        var chat = new Chat().Started().ChecksIn().Says("reminders off").Waits(TimeSpan.FromDays(800));
        Assert.DoesNotContain(chat.History, record => record.Key.StartsWith("ci|", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_day_while_reminders_are_off_says_that_they_are_off()
    {
        var chat = new Chat().Started().Says("reminders off").Says("day and time").Taps("friday").Taps("keep");
        Assert.Contains("still don't ask", chat.Said, StringComparison.Ordinal);
        Assert.Empty(chat.Waits(Quarter).Raised);
    }

    [Theory]
    [InlineData("10", "18", 10)]
    [InlineData("8", "20", 9)]
    [InlineData("12", "13", 12)]
    public void Own_quiet_hours_hold_for_everything_the_coach_raises(string until, string from, int hour)
    {
        var chat = new Chat().Started().WithLeave().Says("quiet hours").Says(until).Says(from).Waits(Quarter);
        Assert.NotEmpty(chat.Raised);
        Assert.All(chat.Raised, one => Assert.InRange(Zones.Local(one.At, chat.Zone).Hour, int.Parse(until, null), int.Parse(from, null) - 1));
        Assert.Contains(chat.Raised, one => Zones.Local(one.At, chat.Zone).Hour == hour);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("13")]
    [InlineData("")]
    public void Nobody_can_have_less_quiet_than_the_organisation_wants(string until)
    {
        var chat = new Chat().Started().Says("quiet hours").Says(until);
        Assert.Equal("quiet.until", chat.Prompt.Question);
    }

    [Fact]
    public void Quieter_hours_of_the_organisation_win_over_older_ones_of_the_person()
    {
        var own = new Chat().Started().Says("quiet hours").Says("9").Says("19").Notebook;
        var chat = new Chat(policy: new CoachPolicy { QuietUntilHour = 11, QuietFromHour = 14 }) { Notebook = own }.Says("settings");
        Assert.Contains("14:00–11:00", chat.Said, StringComparison.Ordinal);
    }

    /// <summary>With a plan, leave, and a day asked for.</summary>
    private static Chat Busy() =>
        new Chat().Started().WithLeave().Books("2026-11-20").Says("plan").Taps("roster").Sends(("owner.first", "me"), ("week.first", "1")).Taps("enough");

    private static IEnumerable<Occasion> Planned(Chat chat) => chat.Occasions.Where(one => one.State is OccasionState.Planned);
}
