using System.Text.Json;

namespace CoachBot.Channels.AdaptiveCards;

internal enum TextLook
{
    Normal,
    Heading,
    Strong,
    Small,
    Problem,
}

/// <summary>Writes words as TextBlocks: wrapped, and with nothing read as Markdown.</summary>
internal static class CardText
{
    public static void WriteTextBlock(this Utf8JsonWriter json, string text, TextLook look = TextLook.Normal, bool close = false) =>
        json.WriteMarkdown(Markdown.Escape(text), look, close);

    /// <param name="close">True: directly under the element before, which it belongs to.</param>
    public static void WriteMarkdown(this Utf8JsonWriter json, string markdown, TextLook look = TextLook.Normal, bool close = false)
    {
        // A client may refuse a whole card for one empty text.
        if (string.IsNullOrWhiteSpace(markdown))
            return;
        json.WriteStartObject();
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteString("text"u8, markdown);
        json.WriteBoolean("wrap"u8, true);
        WriteLook(json, look);
        if (close)
            json.WriteString("spacing"u8, "None"u8);
        json.WriteEndObject();
    }

    private static void WriteLook(Utf8JsonWriter json, TextLook look)
    {
        switch (look)
        {
            case TextLook.Heading:
                json.WriteString("style"u8, "heading"u8);
                json.WriteString("weight"u8, "Bolder"u8);
                json.WriteString("size"u8, "Medium"u8);
                break;
            case TextLook.Strong:
                json.WriteString("weight"u8, "Bolder"u8);
                break;
            case TextLook.Small:
                json.WriteString("size"u8, "Small"u8);
                json.WriteBoolean("isSubtle"u8, true);
                break;
            case TextLook.Problem:
                json.WriteString("color"u8, "Attention"u8);
                json.WriteString("weight"u8, "Bolder"u8);
                break;
        }
    }
}
