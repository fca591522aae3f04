using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Draws a table; where there are none, as lines.</summary>
internal static class TableBlocks
{
    private const int MostRows = 100;
    private const int MostCells = 20;

    public static IEnumerable<JsonObject> Of(Part.Table table, Surface surface)
    {
        if (!surface.Tables)
            return [Blocks.Section(Lines(table))];
        var rows = table.Rows.Prepend(table.Head).Take(MostRows).Select(row => (JsonNode)new JsonArray([.. row.Take(MostCells).Select(Cell)]));
        return [new JsonObject { ["type"] = "table", ["rows"] = new JsonArray([.. rows]) }];
    }

    public static string Lines(Part.Table table) => string.Join('\n', table.Rows.Prepend(table.Head).Select(row => string.Join(" | ", row)));

    private static JsonNode Cell(string text) => new JsonObject { ["type"] = "raw_text", ["text"] = string.IsNullOrEmpty(text) ? "–" : text };
}
