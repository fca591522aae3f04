using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Draws the weeks: as lines, as a picture or as a table, and always with the figures one tap away.</summary>
internal static class CardChart
{
    // Far apart from each other; the first shades a client picks by itself are all alike.
    private static readonly string[] Colors = ["categoricalBlue", "categoricalMarigold", "categoricalTeal", "categoricalPurple"];

    public static void Write(Utf8JsonWriter json, Part.Chart chart, string tableId, Language language, CardStyle style)
    {
        var image = style.DrawsCharts ? null : style.ChartImage?.Invoke(chart);
        if (!style.DrawsCharts && image is null || !HasFigures(chart))
        {
            json.WriteTextBlock(chart.Title, TextLook.Strong);
            CardTable.Write(json, chart.Figures);
            return;
        }

        if (image is null)
            WriteLines(json, chart, language);
        else
            WriteImage(json, image, chart);
        WriteToggle(json, tableId, language);
        CardTable.Write(json, chart.Figures, tableId);
    }

    private static bool HasFigures(Part.Chart chart)
    {
        foreach (var series in chart.Series)
        {
            if (series.Values.Any(value => value is not null))
                return true;
        }

        return false;
    }

    private static void WriteLines(Utf8JsonWriter json, Part.Chart chart, Language language)
    {
        var isOneUnit = chart.Series.All(series => series.Unit == chart.Series[0].Unit);
        json.WriteStartObject();
        json.WriteString("type"u8, "Chart.Line"u8);
        json.WriteString("title"u8, chart.Title);
        json.WriteString("xAxisTitle"u8, chart.Axis ?? (chart.What is null ? CardWords.Week : CardWords.Day).In(language));
        json.WriteString("yAxisTitle"u8, isOneUnit ? chart.Series[0].Unit : CardWords.Value.In(language));
        json.WriteStartArray("data"u8);
        for (var i = 0; i < chart.Series.Count; i++)
            WriteSeries(json, chart.Series[i], chart.Weeks, isOneUnit, Colors[i % Colors.Length]);
        json.WriteEndArray();
        json.WritePropertyName("fallback"u8);
        CardTable.Write(json, chart.Figures);
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, Series series, IReadOnlyList<string> weeks, bool isOneUnit, string color)
    {
        json.WriteStartObject();
        json.WriteString("color"u8, color);
        json.WriteString("legend"u8, isOneUnit ? series.Name : $"{series.Name} ({series.Unit})");
        json.WriteStartArray("values"u8);
        for (var i = 0; i < weeks.Count && i < series.Values.Count; i++)
        {
            // A week without an answer is a gap, never zero.
            if (series.Values[i] is not { } value)
                continue;
            json.WriteStartObject();
            json.WriteString("x"u8, weeks[i]);
            json.WriteNumber("y"u8, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, string url, Part.Chart chart)
    {
        json.WriteTextBlock(chart.Title, TextLook.Strong);
        // The picture has marks and digits only; these words say which line is which.
        json.WriteTextBlock(string.Join("   ", chart.Series.Select((series, i) => $"{Part.Chart.Marks[i]} {series.Name} ({series.Unit})")), TextLook.Small);
        json.WriteStartObject();
        json.WriteString("type"u8, "Image"u8);
        json.WriteString("url"u8, url);
        json.WriteString("altText"u8, chart.Alt);
        json.WriteString("size"u8, "Stretch"u8);
        json.WriteEndObject();
    }

    private static void WriteToggle(Utf8JsonWriter json, string tableId, Language language)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "ActionSet"u8);
        json.WriteStartArray("actions"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "Action.ToggleVisibility"u8);
        json.WriteString("title"u8, CardWords.ShowTable.In(language));
        json.WriteStartArray("targetElements"u8);
        json.WriteStringValue(tableId);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
