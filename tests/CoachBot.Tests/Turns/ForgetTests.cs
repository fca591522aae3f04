using CoachBot.Channels;
using CoachBot.Talk;

namespace CoachBot.Tests.Turns;

/// <summary>Delete means deleted: at once, for good, and said so.</summary>
public sealed class ForgetTests
{
    [Fact]
    public async Task Everything_goes_at_once_and_the_receipt_is_kept_nowhere()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("delete my data"));

        await house.HearAsync(house.Tap("delete-everything"));

        Assert.Empty(await house.Inner.ReadAsync(TestHouse.Aya, "", "~", CancellationToken.None));
        Assert.Equal(0, (await house.Roster.CountAsync(CancellationToken.None)).Values.Sum());
        Assert.Contains("everything I kept about you was deleted", house.Said[^1].Parts.OfType<Part.Paragraph>().Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubled_delivery_of_the_last_word_begins_nothing_new()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("delete my data"));
        var tap = house.Tap("delete-everything");
        await house.HearAsync(tap);
        var said = house.Said.Count;

        await house.HearAsync(tap);

        Assert.Equal(said, house.Said.Count);
        Assert.Null((await house.Inner.OpenAsync(TestHouse.Aya, CancellationToken.None)).State);
    }

    [Fact]
    public async Task A_doubled_delivery_at_another_instance_begins_nothing_new_either()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("delete my data"));
        var tap = house.Tap("delete-everything");
        await house.HearAsync(tap);

        var another = new TestHouse(before: house);
        await another.HearAsync(tap);

        Assert.Empty(await house.Inner.ReadAsync(TestHouse.Aya, "", "~", CancellationToken.None));
        Assert.Equal("Nothing is kept about you.", Assert.Single(another.Said).Parts.OfType<Part.Paragraph>().Single().Text);
    }

    [Fact]
    public async Task Who_comes_back_at_another_instance_meanwhile_is_reminded()
    {
        RacingStore store = null!;
        var house = new TestHouse(inner => store = new RacingStore(inner));
        await house.BeginAsync();
        await house.HearAsync(house.Words("delete my data"));
        store.OnForget = new TestHouse(before: house).BeginAsync;

        await house.HearAsync(house.Tap("delete-everything"));

        Assert.Equal(1, (await house.Roster.CountAsync(CancellationToken.None)).Values.Sum());
    }

    [Fact]
    public async Task A_receipt_that_cannot_be_delivered_brings_nothing_back()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("delete my data"));
        var tap = house.Tap("delete-everything");
        house.Refusal = new UndeliveredException("away", final: false);

        await house.HearAsync(tap);
        await house.TickAsync();

        Assert.Empty(await house.Inner.ReadAsync(TestHouse.Aya, "", "~", CancellationToken.None));
    }

    [Fact]
    public async Task Somebody_who_never_started_can_delete_too()
    {
        var house = new TestHouse();
        await house.HearAsync(house.Words("delete my data"));
        await house.HearAsync(house.Words("delete everything"));

        Assert.Empty(await house.Inner.ReadAsync(TestHouse.Aya, "", "~", CancellationToken.None));
    }

    [Fact]
    public async Task Who_keeps_it_loses_nothing()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("delete my data"));
        await house.HearAsync(house.Tap("keep-everything"));

        Assert.NotNull((await house.Inner.OpenAsync(TestHouse.Aya, CancellationToken.None)).State);
        // The form that was open goes on.
        Assert.Equal("check-in", house.Said[^1].Prompt?.Dialog);
    }
}
