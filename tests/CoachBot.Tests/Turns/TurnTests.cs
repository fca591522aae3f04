using CoachBot.Channels;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Tests.Turns;

/// <summary>Save, then speak, then acknowledge.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task One_turn_is_one_read_and_one_commit()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        house.Store.Take();

        await house.HearAsync(house.Words("6.5"));

        Assert.Equal(new Trips(Opens: 1, Reads: 0, Commits: 1, Writes: 0), house.Store.Take());
    }

    [Fact]
    public async Task A_delivery_three_times_in_flight_is_answered_once()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        var before = house.Said.Count;
        var once = house.Words("6.5");

        await Task.WhenAll(house.HearAsync(once), house.HearAsync(once), house.HearAsync(once));

        Assert.Equal(before + 1, house.Said.Count);
    }

    [Fact]
    public async Task A_doubled_tap_gets_the_same_receipt()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        var sent = house.Send(("sleep.hours", "6"), ("sign.onset", "none"));

        var first = await house.HearAsync(sent);
        var second = await house.HearAsync(sent);

        Assert.NotNull(first.Receipt);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_form_with_a_wrong_value_says_why_and_keeps_the_rest()
    {
        var house = new TestHouse();
        await house.BeginAsync();

        var answered = await house.HearAsync(house.Send(("sleep.hours", "25"), ("sign.onset", "most")));

        Assert.Contains("0 to 14", answered.Problem, StringComparison.Ordinal);
        Assert.Contains("0 to 14", house.Said[^1].Prompt!.Entries[0].Problem, StringComparison.Ordinal);
        var open = (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["open"]![0]!["answers"]!;
        Assert.Equal("most", (string?)open["sign.onset"]);
        Assert.Null(open["sleep.hours"]);
    }

    [Fact]
    public async Task Losing_a_race_the_coach_thinks_again()
    {
        var racing = new RacingStore(new MemoryStore());
        var house = new TestHouse(racing);
        await house.BeginAsync();
        racing.LoseNext = 2;

        var turn = house.HearAsync(house.Words("6.5"));
        for (var i = 0; i < 200 && !turn.IsCompleted; i++)
        {
            house.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await turn.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("sign.onset", house.Said[^1].Prompt!.Question);
        Assert.Equal(0, racing.LoseNext);
    }

    [Fact]
    public async Task When_the_store_is_down_the_person_is_told_and_the_channel_hears_an_error()
    {
        var broken = new RacingStore(new MemoryStore());
        var house = new TestHouse(broken);
        await house.BeginAsync();
        broken.IsDown = true;

        await Assert.ThrowsAsync<StoreFailedException>(() => house.HearAsync(house.Words("6.5")));

        Assert.Contains("are kept", ((Part.Paragraph)house.Said[^1].Parts[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_crisis_are_answered_with_the_store_down()
    {
        var broken = new RacingStore(new MemoryStore()) { IsDown = true };
        var house = new TestHouse(broken);

        await Assert.ThrowsAsync<StoreFailedException>(() => house.HearAsync(house.Words("I want to die")));

        Assert.True(house.Said[0].Urgent);
        Assert.Contains(house.Said[0].Parts.OfType<Part.Contacts>().Single().Items, contact => contact.Phone == "119");
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

        var restarted = new TestHouse(house.Inner, house.Time);
        await restarted.HearAsync(first);
        await house.HearAsync(first);

        Assert.True(house.Said[^1].Urgent);
        Assert.NotEqual(card.Parts[0], house.Said[^1].Parts[0]);
        Assert.Equal(said, house.Said.Count);
        Assert.Empty(restarted.Said);
    }

    [Fact]
    public async Task Later_closes_the_offer()
    {
        var house = new TestHouse();
        await house.HearAsync(house.Words("start"));
        await house.HearAsync(house.Tap("keep"));
        await house.HearAsync(house.Tap("keep"));

        await house.HearAsync(house.Tap("later"));

        Assert.Empty((await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["open"]!.AsArray());
    }

    [Fact]
    public async Task Words_of_crisis_are_kept_nowhere()
    {
        var house = new TestHouse();
        await house.BeginAsync();

        await house.HearAsync(house.Words("kanaria, I want to die"));

        var rows = await house.Inner.ReadAsync(TestHouse.Aya, "0", "~", CancellationToken.None);
        Assert.True(house.Said[^1].Urgent);
        Assert.DoesNotContain(rows, row => System.Text.Encoding.UTF8.GetString(row.Value).Contains("kanaria", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_state_of_another_version_with_an_unknown_dialog_is_mended_and_nothing_else_lost()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("6.5"));
        await ReplaceInStateAsync(house.Inner, "\"dialog\":\"check-in\"", "\"dialog\":\"long-gone\"");

        await house.HearAsync(house.Words("none"));
        await house.HearAsync(house.Words("check-in"));

        Assert.Equal("week", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task After_a_year_of_long_notes_the_state_is_still_small_and_every_check_in_kept()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        for (var week = 0; week < 53; week++)
        {
            await house.HearAsync(house.Words("check-in"));
            await house.HearAsync(house.Send(("sleep.hours", "6.5"), ("sign.onset", "most"), ("sign.early", "some"), ("sign.heart", "most"), ("work.overtime", "10.5"), ("work.callouts", "2")));
            while (house.Said.Last(message => message.Prompt is not null).Prompt!.Question.StartsWith("since", StringComparison.Ordinal))
                await house.HearAsync(house.Tap("this-week"));
            await house.HearAsync(house.Words(new string('眠', 500)));
            await house.LaterAsync(TimeSpan.FromDays(7));
        }

        var opened = await house.Inner.OpenAsync(TestHouse.Aya, CancellationToken.None);
        Assert.InRange(opened.State!.Length, 1000, StoreLimits.StateGoalBytes);
        Assert.Equal(53, (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["checkIns"]!.AsObject().Count);
    }

    private static async Task ReplaceInStateAsync(IStore store, string old, string text)
    {
        var opened = await store.OpenAsync(TestHouse.Aya, CancellationToken.None);
        var state = System.Text.Encoding.UTF8.GetString(opened.State!).Replace(old, text, StringComparison.Ordinal);
        Assert.NotNull(await store.CommitAsync(TestHouse.Aya, new Commit("test", opened.ETag, System.Text.Encoding.UTF8.GetBytes(state), [], []), CancellationToken.None));
    }
}
