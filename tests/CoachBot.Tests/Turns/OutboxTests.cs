using CoachBot.Channels;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Tests.Turns;

/// <summary>What was saved is spoken, once, whoever lives to speak it.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task What_could_not_be_spoken_is_spoken_later_and_only_once()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        var before = house.Said.Count;
        house.Refusal = new UndeliveredException("down", final: false);
        await house.HearAsync(house.Words("6.5"));
        house.Refusal = null;

        await house.TickAsync();
        Assert.Equal(before, house.Said.Count);
        house.Time.Advance(TimeSpan.FromSeconds(31));
        await house.TickAsync();
        await house.TickAsync();
        house.Time.Advance(TimeSpan.FromSeconds(31));
        await house.TickAsync();

        Assert.Equal(before + 1, house.Said.Count);
        Assert.Equal("sign.onset", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task A_process_that_dies_between_saving_and_speaking_is_finished_by_the_next()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new OperationCanceledException("the process died");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.HearAsync(house.Words("6.5")));
        var next = new TestHouse(before: house);

        house.Time.Advance(TimeSpan.FromSeconds(31));
        await next.TickAsync();

        Assert.Equal("sign.onset", Assert.Single(next.Said).Prompt!.Question);
    }

    [Fact]
    public async Task A_person_who_cannot_be_reached_any_more_leaves_no_message_behind()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("blocked", final: true);

        await house.HearAsync(house.Words("6.5"));
        await house.Speaker.FlushAsync(CancellationToken.None);

        Assert.Empty(await house.OutboxAsync());
    }

    [Fact]
    public async Task Spoken_rows_go_with_the_next_turn()
    {
        var house = new TestHouse();
        await house.BeginAsync();

        await house.HearAsync(house.Words("6.5"));
        await house.HearAsync(house.Words("none"));

        Assert.Single(await house.OutboxAsync());
    }

    [Fact]
    public async Task After_a_day_a_message_is_given_up()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("down", final: false);
        await house.HearAsync(house.Words("6.5"));

        for (var hour = 0; hour < 60; hour++)
        {
            house.Time.Advance(TimeSpan.FromHours(1));
            await house.TickAsync();
        }

        Assert.DoesNotContain(
            await house.OutboxAsync(),
            row => !house.Speaker.IsSpoken(row.Person, row.Row.Key));
    }

    [Fact]
    public async Task A_channel_that_hangs_does_not_keep_the_sender_waiting_and_loses_nothing()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Hangs = true;
        var turn = house.HearAsync(house.Words("6.5"));
        house.Time.Advance(TimeSpan.FromSeconds(9));
        await turn.WaitAsync(TimeSpan.FromSeconds(10));

        house.Hangs = false;
        house.Time.Advance(TimeSpan.FromSeconds(31));
        await house.TickAsync();

        Assert.Equal("sign.onset", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task After_an_outage_the_order_holds_and_nobody_is_locked_out()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("down", final: false);
        for (var i = 0; i < 60; i++)
            await house.HearAsync(house.Words(i % 2 == 0 ? "6.5" : "back"));
        house.Refusal = null;
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.TickAsync();

        var before = house.Said.Count;
        await house.HearAsync(house.Words("6.5"));

        Assert.Equal(before + 1, house.Said.Count);
        Assert.Equal("sign.onset", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task What_was_left_unspoken_comes_before_the_next_answer()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Refusal = new UndeliveredException("down", final: false);
        await house.HearAsync(house.Words("6.5"));
        house.Refusal = null;
        var before = house.Said.Count;

        await house.HearAsync(house.Words("none"));

        Assert.Equal(["sign.onset", "sign.early"], house.Said.Skip(before).Select(message => message.Prompt!.Question));
    }

    [Fact]
    public async Task What_another_process_says_first_holds_back_the_rest_of_the_same_turn()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Send(
            ("sleep.hours", "6.5"), ("sign.onset", "none"), ("sign.early", "none"), ("sign.dread", "none"), ("sign.heart", "none"), ("sign.stomach", "none"),
            ("work.overtime", "60"), ("work.callouts", "0"), ("work.daysOff", "1")));
        var before = house.Said.Count;
        house.Refusal = new UndeliveredException("down", final: false);
        await house.HearAsync(house.Words("skip"));
        Assert.Equal(2, (await house.OutboxAsync()).Count(row => !house.Speaker.IsSpoken(row.Person, row.Row.Key)));
        var other = new TestHouse(before: house) { Refusal = house.Refusal };
        house.Time.Advance(TimeSpan.FromSeconds(31));
        await other.TickAsync();

        house.Refusal = other.Refusal = null;
        await house.HearAsync(house.Words("help"));
        Assert.Equal(before + 1, house.Said.Count);
        await house.Speaker.FlushAsync(CancellationToken.None);
        house.Time.Advance(TimeSpan.FromMinutes(2));
        await other.TickAsync();

        Assert.Equal([true, false], other.Said.Select(message => message.Parts[0] is Part.Heading));
    }
}
