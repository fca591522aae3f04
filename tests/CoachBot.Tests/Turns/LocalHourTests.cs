using CoachBot.Domain;

namespace CoachBot.Tests.Turns;

/// <summary>The weekly question comes once, at the person's own Monday nine o'clock, wherever that is and whatever the clocks do.</summary>
public sealed class LocalHourTests
{
    [Theory]
    [InlineData("Asia/Tokyo", "2026-10-19T00:00:00Z", 4)]
    // Clocks go back on 1 November 2026 and forward on 14 March 2027.
    [InlineData("America/New_York", "2026-10-19T10:00:00Z", 4)]
    [InlineData("America/New_York", "2027-03-01T10:00:00Z", 4)]
    [InlineData("Australia/Lord_Howe", "2027-03-22T10:00:00Z", 4)]
    [InlineData("Asia/Kathmandu", "2026-11-23T10:00:00Z", 3)]
    public async Task It_comes_on_monday_at_nine_and_once_a_week(string zone, string start, int weeks)
    {
        var house = new TestHouse(start: DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture));
        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Words("start"), zone));
        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Words("Monday"), zone));
        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Words("9"), zone));
        await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Words("later"), zone));

        var came = new List<string>();
        for (var hour = 0; hour < weeks * 7 * 24; hour++)
        {
            var before = house.Said.Count;
            await house.LaterAsync(TimeSpan.FromHours(1));
            came.AddRange(house.Said.Skip(before).Where(message => message.Summary is not null).Select(_ => Zones.Local(house.Clock.Now, zone).ToString("ddd HH", System.Globalization.CultureInfo.InvariantCulture)));
            if (house.Said.Count > before)
                await house.HearAsync(house.Event(new CoachBot.Talk.Heard.Words("later"), zone));
        }

        Assert.Equal(Enumerable.Repeat("Mon 09", weeks), came);
    }

    [Fact]
    public async Task Someone_who_moves_to_another_zone_keeps_nine_oclock_there()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await house.LaterAsync(TimeSpan.FromDays(5));
        await house.HearAsync(house.Words("help", "America/New_York"));

        var before = house.Said.Count;
        for (var hour = 0; hour < 72 && house.Said.Count == before; hour++)
            await house.LaterAsync(TimeSpan.FromHours(1));

        Assert.Equal("Mon 09", Zones.Local(house.Clock.Now, "America/New_York").ToString("ddd HH", System.Globalization.CultureInfo.InvariantCulture));
    }
}
