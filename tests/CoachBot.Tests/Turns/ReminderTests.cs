using System.Text.Json.Nodes;
using CoachBot.Channels;

namespace CoachBot.Tests.Turns;

/// <summary>What the coach says by itself: from planned to one of its ends.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task The_weekly_question_comes_at_its_hour_and_is_marked_sent()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));

        await house.LaterAsync(TimeSpan.FromHours(24 * 7 - 2));
        Assert.DoesNotContain(house.Said, message => message.Summary is not null);
        await house.LaterAsync(TimeSpan.FromHours(2));

        Assert.Single(house.Said, message => message.Summary is not null);
        Assert.Contains(await OccasionsAsync(house), one => Is(one, "check-in", "sent"));
        Assert.Contains(await OccasionsAsync(house), one => Is(one, "check-in", "planned"));
    }

    [Fact]
    public async Task Nothing_is_said_in_the_quiet_hours()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));

        // From 10:00 to 21:00 local a week later: the invitation waits for 8:00.
        await house.LaterAsync(TimeSpan.FromHours(24 * 7 + 11));
        Assert.DoesNotContain(house.Said, message => message.Summary is not null);
        await house.LaterAsync(TimeSpan.FromHours(11));

        Assert.Single(house.Said, message => message.Summary is not null);
    }

    [Fact]
    public async Task A_jump_over_several_weeks_sends_only_the_latest()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));

        await house.LaterAsync(TimeSpan.FromDays(28));

        Assert.Single(house.Said, message => message.Summary is not null);
        var occasions = await OccasionsAsync(house);
        Assert.Equal(3, occasions.Count(one => Is(one, "check-in", "skipped") && (string?)one["reason"] == "deadline"));
    }

    [Fact]
    public async Task Paused_and_removed_people_hear_nothing()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("pause 14"));
        await house.LaterAsync(TimeSpan.FromDays(10));
        Assert.DoesNotContain(house.Said, message => message.Summary is not null);

        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Departed()));
        await house.LaterAsync(TimeSpan.FromDays(29));

        Assert.DoesNotContain(house.Said, message => message.Summary is not null);
        Assert.Equal(["forget"], (await OccasionsAsync(house)).Where(one => (string?)one["state"] == "planned").Select(one => (string?)one["kind"]));
    }

    [Fact]
    public async Task Thirty_days_after_the_app_was_removed_nothing_is_kept_any_more()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Departed()));

        await house.LaterAsync(TimeSpan.FromDays(31));

        Assert.Empty(await house.Inner.ReadAsync(TestHouse.Aya, "", "~", CancellationToken.None));
        Assert.Equal(0, (await house.Roster.CountAsync(CancellationToken.None)).Values.Sum());
    }

    [Fact]
    public async Task Who_comes_back_in_time_is_not_forgotten()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Departed()));
        await house.LaterAsync(TimeSpan.FromDays(20));
        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Arrived(Again: true)));

        await house.LaterAsync(TimeSpan.FromDays(20));

        Assert.NotNull((await house.Inner.OpenAsync(TestHouse.Aya, CancellationToken.None)).State);
        Assert.Contains(await OccasionsAsync(house), one => Is(one, "forget", "skipped") && (string?)one["reason"] == "returned");
    }

    [Fact]
    public async Task An_invitation_that_cannot_be_delivered_ends_as_failed()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("blocked", final: true);

        await house.LaterAsync(TimeSpan.FromDays(7));

        Assert.Contains(await OccasionsAsync(house), one => Is(one, "check-in", "failed"));
    }

    [Fact]
    public async Task A_message_given_up_ends_its_occasion_and_the_weeks_go_on()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("down", final: false);
        await house.LaterAsync(TimeSpan.FromDays(7));
        for (var hour = 0; hour < 60; hour++)
        {
            house.Time.Advance(TimeSpan.FromHours(1));
            await house.TickAsync();
        }

        house.Refusal = null;
        Assert.Contains(await OccasionsAsync(house), one => Is(one, "check-in", "failed") && (string?)one["reason"] == "given-up");
        await house.LaterAsync(TimeSpan.FromHours((7 * 24) + 12));
        Assert.Contains(house.Said, message => message.Summary is not null);
    }

    [Fact]
    public async Task A_moved_weekday_brings_no_second_invitation_in_the_week_and_breaks_no_chain()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.LaterAsync(TimeSpan.FromDays(7));
        await house.HearAsync(house.Words("day and time"));
        await house.HearAsync(house.Words("Friday"));
        await house.HearAsync(house.Words("9"));

        await house.LaterAsync(TimeSpan.FromDays(6));
        Assert.Equal(1, await InvitationsAsync(house));
        await house.LaterAsync(TimeSpan.FromDays(7));

        Assert.Equal(2, await InvitationsAsync(house));
    }

    [Fact]
    public async Task Later_spares_the_nudge()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.LaterAsync(TimeSpan.FromDays(7));
        await house.HearAsync(house.Tap("later"));

        await house.LaterAsync(TimeSpan.FromDays(1));

        Assert.Single(house.Said, message => message.Summary is not null);
    }

    [Fact]
    public async Task Nothing_ordinary_is_said_while_urgent_help_is_open()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.LaterAsync(TimeSpan.FromDays(6));
        await house.HearAsync(house.Words("I want to die"));

        await house.LaterAsync(TimeSpan.FromDays(1));

        // Only the gentle question of the next day.
        Assert.Equal("day-after", Assert.Single(house.Said, message => message.Summary is not null).Prompt!.Dialog);
    }

    [Fact]
    public async Task The_clock_never_goes_back()
    {
        var house = new TestHouse();
        var now = house.Clock.Now;

        Assert.True(await house.Clock.MoveToAsync(now.AddDays(1), CancellationToken.None));
        Assert.False(await house.Clock.MoveToAsync(now, CancellationToken.None));
        var other = new TestHouse(before: house);
        await other.Clock.RefreshAsync(CancellationToken.None);

        Assert.Equal(now.AddDays(1), other.Clock.Now);
    }

    private static async Task<int> InvitationsAsync(TestHouse house) => (await OccasionsAsync(house)).Count(one => Is(one, "check-in", "sent"));

    private static bool Is(JsonNode occasion, string kind, string state) => (string?)occasion["kind"] == kind && (string?)occasion["state"] == state;

    private static async Task<List<JsonNode>> OccasionsAsync(TestHouse house) =>
        [.. (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["occasions"]!.AsArray().Select(one => one!)];
}
