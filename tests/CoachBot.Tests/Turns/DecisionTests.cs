using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Tests.Turns;

/// <summary>A decision through the real turn and store: kept as a row, shown to the person, compared with the one before.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task Is_kept_with_leaning_fixable_and_support_and_compared_with_the_last()
    {
        var house = new TestHouse();
        await house.HearAsync(house.Words("start"));
        await house.HearAsync(house.Tap("keep"));
        await house.HearAsync(house.Tap("keep"));
        await DecideAsync(house, "hardly", "no");
        await house.LaterAsync(TimeSpan.FromDays(3));
        await DecideAsync(house, "by-me", "yes");

        var kept = await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None);
        Assert.Equal("""[{"date":"2026-11-02","leaning":"prepare-a-safe-exit","fixable":0,"support":0},{"date":"2026-11-05","leaning":"stay-and-fix","fixable":1,"support":1}]""",
            Flat(kept["decisions"]!));
        var picture = await house.Kept.PictureAsync(TestHouse.Aya, Part.Chart.Decisions, CancellationToken.None);
        Assert.Equal(["11/2", "11/5"], picture!.Weeks);
        Assert.Contains(house.Said, message => message.Parts.OfType<Part.Chart>().Any(chart => chart.What == Part.Chart.Decisions && chart.Weeks.Count == 2));
    }

    private static async Task DecideAsync(TestHouse house, string way, string check)
    {
        await house.HearAsync(house.Words("should I stay"));
        await house.HearAsync(house.Tap("built-up"));
        foreach (var name in new[] { "hours", "pay" })
        {
            await house.HearAsync(house.Tap(name));
            await house.HearAsync(house.Words("62 hours"));
            await house.HearAsync(house.Send(($"impact.{name}", "3"), ($"changeable.{name}", way), ($"quadrant.{name}", "system-and-pay")));
        }

        await house.HearAsync(house.Tap("enough"));
        await house.HearAsync(house.Send([.. new[] { "area", "on-call", "measure", "people", "plan" }.Select(key => ($"check.{key}", check))]));
        await house.HearAsync(house.Send());
        await house.HearAsync(house.Send());
        await house.HearAsync(house.Tap("ready"));
    }

    /// <summary>As numbers are compared: 0 and 0.0 are the same.</summary>
    private static string Flat(JsonNode node) => node.ToJsonString().Replace("1.0", "1", StringComparison.Ordinal).Replace("0.0", "0", StringComparison.Ordinal);
}
