using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads what a person did: words, a tap, coming or leaving.</summary>
internal static class HeardReader
{
    /// <returns>Null for what the coach does nothing about.</returns>
    public static Heard? Read(JsonElement root, string type) => type switch
    {
        "message" => Message(root),
        "invoke" => Pressed(root),
        "installationUpdate" => Installation(root.FindText("action")),
        "conversationUpdate" => Members(root),
        _ => null,
    };

    public static IEnumerable<string> Members(JsonElement root, string field) =>
        root.Find(field, JsonValueKind.Array) is { } members
            ? members.EnumerateArray()
                .Where(member => member.ValueKind is JsonValueKind.Object)
                .Select(member => member.FindId("id"))
                .OfType<string>()
            : [];

    private static Heard Message(JsonElement root)
    {
        var text = root.FindText("text") ?? "";
        if (!root.TryGetProperty("value", out var value))
            return new Heard.Words(Clean(text, root));
        if (TapReader.Read(value) is { } tap)
            return tap;

        // A button of another maker: its text, or else its plain value, is what was meant.
        var said = text.Length == 0 && value.ValueKind is JsonValueKind.String ? value.GetString()! : text;
        return new Heard.Words(Clean(said, root));
    }

    private static Heard.Tap Pressed(JsonElement root)
    {
        var data = root.FindObject("value")?.FindObject("action")?.FindObject("data");
        return (data is { } pressed ? TapReader.Read(pressed) : null)
            ?? throw new BadActivityException("The field \"value.action.data\" holds no answer.");
    }

    private static Heard? Installation(string? action) => action switch
    {
        "add" => new Heard.Arrived(Again: false),
        "remove" => new Heard.Departed(),
        _ => null,
    };

    private static Heard? Members(JsonElement root)
    {
        if (Members(root, "membersAdded").Any())
            return new Heard.Arrived(Again: false);
        var bot = AddressReader.Bot(root);
        return bot is not null && Members(root, "membersRemoved").Contains(bot) ? new Heard.Departed() : null;
    }

    /// <summary>The words alone, without the coach's own name before them.</summary>
    private static string Clean(string text, JsonElement root)
    {
        var bot = AddressReader.Bot(root);
        foreach (var entity in AddressReader.Entities(root))
        {
            if (entity.FindText("type") is "mention"
                && entity.FindObject("mentioned")?.FindId("id") == bot
                && entity.FindText("text") is { Length: > 0 } mention)
                text = text.Replace(mention, "", StringComparison.Ordinal);
        }

        return text.Trim();
    }
}
