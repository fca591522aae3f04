using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Storage;

namespace CoachBot.Tests.Turns;

/// <summary>History goes when it is old, whether the person still talks to the coach or not.</summary>
public sealed class RetentionTests
{
    private static readonly DateOnly[] Days = [new(2024, 5, 6), new(2024, 11, 4), new(2024, 12, 30), new(2026, 10, 26)];

    private static readonly string[] Dated = ["cv|", "job-offers|", "log|", "negotiation|", "on-call|", "reframe|", "roles|", "story|"];

    private readonly TestHouse house = new();

    [Fact]
    public async Task Once_a_month_what_is_older_than_two_years_goes()
    {
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        await SeedAsync();

        await house.LaterAsync(TimeSpan.FromDays(28));
        Assert.Equal(4, (await KeysAsync("ci|")).Count);

        // The first weekly question of December.
        await house.LaterAsync(TimeSpan.FromDays(7));

        Assert.Equal(["ci|2025-W01", "ci|2026-W44"], await KeysAsync("ci|"));
        foreach (var kind in Dated)
            Assert.Equal([$"{kind}2024-12-30|1", $"{kind}2026-10-26|1"], await KeysAsync(kind));
        Assert.DoesNotContain("occ|check-in-2026-09-07", await KeysAsync("occ|"));
    }

    [Fact]
    public async Task Who_fell_silent_long_ago_keeps_nothing_old_either()
    {
        await house.BeginAsync();
        await house.HearAsync(house.Words("stop"));
        for (var week = 0; week < 6; week++)
            await house.LaterAsync(TimeSpan.FromDays(7));
        await SeedAsync();
        var said = house.Said.Count;

        for (var month = 0; month < 26; month++)
            await house.LaterAsync(TimeSpan.FromDays(30));

        Assert.Empty(await KeysAsync("ci|"));
        foreach (var kind in Dated)
            Assert.Empty(await KeysAsync(kind));
        Assert.Equal(said, house.Said.Count);
    }

    private async Task SeedAsync()
    {
        var rows = Days.SelectMany(day => (Row[])[new Row($"ci|{Week.Of(day)}", Stored.Write(new CheckIn(day))), .. Dated.Select(kind => new Row($"{kind}{day:yyyy-MM-dd}|1", "{}"u8.ToArray()))]);
        var old = new Occasion("check-in-2026-09-07", Occasion.CheckIn, new(2026, 9, 7, 0, 0, 0, TimeSpan.Zero), new(2026, 9, 14, 0, 0, 0, TimeSpan.Zero), OccasionState.Sent);
        Assert.True(await house.Inner.WriteAsync(TestHouse.Aya, [.. rows, new Row("occ|" + old.Id, Stored.Write(old))], [], CancellationToken.None));
    }

    private async Task<List<string>> KeysAsync(string kind) =>
        [.. (await house.Inner.ReadAsync(TestHouse.Aya, kind, KeyRange.Of(kind).To, CancellationToken.None)).Select(row => row.Key)];
}
