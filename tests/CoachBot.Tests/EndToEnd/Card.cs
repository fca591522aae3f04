using System.Text.Json.Nodes;

namespace CoachBot.Tests.EndToEnd;

/// <summary>Reads cards as a client does: finds buttons and inputs wherever they stand.</summary>
internal static class Card
{
    /// <summary>Buttons in the order drawn, those of a fallback after the one they stand in for.</summary>
    public static IEnumerable<JsonObject> Buttons(JsonNode? node) =>
        Inside(node).Where(found => TypeOf(found).StartsWith("Action.", StringComparison.Ordinal) && AnswerOf(found) is not null);

    public static IEnumerable<JsonObject> Inputs(JsonNode? node) =>
        Inside(node).Where(found => TypeOf(found).StartsWith("Input.", StringComparison.Ordinal));

    public static JsonObject? Button(JsonNode? node, string answer, string? type = null) =>
        Buttons(node).FirstOrDefault(found => AnswerOf(found) == answer && (type is null || TypeOf(found) == type));

    /// <summary>An image, or one of the charts that only Teams draws.</summary>
    public static bool HasPicture(JsonNode? node) => Inside(node).Any(found => TypeOf(found) is "Image" or "Chart.Line" or "Chart.VerticalBar");

    public static string? PictureUrl(JsonNode? node) => Inside(node).Where(found => TypeOf(found) is "Image").Select(found => (string?)found["url"]).FirstOrDefault();

    public static string? AnswerOf(JsonObject action) =>
        action["data"] is JsonObject data && data["answer"] is JsonValue answer && answer.TryGetValue<string>(out var text) ? text : null;

    public static string TypeOf(JsonObject found) => found["type"] is JsonValue type && type.TryGetValue<string>(out var text) ? text : "";

    private static IEnumerable<JsonObject> Inside(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Inside),
        JsonObject found => found.SelectMany(field => Inside(field.Value)).Prepend(found),
        // Some clients hand the card on as text.
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("{\"", StringComparison.Ordinal) => Inside(JsonNode.Parse(text)),
        _ => [],
    };
}
