using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Draws a neutral message as an Adaptive Card 1.5.</summary>
public static class CardRenderer
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static void Write(Utf8JsonWriter json, Message message, CardStyle style)
    {
        var actions = CardActions.Of(message);
        var isForm = message.Prompt is { AsForm: true };
        Begin(json, message.Language is Language.Ja ? "ja" : "en", Fallback(message));
        if (style.DrawsCharts)
            WriteFullWidth(json);

        json.WriteStartArray("body"u8);
        for (var i = 0; i < message.Parts.Count; i++)
            CardParts.Write(json, message.Parts[i], i, message.Language, style);
        if (message.Prompt is { } prompt)
            WritePrompt(json, prompt, message, style);
        CardActions.WriteRows(json, actions.InBody, style, takesInputs: !isForm);
        json.WriteEndArray();

        json.WriteStartArray("actions"u8);
        foreach (var button in actions.AtFoot)
            CardActions.Write(json, button, style, takesInputs: !isForm || button == message.Prompt!.Submit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What a pressed card becomes: its receipt, nothing left to press.</summary>
    public static void WriteDone(Utf8JsonWriter json, string receipt)
    {
        var words = receipt.StartsWith('✓') ? receipt : $"✓ {receipt}";
        Begin(json, IsJapanese(receipt) ? "ja" : "en", words);
        json.WriteStartArray("body"u8);
        json.WriteTextBlock(words, TextLook.Small);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string language, string fallback)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "AdaptiveCard"u8);
        json.WriteString("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        json.WriteString("version"u8, "1.5"u8);
        json.WriteString("lang"u8, language);
        json.WriteString("fallbackText"u8, fallback);
    }

    private static void WriteFullWidth(Utf8JsonWriter json)
    {
        json.WriteStartObject("msteams"u8);
        json.WriteString("width"u8, "Full"u8);
        json.WriteEndObject();
    }

    private static void WritePrompt(Utf8JsonWriter json, Prompt prompt, Message message, CardStyle style)
    {
        foreach (var entry in prompt.Entries)
        {
            if (prompt.AsForm)
                CardInputs.Write(json, entry, message.Language);
            else
                CardInputs.WriteQuestion(json, entry, isSaid: message.Parts is [.., Part.Paragraph last] && last.Text == entry.Label);
        }
    }

    /// <summary>A client that cannot draw the card may show this in a notification, so the summary comes first.</summary>
    private static string Fallback(Message message)
    {
        if (message.Summary is { } summary)
            return summary;
        foreach (var part in message.Parts)
        {
            if (part is Part.Heading heading)
                return heading.Text;
            if (part is Part.Paragraph paragraph)
                return paragraph.Text;
        }

        return message.Prompt?.Entries is [var first, ..] ? first.Label : "CoachBot";
    }

    private static bool IsJapanese(string words) => words.AsSpan().ContainsAnyInRange('\u3041', '\u9fff');
}
