using System.Globalization;
using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.WebChat;

/// <summary>What a page posted, read from an activity.</summary>
/// <param name="What">Null for activities that say nothing to the coach, such as typing.</param>
internal sealed record Sent(Heard? What, string? ClientId, string? Locale, string? Zone)
{
    private const int LongestName = 64;

    /// <exception cref="JsonException">Not an activity the coach can take in; the message says why.</exception>
    public static Sent From(JsonElement activity)
    {
        if (activity.ValueKind is not JsonValueKind.Object || Text(activity, "type") is not { } type)
            throw new JsonException("An activity has a type.");
        return new Sent(type == "message" ? Message(activity) : null, ClientIdOf(activity), Name(activity, "locale"), Name(activity, "localTimezone"));
    }

    /// <summary>A short property such as a locale; null when it is missing or is no name.</summary>
    public static string? Name(JsonElement from, string property) =>
        Text(from, property) is { Length: > 0 and <= LongestName } name ? name : null;

    private static Heard Message(JsonElement activity)
    {
        if (activity.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Object)
            return Tap(value);
        return Text(activity, "text") is { } words && !string.IsNullOrWhiteSpace(words)
            ? new Heard.Words(words)
            : throw new JsonException("A message has a text or a value.");
    }

    private static Heard.Tap Tap(JsonElement value)
    {
        if (Text(value, "answer") is not { Length: > 0 } answer)
            throw new JsonException("A value has an answer.");
        var fields = new Dictionary<string, string>();
        foreach (var property in value.EnumerateObject())
        {
            if (property.Name is not ("dialog" or "run" or "question" or "answer") && Field(property.Value) is { } field)
                fields[property.Name] = field;
        }
        return new Heard.Tap(answer, Text(value, "dialog"), Run(value), Text(value, "question"), fields);
    }

    private static int? Run(JsonElement value)
    {
        if (!value.TryGetProperty("run", out var run) || run.ValueKind is JsonValueKind.Null)
            return null;
        var text = run.ValueKind is JsonValueKind.String ? run.GetString() : run.GetRawText();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new JsonException("A run is a whole number.");
    }

    private static string? Field(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static string? ClientIdOf(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.ValueKind is JsonValueKind.Object ? Name(data, "clientActivityID") : null;

    private static string? Text(JsonElement from, string property)
    {
        if (!from.TryGetProperty(property, out var text) || text.ValueKind is JsonValueKind.Null)
            return null;
        return text.ValueKind is JsonValueKind.String ? text.GetString() : throw new JsonException($"{property} is a text.");
    }
}
