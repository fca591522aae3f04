using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot;

/// <summary>The Teams manifest of an organisation that has one language: no other is offered.</summary>
internal static class TeamsLanguage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="language">As in <c>Coach:Languages</c>.</param>
    /// <param name="manifest">In English.</param>
    /// <param name="japanese">Its words in Japanese, by their place, such as <c>bots[0].commandLists[0].commands[0].title</c>.</param>
    public static string Only(string language, string manifest, string japanese)
    {
        var whole = (JsonObject)JsonNode.Parse(manifest)!;
        whole["localizationInfo"] = new JsonObject { ["defaultLanguageTag"] = language, ["additionalLanguages"] = new JsonArray() };
        foreach (var (place, words) in language == "ja" ? (JsonObject)JsonNode.Parse(japanese)! : [])
        {
            if (place != "$schema")
                Put(whole, place.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.'), words!.DeepClone());
        }

        return whole.ToJsonString(Readable);
    }

    private static void Put(JsonNode whole, string[] place, JsonNode words)
    {
        var here = whole;
        foreach (var step in place[..^1])
            here = here is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : here[step]!;
        here[place[^1]] = words;
    }
}
