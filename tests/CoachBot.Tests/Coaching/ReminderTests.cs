using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>What the coach says by itself, when, and when it keeps quiet.</summary>
public sealed class ReminderTests
{
    [Fact]
    public void An_invitation_on_the_day_and_hour_and_one_nudge_the_day_after()
    {
        var chat = new Chat().Started().Waits(TimeSpan.FromDays(6.8));
        Assert.Empty(chat.Raised);
        chat.Waits(TimeSpan.FromDays(6.9));
        Assert.Equal(["2026-11-09 09:00", "2026-11-10 09:00"], Times(chat));
    }

    [Fact]
    public void Nothing_is_sent_before_start()
    {
        var chat = new Chat().Hears(new Heard.Arrived(Again: false)).Waits(TimeSpan.FromDays(30));
        Assert.Empty(chat.Raised);
        Assert.Empty(new Chat().Hears(new Heard.Arrived(Again: false)).Taps("not-now").Waits(TimeSpan.FromDays(30)).Raised);
    }

    [Fact]
    public void A_week_that_is_answered_is_neither_asked_about_nor_nudged()
    {
        // Answered before the invitation: Sunday's person.
        var early = new Chat().Started().Says("settings").Taps("set-time").Taps("sunday").Says("10").Says("later").On(2026, 11, 4).ChecksIn().Waits(TimeSpan.FromDays(5));
        Assert.Empty(early.Raised);
        Assert.Contains(early.Occasions, one => one is { State: OccasionState.Skipped, Reason: "answered" });

        // Answered after it: no nudge.
        var prompt = new Chat().Started().Waits(TimeSpan.FromDays(7)).ChecksIn().Waits(TimeSpan.FromDays(3));
        Assert.Equal(["2026-11-09 09:00"], Times(prompt));
    }

    [Fact]
    public void After_four_unanswered_weeks_one_offer_to_pause_and_then_silence()
    {
        var chat = new Chat().Started().Waits(TimeSpan.FromDays(200));
        Assert.Equal(["2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"], chat.DaysOf("offer").Where(day => DateOnly.Parse(day, null).DayOfWeek == DayOfWeek.Monday));
        Assert.Equal(["2026-12-07"], chat.DaysOf("pause-offer"));
        Assert.Equal(9, chat.Raised.Count);

        // A word from the person ends the silence.
        chat.Raised.Clear();
        chat.Says("history").Waits(TimeSpan.FromDays(8));
        Assert.NotEmpty(chat.Raised);
    }

    [Fact]
    public void A_check_in_begins_the_count_anew()
    {
        var chat = new Chat().Started().Waits(TimeSpan.FromDays(22)).ChecksIn().Waits(TimeSpan.FromDays(28));
        Assert.Empty(chat.DaysOf("pause-offer"));
    }

    [Fact]
    public void Pause_n_is_silent_for_n_days_and_resumes_by_itself()
    {
        var chat = new Chat().Started().Says("pause 10");
        Assert.Equal(new DateOnly(2026, 11, 12), chat.Notebook.Profile.PausedUntil);
        chat.Waits(TimeSpan.FromDays(16));
        Assert.Equal(["2026-11-16 09:00", "2026-11-17 09:00"], Times(chat));
    }

    [Theory]
    [InlineData("pause 7", true)]
    [InlineData("休止 7", true)]
    [InlineData("休止７日", true)]
    [InlineData("pause for 7 days", true)]
    [InlineData("pause", false)]
    [InlineData("pause 366", false)]
    [InlineData("pause -1", false)]
    public void Pausing_needs_a_number_of_days(string typed, bool paused) =>
        Assert.Equal(paused, new Chat().Started().Says(typed).Notebook.Profile.PausedUntil is not null);

    [Fact]
    public void Resume_ends_a_pause()
    {
        var chat = new Chat().Started().Says("pause 100").Says("resume").Waits(TimeSpan.FromDays(7));
        Assert.Equal(["2026-11-09 09:00"], Times(chat));
    }

    [Fact]
    public void Follow_ups_wait_for_no_one_in_a_pause()
    {
        var chat = new Chat().Started().ChecksIn(("sign.onset", "most"), ("since-sign.onset", "over-two-weeks")).Says("pause 60").Waits(TimeSpan.FromDays(30));
        Assert.Empty(chat.Raised);
    }

    [Theory]
    // Due at nine in the morning, seen in the evening or at night: at eight.
    [InlineData("2026-11-09", 20, "2026-11-10 08:00")]
    [InlineData("2026-11-09", 23, "2026-11-10 08:00")]
    [InlineData("2026-11-10", 3, "2026-11-10 08:00")]
    [InlineData("2026-11-10", 7, "2026-11-10 08:00")]
    // The quiet hours end at eight and begin at twenty.
    [InlineData("2026-11-10", 8, "2026-11-10 08:00")]
    [InlineData("2026-11-09", 19, "2026-11-09 19:00")]
    public void Quiet_hours_put_it_off(string day, int hour, string sent)
    {
        var chat = new Chat().Started();
        chat.Jumps(Zones.Moment(DateOnly.Parse(day, null), hour, chat.Zone) - chat.Now).Waits(TimeSpan.FromHours(20));
        Assert.Equal(sent, Times(chat).First());
    }

    [Fact]
    public void After_a_jump_over_weeks_only_the_latest_invitation_is_sent()
    {
        var chat = new Chat().Started().Jumps(TimeSpan.FromDays(24));
        Assert.Equal(["2026-11-26 12:00"], Times(chat));
        var invitations = chat.Occasions.Where(one => one.Kind == Occasion.CheckIn).OrderBy(one => one.Due).ToList();
        Assert.Equal(
            [(OccasionState.Skipped, "deadline"), (OccasionState.Skipped, "deadline"), (OccasionState.Sent, null), (OccasionState.Planned, null)],
            invitations.Select(one => (one.State, one.Reason)));
    }

    [Fact]
    public void What_comes_by_itself_has_a_preview_that_says_nothing_about_health()
    {
        var chat = new Chat().Started().ChecksIn(("sign.onset", "most"), ("since-sign.onset", "over-two-weeks")).Waits(TimeSpan.FromDays(45));
        Assert.InRange(chat.Raised.Count, 5, 100);
        Assert.All(chat.Raised, one =>
        {
            Assert.NotNull(one.Message.Summary);
            Assert.DoesNotMatch("(?i)sleep|sign|stress|doctor|talk|health|overtime", one.Message.Summary);
        });
        // An answer to something just done needs none.
        Assert.All(chat.Says("history").Last.Messages, message => Assert.Null(message.Summary));
    }

    [Fact]
    public void Uninstalled_nothing_is_sent_any_more()
    {
        var chat = new Chat().Started().Hears(new Heard.Departed()).Waits(TimeSpan.FromDays(30));
        Assert.Empty(chat.Raised);
    }

    [Fact]
    public void An_occasion_that_was_sent_is_not_sent_again()
    {
        var chat = new Chat().Started().Waits(TimeSpan.FromDays(7));
        var sent = chat.Occasions.Single(one => one.State is OccasionState.Sent);
        chat.Raise(sent);
        Assert.Single(chat.Raised);
    }

    private static IEnumerable<string> Times(Chat chat) =>
        chat.Raised.Select(one => Zones.Local(one.At, chat.Zone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
