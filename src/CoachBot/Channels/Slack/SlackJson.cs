using System.Text.Json;

namespace CoachBot.Channels.Slack;

/// <summary>Reads fields that may be missing, null or of another kind than expected: all of these are simply not there.</summary>
internal static class SlackJson
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 48 };

    /// <returns>Null when it is no JSON object.</returns>
    public static JsonElement? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Depth);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Object(this JsonElement from, string name) => Of(from, name, JsonValueKind.Object);

    public static JsonElement? Object(this JsonElement? from, string name) => from?.Object(name);

    public static string? Text(this JsonElement from, string name)
    {
        try
        {
            return Of(from, name, JsonValueKind.String)?.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which JSON can spell and a text cannot hold.
            return null;
        }
    }

    public static string? Text(this JsonElement? from, string name) => from?.Text(name);

    public static IEnumerable<JsonElement> List(this JsonElement from, string name) =>
        Of(from, name, JsonValueKind.Array) is { } list ? list.EnumerateArray() : [];

    public static bool IsTrue(this JsonElement from, string name) => Of(from, name, JsonValueKind.True) is not null;

    public static long? Whole(this JsonElement from, string name) =>
        Of(from, name, JsonValueKind.Number) is { } number && number.TryGetInt64(out var whole) ? whole : null;

    private static JsonElement? Of(JsonElement from, string name, JsonValueKind kind) =>
        from.ValueKind is JsonValueKind.Object && from.TryGetProperty(name, out var field) && field.ValueKind == kind ? field : null;
}
