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
        Assert.Equal(first with { Again = true }, second);
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
    public async Task A_blank_on_the_card_takes_back_nothing_that_was_typed()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("4.5"));

        await house.HearAsync(house.Send(("sign.onset", "none")));

        var open = (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["open"]![0]!["answers"]!;
        Assert.Equal("4.5", (string?)open["sleep.hours"]);
        Assert.Equal("near-miss", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task Keep_pressed_twice_keeps_the_same()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("5"));
        await house.HearAsync(house.Words("none"));
        await house.HearAsync(house.Words("back"));
        await house.HearAsync(house.Tap("keep"));

        await house.HearAsync(house.Tap("keep"));

        var open = (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["open"]![0]!["answers"]!;
        Assert.Equal("none", (string?)open["sign.onset"]);
        Assert.Equal("sign.early", house.Said[^1].Prompt!.Question);
    }

    [Theory]
    [InlineData("pause ٧")]
    [InlineData("٣٠ minutes")]
    [InlineData("Monday is fine")]
    public async Task Digits_of_other_scripts_and_labels_of_buttons_break_nothing(string words)
    {
        var house = new TestHouse();
        await house.HearAsync(house.Words("start"));

        await house.HearAsync(house.Words(words));

        Assert.NotNull(house.Said[^1].Prompt);
        Assert.Equal(words == "Monday is fine" ? "setup.hour" : "setup.weekday", house.Said[^1].Prompt!.Question);
    }

    [Fact]
    public async Task Losing_a_race_the_coach_thinks_again()
    {
        RacingStore racing = null!;
        var house = new TestHouse(store => racing = new RacingStore(store));
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
        RacingStore broken = null!;
        var house = new TestHouse(store => broken = new RacingStore(store));
        await house.BeginAsync();
        broken.IsDown = true;

        await Assert.ThrowsAsync<StoreFailedException>(() => house.HearAsync(house.Words("6.5")));

        Assert.Contains("are kept", ((Part.Paragraph)house.Said[^1].Parts[0]).Text, StringComparison.Ordinal);
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
        Assert.InRange(opened.State!.Value.Length, 1000, StoreLimits.StateGoalBytes);
        Assert.Equal(53, (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["checkIns"]!.AsObject().Count);
    }

    private static async Task ReplaceInStateAsync(IStore store, string old, string text)
    {
        var opened = await store.OpenAsync(TestHouse.Aya, CancellationToken.None);
        var state = System.Text.Encoding.UTF8.GetString(opened.State!.Value.Span).Replace(old, text, StringComparison.Ordinal);
        Assert.NotNull(await store.CommitAsync(TestHouse.Aya, new Commit("test", opened.ETag, System.Text.Encoding.UTF8.GetBytes(state), [], []), CancellationToken.None));
    }
}
