using System.Collections.ObjectModel;
using System.Text.Json;

namespace CoachBot.Channels.Slack;

/// <summary>Reads what was put into a modal, by question key; what was left empty is left out.</summary>
internal static class InputReader
{
    private const int MostFields = 64;

    public static readonly IReadOnlyDictionary<string, string> None = ReadOnlyDictionary<string, string>.Empty;

    public static IReadOnlyDictionary<string, string> Read(JsonElement view)
    {
        if (view.Object("state").Object("values") is not { } values)
            return None;
        var fields = new Dictionary<string, string>();
        foreach (var block in values.EnumerateObject().Where(block => block.Value.ValueKind is JsonValueKind.Object))
        {
            foreach (var input in block.Value.EnumerateObject().Take(MostFields - fields.Count))
            {
                if (ValueOf(input.Value) is { } value)
                    fields[input.Name] = value;
            }
        }

        return fields;
    }

    private static string? ValueOf(JsonElement input) =>
        input.Text("value") ?? input.Object("selected_option").Text("value") ?? input.Text("selected_date") ?? input.Text("selected_time");
}
