using System.Text.Json;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads a field of the kind it must have; null counts as missing.</summary>
internal static class JsonFields
{
    /// <exception cref="BadActivityException">It is there and of another kind.</exception>
    public static JsonElement? Find(this JsonElement from, string name, JsonValueKind kind)
    {
        if (!from.TryGetProperty(name, out var field) || field.ValueKind is JsonValueKind.Null)
            return null;
        return field.ValueKind == kind ? field : throw new BadActivityException($"The field \"{name}\" has the wrong kind.");
    }

    public static string? FindText(this JsonElement from, string name) => from.Find(name, JsonValueKind.String)?.GetString();

    public static JsonElement? FindObject(this JsonElement from, string name) => from.Find(name, JsonValueKind.Object);

    /// <summary>A name of someone or something: short, and without control characters.</summary>
    public static string? FindId(this JsonElement from, string name)
    {
        var id = from.FindText(name);
        if (string.IsNullOrEmpty(id))
            return null;
        var isSane = id.Length <= 512 && id is not ("." or "..") && !id.Any(char.IsControl);
        return isSane ? id : throw new BadActivityException($"The field \"{name}\" is no id.");
    }

    public static string NeedId(this JsonElement from, string name, string whole) =>
        from.FindId(name) ?? throw new BadActivityException($"The field \"{whole}\" is missing.");
}
