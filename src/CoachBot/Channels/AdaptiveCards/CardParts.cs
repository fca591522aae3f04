using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Draws one part of a message as elements of a card.</summary>
internal static class CardParts
{
    /// <param name="place">The part's place in the message, to tell its ids from another part's.</param>
    public static void Write(Utf8JsonWriter json, Part part, int place, Language language, CardStyle style)
    {
        switch (part)
        {
            case Part.Heading heading:
                json.WriteTextBlock(heading.Text, TextLook.Heading);
                break;
            case Part.Paragraph paragraph:
                json.WriteTextBlock(paragraph.Text);
                break;
            case Part.Small small:
                json.WriteTextBlock(small.Text, TextLook.Small);
                break;
            case Part.Copy copy:
                WriteCopy(json, copy);
                break;
            case Part.Table table:
                CardTable.Write(json, table);
                break;
            case Part.Chart chart:
                CardChart.Write(json, chart, $"figures-{place}", language, style);
                break;
            case Part.Contacts contacts:
                CardContacts.Write(json, contacts);
                break;
            case Part.Link link:
                WriteLink(json, link);
                break;
        }
    }

    /// <summary>A button that opens the page: easier to hit than a word in a text.</summary>
    private static void WriteLink(Utf8JsonWriter json, Part.Link link)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "ActionSet"u8);
        json.WriteStartArray("actions"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "Action.OpenUrl"u8);
        json.WriteString("title"u8, link.Title);
        json.WriteString("url"u8, link.Url);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCopy(Utf8JsonWriter json, Part.Copy copy)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Container"u8);
        json.WriteString("style"u8, "emphasis"u8);
        json.WriteStartArray("items"u8);
        json.WriteTextBlock(copy.Title, TextLook.Strong);
        json.WriteTextBlock(copy.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
