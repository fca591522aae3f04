using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads what a person did: words, a tap, taking words back, coming or leaving.</summary>
internal static class HeardReader
{
    /// <summary>A button of a card was pressed.</summary>
    public const string Pressed = "adaptiveCard/action";

    /// <summary>A message was rated, perhaps with words.</summary>
    public const string Rated = "message/submitAction";

    /// <returns>Null for what the coach does nothing about.</returns>
    public static Heard? Read(JsonElement root, string type) => type switch
    {
        "message" => Message(root),
        "messageDelete" => new Heard.TakenBack("", Instead: null),
        "messageUpdate" => new Heard.TakenBack("", Instead: root.FindText("text")),
        "invoke" when root.FindText("name") is Rated => Rating(root),
        "invoke" => Press(root),
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

    private static Heard.Tap Press(JsonElement root)
    {
        var data = root.FindObject("value")?.FindObject("action")?.FindObject("data");
        return (data is { } pressed ? TapReader.Read(pressed) : null)
            ?? throw new BadActivityException("The field \"value.action.data\" holds no answer.");
    }

    /// <summary>Only its words matter: somebody may be in need there, too.</summary>
    private static Heard.Tap? Rating(JsonElement root)
    {
        var given = root.FindObject("value")?.FindObject("actionValue");
        var words = given is { } value && value.TryGetProperty("feedback", out var feedback) && feedback.ValueKind is JsonValueKind.String ? Unwrapped(feedback.GetString()!) : null;
        return string.IsNullOrWhiteSpace(words) ? null : new Heard.Tap("feedback", null, null, null, new Dictionary<string, string> { ["feedback"] = words });
    }

    /// <summary>Some clients send the words as they are, Teams as JSON in a text.</summary>
    private static string Unwrapped(string feedback)
    {
        if (!feedback.StartsWith('{'))
            return feedback;
        try
        {
            using var json = JsonDocument.Parse(feedback);
            return json.RootElement.FindText("feedbackText") ?? "";
        }
        catch (Exception e) when (e is JsonException or BadActivityException)
        {
            return feedback;
        }
    }

    private static Heard? Installation(string? action) => action switch
    {
        // An upgrade takes the old version away first; nobody leaves by that.
        "add" or "add-upgrade" => new Heard.Arrived(Again: false),
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
