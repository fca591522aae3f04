namespace CoachBot.Tests.Turns;

/// <summary>CV numbers, stories and reasons through the real turn and store, shown to the person and gone with the rest.</summary>
public sealed class SayKeptTests
{
    [Fact]
    public async Task All_three_are_shown_and_deleted()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.HearAsync(house.Words("cv"));
        await house.HearAsync(house.Send(("cv.facilities", "12")));
        await house.HearAsync(house.Words("story"));
        await house.HearAsync(house.Words("a new device"));
        await house.HearAsync(house.Words("stop"));
        await house.HearAsync(house.Words("reframe"));
        await house.HearAsync(house.Tap("friction"));
        foreach (var word in new[] { "8 of 20", "to learn" })
            await house.HearAsync(house.Words(word));
        await house.HearAsync(house.Tap("keep"));
        await house.HearAsync(house.Words("self-care"));
        await house.HearAsync(house.Tap("care-movement"));

        var kept = await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None);
        Assert.Equal(("12", "a new device", "to learn", "2026-11-02"),
            ($"{kept["cv"]![0]!["facilities"]}", $"{kept["stories"]![0]!["background"]}", $"{kept["reframed"]![0]!["motive"]}", $"{kept["care"]}"));

        await house.HearAsync(house.Words("delete my data"));
        await house.HearAsync(house.Tap("delete-everything"));
        foreach (var kind in new[] { "cv|", "reframe|", "story|" })
            Assert.Empty(await house.Inner.ReadAsync(TestHouse.Aya, kind, kind[..^1] + "}", CancellationToken.None));
    }
}
