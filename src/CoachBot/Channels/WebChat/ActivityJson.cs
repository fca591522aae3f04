using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CoachBot.Talk;

namespace CoachBot.Channels.WebChat;

/// <summary>Writes activities as the page reads them.</summary>
internal static class ActivityJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // What only the server may say about an activity.
    private static readonly HashSet<string> Ours = ["id", "timestamp", "channelId", "conversation", "from", "recipient", "serviceUrl", "replyToId", "locale"];

    /// <summary>The person's activity as it comes back: with our id, and from the person the token names.</summary>
    public static byte[] Echo(Conversation conversation, JsonElement sent, string? locale, string id, DateTimeOffset at) => Write(writer =>
    {
        Head(writer, conversation, id, at, from: conversation.User, role: "user", locale);
        foreach (var property in sent.EnumerateObject())
        {
            if (!Ours.Contains(property.Name))
                property.WriteTo(writer);
        }
    });

    public static byte[] FromCoach(Conversation conversation, Language language, string drawn, string? replyTo, string id, DateTimeOffset at)
    {
        using var body = JsonDocument.Parse(drawn);
        return Write(writer =>
        {
            Head(writer, conversation, id, at, from: "coach", role: "bot", language is Language.Ja ? "ja-JP" : "en-US");
            writer.WriteString("type", "message");
            if (EventIds.ActivityOf(conversation, replyTo) is { } answered)
                writer.WriteString("replyToId", answered);
            if (body.RootElement.TryGetProperty("type", out var type) && type.GetString() == "AdaptiveCard")
                Card(writer, body.RootElement);
            else
                Body(writer, body.RootElement);
        });
    }

    private static void Body(Utf8JsonWriter writer, JsonElement drawn)
    {
        foreach (var property in drawn.EnumerateObject())
        {
            if (property.Name != "type" && !Ours.Contains(property.Name))
                property.WriteTo(writer);
        }
    }

    private static void Card(Utf8JsonWriter writer, JsonElement card)
    {
        writer.WriteStartArray("attachments");
        writer.WriteStartObject();
        writer.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
        writer.WritePropertyName("content");
        card.WriteTo(writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Head(Utf8JsonWriter writer, Conversation conversation, string id, DateTimeOffset at, string from, string role, string? locale)
    {
        writer.WriteString("id", id);
        writer.WriteString("timestamp", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("channelId", WebChatChannel.Name);
        writer.WriteStartObject("conversation");
        writer.WriteString("id", conversation.Id);
        writer.WriteEndObject();
        writer.WriteStartObject("from");
        writer.WriteString("id", from);
        writer.WriteString("role", role);
        writer.WriteEndObject();
        if (locale is not null)
            writer.WriteString("locale", locale);
    }

    private static byte[] Write(Action<Utf8JsonWriter> properties)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            writer.WriteStartObject();
            properties(writer);
            writer.WriteEndObject();
        }
        return json.ToArray();
    }
}
