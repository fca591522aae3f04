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
            WriteAlert(json, summary);
        if (message.Urgent)
            json.WriteString("importance"u8, "high"u8);
        BeginCard(json);
        CardRenderer.Write(json, message, CardStyle.For(where.Channel));
        EndCard(json);
    }

    /// <summary>What a pressed card is replaced by.</summary>
    public static void WriteDone(Utf8JsonWriter json, Address where, string receipt)
    {
        Begin(json, where, replyTo: null);
        BeginCard(json);
        CardRenderer.WriteDone(json, receipt);
        EndCard(json);
    }

    public static void WriteTyping(Utf8JsonWriter json, Address where)
    {
        Begin(json, where, replyTo: null, "typing"u8);
        json.WriteEndObject();
    }

    /// <summary>With whom a chat is to be opened.</summary>
    public static void WriteOpening(Utf8JsonWriter json, Address where)
    {
        json.WriteStartObject();
        json.WriteBoolean("isGroup"u8, false);
        if (where.Bot is { } bot)
            WriteNamed(json, "bot"u8, bot);
        json.WriteStartArray("members"u8);
        json.WriteStartObject();
        json.WriteString("id"u8, where.User);
        json.WriteEndObject();
        json.WriteEndArray();
        if (where.Tenant is { } tenant)
        {
            json.WriteString("tenantId"u8, tenant);
            json.WriteStartObject("channelData"u8);
            WriteNamed(json, "tenant"u8, tenant);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter json, Address where, string text, string? replyTo)
    {
        Begin(json, where, replyTo);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    /// <summary>Shown on a lock screen and as a banner: what the coach says by itself should be seen without being read by others.</summary>
    private static void WriteAlert(Utf8JsonWriter json, string summary)
    {
        json.WriteString("summary"u8, summary);
        json.WriteStartObject("channelData"u8);
        json.WriteStartObject("notification"u8);
        json.WriteBoolean("alert"u8, true);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void BeginCard(Utf8JsonWriter json)
    {
        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, CardRenderer.ContentType);
        json.WritePropertyName("content"u8);
    }

    private static void EndCard(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, Address where, string? replyTo) => Begin(json, where, replyTo, "message"u8);

    private static void Begin(Utf8JsonWriter json, Address where, string? replyTo, ReadOnlySpan<byte> type)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, type);
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
