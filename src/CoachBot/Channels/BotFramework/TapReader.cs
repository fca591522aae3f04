using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads the data of a pressed button, with the inputs the client put beside it.</summary>
internal static class TapReader
{
    private const int MaxFields = 64;

    /// <returns>Null when the data belongs to no button of ours.</returns>
    public static Heard.Tap? Read(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object)
            return null;
        var dialog = Field(data, "dialog");
        var answer = Field(data, "answer") ?? (dialog is null ? null : "submit");
        return answer is null ? null : new Heard.Tap(answer, dialog, Run(data), Field(data, "question"), Fields(data));
    }

    private static int? Run(JsonElement data) =>
        int.TryParse(Field(data, "run"), NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : null;

    private static string? Field(JsonElement data, string name) =>
        data.TryGetProperty(name, out var field) ? AsText(field) : null;

    private static IReadOnlyDictionary<string, string> Fields(JsonElement data)
    {
        Dictionary<string, string>? fields = null;
        foreach (var field in data.EnumerateObject())
        {
            if (field.Name is "dialog" or "run" or "question" or "answer" or "msteams" || AsText(field.Value) is not { } value)
                continue;
            fields ??= [];
            fields[field.Name] = fields.Count < MaxFields
                ? value
                : throw new BadActivityException("A form has too many fields.");
        }

        return fields ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
    }

    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
