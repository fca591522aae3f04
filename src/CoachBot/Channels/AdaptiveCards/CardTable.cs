using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Draws a table whose cells wrap and whose first row is its head.</summary>
internal static class CardTable
{
    /// <param name="id">Given to a table that a button shows and hides; it starts hidden.</param>
    public static void Write(Utf8JsonWriter json, Part.Table table, string? id = null)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Table"u8);
        if (id is not null)
        {
            json.WriteString("id"u8, id);
            json.WriteBoolean("isVisible"u8, false);
        }

        json.WriteBoolean("firstRowAsHeader"u8, true);
        json.WriteBoolean("showGridLines"u8, true);
        WriteColumns(json, table.Head.Count);
        json.WriteStartArray("rows"u8);
        WriteRow(json, table.Head, table.Head.Count, TextLook.Strong);
        foreach (var row in table.Rows)
            WriteRow(json, row, table.Head.Count, TextLook.Normal);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColumns(Utf8JsonWriter json, int count)
    {
        json.WriteStartArray("columns"u8);
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("width"u8, 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<string> cells, int count, TextLook look)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TableRow"u8);
        json.WriteStartArray("cells"u8);
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "TableCell"u8);
            json.WriteStartArray("items"u8);
            json.WriteTextBlock(i < cells.Count ? cells[i] : "", look);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
