using System.Text.Json;
using CoachBot.Channels.AdaptiveCards;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Writes the Activity that carries a message: a card or a line of text, never both, which Teams would split.</summary>
internal static class ActivityWriter
{
    public static void WriteCard(Utf8JsonWriter json, Address where, Message message, string? replyTo)
    {
        Begin(json, where, replyTo);
        json.WriteString("locale"u8, message.Language is Language.Ja ? "ja-JP"u8 : "en-US"u8);
        json.WriteString("inputHint"u8, message.Prompt is null ? "acceptingInput"u8 : "expectingInput"u8);
        if (message.Summary is { } summary)
            json.WriteString("summary"u8, summary);
        if (message.Urgent)
            json.WriteString("importance"u8, "high"u8);
        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, CardRenderer.ContentType);
        json.WritePropertyName("content"u8);
        CardRenderer.Write(json, message, CardStyle.For(where.Channel));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter json, Address where, string text, string? replyTo)
    {
        Begin(json, where, replyTo);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, Address where, string? replyTo)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "message"u8);
        if (where.Bot is { } bot)
            WriteNamed(json, "from"u8, bot);
        WriteNamed(json, "recipient"u8, where.User);
        WriteNamed(json, "conversation"u8, where.Conversation);
        if (replyTo is not null)
            json.WriteString("replyToId"u8, replyTo);
    }

    private static void WriteNamed(Utf8JsonWriter json, ReadOnlySpan<byte> name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("id"u8, id);
        json.WriteEndObject();
    }
}
