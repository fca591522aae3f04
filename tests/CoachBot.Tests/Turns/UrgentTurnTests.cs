using CoachBot.Channels;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Tests.Turns;

/// <summary>Urgent help through the whole turn: first, whatever else is broken, and kept nowhere.</summary>
public sealed class UrgentTurnTests
{
    [Fact]
    public async Task Words_of_crisis_are_answered_once_with_the_store_down_and_acknowledged()
    {
        var house = new TestHouse(store => new RacingStore(store) { IsDown = true });
        var words = house.Words("I want to die");

        await house.HearAsync(words);
        await house.HearAsync(words);

        Assert.True(Assert.Single(house.Said).Urgent);
        Assert.Contains(house.Said[0].Parts.OfType<Part.Contacts>().Single().Items, contact => contact.Phone == "119");
    }

    [Fact]
    public async Task A_delivery_doubled_while_the_card_is_on_its_way_waits_for_it_and_is_acknowledged()
    {
        var house = new TestHouse(store => new RacingStore(store) { IsDown = true });
        var words = house.Words("I want to die");
        Task? doubled = null;
        house.OnSpeak = () => doubled ??= house.HearAsync(words);

        await house.HearAsync(words);
        await doubled!;

        Assert.True(Assert.Single(house.Said).Urgent);
    }

    [Fact]
    public async Task A_card_that_did_not_arrive_is_tried_again_by_the_next_delivery()
    {
        var house = new TestHouse(store => new RacingStore(store) { IsDown = true }) { Refusal = new UndeliveredException("away", final: false) };
        var words = house.Words("I want to die");
        await Assert.ThrowsAnyAsync<Exception>(() => house.HearAsync(words));

        house.Refusal = null;
        await house.HearAsync(words);

        Assert.True(Assert.Single(house.Said).Urgent);
    }

    [Fact]
    public async Task The_same_crisis_again_gets_a_shorter_reply_and_a_doubled_delivery_none()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        var first = house.Words("I want to die");
        await house.HearAsync(first);
        var card = house.Said[^1];
        await house.HearAsync(house.Words("I really want to die"));
        var said = house.Said.Count;

        var restarted = new TestHouse(before: house);
        await restarted.HearAsync(first);
        await house.HearAsync(first);

        Assert.True(house.Said[^1].Urgent);
        Assert.NotEqual(card.Parts[0], house.Said[^1].Parts[0]);
        Assert.Equal(said, house.Said.Count);
        Assert.Empty(restarted.Said);
    }

    [Fact]
    public async Task Words_of_crisis_are_kept_nowhere()
    {
        var house = new TestHouse();
        await house.BeginAsync();

        await house.HearAsync(house.Words("kanaria, I want to die"));

        var rows = await house.Inner.ReadAsync(TestHouse.Aya, "0", "~", CancellationToken.None);
        Assert.True(house.Said[^1].Urgent);
        Assert.DoesNotContain(rows, row => System.Text.Encoding.UTF8.GetString(row.Value.Span).Contains("kanaria", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_medical_card_there_are_no_suicide_lines()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("crushing chest pain"));

        await house.HearAsync(house.Words("yes"));

        var contacts = house.Said[^1].Parts.OfType<Part.Contacts>().Single().Items;
        Assert.Equal(["119", "110"], contacts.Select(contact => contact.Phone));
    }
}
