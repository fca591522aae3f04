using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Draws the weeks as lines. A line there needs a value for every week, so what has a gap is left to the table: a gap is never zero.
/// </summary>
internal static class ChartBlocks
{
    private const int MostWeeks = 20;
    private const int LongestName = 20;

    public static IEnumerable<JsonObject> Of(Part.Chart chart, Surface surface, Language language)
    {
        var whole = chart.Series.Where(series => series.Values.Count == chart.Weeks.Count && series.Values.All(value => value is not null)).ToList();
        var isDrawn = surface.Charts && whole.Count > 0 && chart.Weeks.Count is > 0 and <= MostWeeks && chart.Weeks.Distinct().Count() == chart.Weeks.Count;
        if (!isDrawn)
            return [Blocks.Strong(chart.Title), .. TableBlocks.Of(chart.Figures, surface)];
        var drawn = Draw(chart, whole, language);
        return whole.Count == chart.Series.Count ? [drawn] : [drawn, Blocks.Small(SlackWords.Gap.In(language)), .. TableBlocks.Of(chart.Figures, surface)];
    }

    private static JsonObject Draw(Part.Chart chart, IReadOnlyList<Series> whole, Language language)
    {
        var isOneUnit = whole.All(series => series.Unit == whole[0].Unit);
        var config = new JsonObject
        {
            ["categories"] = new JsonArray([.. chart.Weeks.Select(week => (JsonNode)week)]),
            ["x_label"] = chart.Axis is { } axis ? SlackText.Cut(axis, 50) : SlackWords.Week.In(language),
        };
        if (isOneUnit)
            config["y_label"] = SlackText.Cut(whole[0].Unit, 50);
        return new JsonObject
        {
            ["type"] = "data_visualization",
            ["title"] = SlackText.Cut(chart.Title, 50),
            ["chart"] = new JsonObject
            {
                // A line of one point is not seen.
                ["type"] = chart.Weeks.Count == 1 ? "bar" : "line",
                ["series"] = new JsonArray([.. whole.Select(series => Draw(series, chart.Weeks, isOneUnit))]),
                ["axis_config"] = config,
            },
        };
    }

    private static JsonNode Draw(Series series, IReadOnlyList<string> weeks, bool isOneUnit)
    {
        var name = isOneUnit || series.Name.Length + series.Unit.Length + 3 > LongestName ? series.Name : $"{series.Name} ({series.Unit})";
        return new JsonObject
        {
            ["name"] = SlackText.Cut(name, LongestName),
            ["data"] = new JsonArray([.. weeks.Select((week, i) => (JsonNode)new JsonObject { ["label"] = week, ["value"] = series.Values[i]!.Value })]),
        };
    }
}
