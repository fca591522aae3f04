using CoachBot.Channels;
using CoachBot.Storage;

namespace CoachBot.Tests.Turns;

/// <summary>Between planned and sent anything may happen: what was worded is judged again before it is said.</summary>
public sealed class VisitTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task An_invitation_that_waits_in_the_outbox_is_not_said_to_someone_who_paused_meanwhile()
    {
        var house = await InvitedAsync(new UndeliveredException("busy", final: false) { RetryAfter = TimeSpan.FromMinutes(10) });
        await house.HearAsync(house.Words("pause 14"));
        await PassAsync(house, TimeSpan.FromMinutes(30));

        Assert.Equal(0, Invitations(house));
        Assert.Contains(await OccasionsAsync(house), one => one is "check-in skipped paused");
    }

    [Fact]
    public async Task An_invitation_that_waits_in_the_outbox_is_not_said_at_night()
    {
        var house = await InvitedAsync(new UndeliveredException("down", final: false));
        house.Refusal = new UndeliveredException("down", final: false);
        await PassAsync(house, TimeSpan.FromHours(12));
        house.Refusal = null;
        await PassAsync(house, TimeSpan.FromHours(10));
        Assert.Equal(0, Invitations(house));

        await PassAsync(house, TimeSpan.FromHours(2));
        Assert.Equal(1, Invitations(house));
    }

    [Fact]
    public async Task An_invitation_that_may_have_arrived_is_said_once_more_and_then_no_more()
    {
        var house = await InvitedAsync(new UndeliveredException("no answer", final: false) { Doubtful = true });
        var tries = 0;
        house.OnSpeak = () =>
        {
            tries++;
            throw new UndeliveredException("no answer", final: false) { Doubtful = true };
        };
        await PassAsync(house, TimeSpan.FromHours(3));

        Assert.Equal(1, tries);
        Assert.Contains(await OccasionsAsync(house), one => one is "check-in failed no-answer");
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_said_once_more_and_then_left()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        var tries = 0;
        house.OnSpeak = () => tries++;
        house.Refusal = new UndeliveredException("no answer", final: false) { Doubtful = true };
        await house.HearAsync(house.Words("6.5"));
        await PassAsync(house, TimeSpan.FromMinutes(10));
        Assert.Equal(2, tries);

        // The question is open all the same: whatever the person says next brings it back.
        house.Refusal = null;
        await house.HearAsync(house.Words("help"));
        Assert.Equal("sign.onset", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task An_answer_that_surely_did_not_arrive_is_said_when_it_can_be()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("unavailable", final: false);
        await house.HearAsync(house.Words("6.5"));
        await PassAsync(house, TimeSpan.FromMinutes(10));
        house.Refusal = null;
        await PassAsync(house, TimeSpan.FromMinutes(30));

        Assert.Equal("sign.onset", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task Who_dies_with_an_old_message_in_hand_holds_it_up_for_half_an_hour_at_most()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("unavailable", final: false);
        await house.HearAsync(house.Words("6.5"));
        house.Time.Advance(TimeSpan.FromHours(12));
        house.Refusal = new OperationCanceledException("the process died");
        await house.TickAsync();

        var next = new TestHouse(before: house);
        await PassAsync(next, TimeSpan.FromMinutes(35));

        Assert.Equal("sign.onset", Assert.Single(next.Said).Prompt!.Question);
    }

    [Fact]
    public async Task Somebody_whose_chat_refuses_is_left_alone_until_they_come_back()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        house.Refusal = new UndeliveredException("The connector answered 403.", final: true) { Unreachable = true };
        var tries = 0;
        house.OnSpeak = () => tries++;
        await house.LaterAsync(TimeSpan.FromDays(7));
        Assert.Equal(1, tries);

        house.Refusal = null;
        await house.LaterAsync(TimeSpan.FromDays(28));
        Assert.Equal(1, tries);

        await house.HearAsync(house.Words("hello"));
        var before = tries;
        await house.LaterAsync(TimeSpan.FromDays(7));
        Assert.True(tries > before);
    }

    [Fact]
    public async Task What_was_said_is_not_said_again_when_its_end_could_not_be_written()
    {
        RacingStore store = null!;
        var house = new TestHouse(inner => store = new RacingStore(inner));
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.TickAsync();
        house.OnSpeak = () => store.IsDown = true;
        await house.LaterAsync(TimeSpan.FromDays(7));
        house.OnSpeak = null;
        store.IsDown = false;
        await PassAsync(house, TimeSpan.FromMinutes(10));

        Assert.Equal(1, Invitations(house));
        Assert.Contains(await OccasionsAsync(house), one => one is "check-in sent ");
    }

    [Fact]
    public async Task Wake_ups_that_come_twice_or_for_nothing_say_nothing()
    {
        var house = await InvitedAsync();
        for (var i = 0; i < 5; i++)
            await house.WakeUps.AddAsync(TestHouse.Aya, TimeSpan.Zero, "a stale etag", Go);
        await house.WakeUps.AddAsync(OneProcess.Keys.Of("msteams", "tenant", "nobody"), TimeSpan.Zero, null, Go);
        await PassAsync(house, TimeSpan.FromMinutes(5));

        Assert.Equal(1, Invitations(house));
    }

    [Fact]
    public async Task A_reminder_costs_three_trips_to_the_notebook()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.TickAsync();
        await house.Clock.MoveToAsync(house.Clock.Now.AddDays(7), Go);
        await house.Sweep.SweepAllAsync(Go);
        house.Store.Take();

        await house.TickAsync();

        Assert.Equal(1, Invitations(house));
        Assert.Equal(new Trips(Opens: 1, Reads: 0, Commits: 1, Writes: 1), house.Store.Take());
    }

    /// <summary>A week after setup, at the moment of the invitation, with a channel that refuses or not.</summary>
    internal static async Task<TestHouse> InvitedAsync(UndeliveredException? refusal = null)
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.TickAsync();
        house.Refusal = refusal;
        await house.LaterAsync(TimeSpan.FromDays(7) - TimeSpan.FromHours(1));
        house.Refusal = null;
        return house;
    }

    internal static int Invitations(TestHouse house) => house.Said.Count(message => message.Summary is not null);

    /// <summary>Real time passes, and the program does its work.</summary>
    internal static async Task PassAsync(TestHouse house, TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += TimeSpan.FromMinutes(5))
        {
            house.Time.Advance(TimeSpan.FromMinutes(5));
            await house.TickAsync();
        }
    }

    internal static async Task<List<string>> OccasionsAsync(TestHouse house) =>
        [.. (await house.Kept.OfAsync(TestHouse.Aya, Go))["occasions"]!.AsArray().Select(one => $"{one!["kind"]} {one["state"]} {one["reason"]}")];
}
