using System.Text.Json.Nodes;

namespace CoachBot.Channels.Slack;

/// <summary>The pieces Slack draws (Block Kit), each within its documented limits. Words are never read as markup.</summary>
internal static class Blocks
{
    public const int MostInMessage = 50;
    public const int MostInView = 100;
    public const int MostButtons = 25;

    private const int LongestSection = 3000;
    private const int LongestHeader = 150;
    private const int LongestButton = 75;

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, LongestHeader) };

    public static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Plain(text, LongestSection) };

    /// <param name="markup">Already escaped.</param>
    public static JsonObject Markup(string markup) =>
        new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = SlackText.Cut(markup, LongestSection) } };

    public static JsonObject Small(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(text, 2000)) };

    /// <summary>Bold without markup, so that no sign in the words can end it.</summary>
    public static JsonObject Strong(string text) => Rich(new JsonObject
    {
        ["type"] = "rich_text_section",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = SlackText.Cut(text, LongestSection), ["style"] = new JsonObject { ["bold"] = true } }),
    });

    /// <summary>In a box of its own, to be copied.</summary>
    public static JsonObject Copyable(string text) => Rich(new JsonObject
    {
        ["type"] = "rich_text_preformatted",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = SlackText.Cut(text, LongestSection) }),
    });

    public static JsonObject Actions(string id, IEnumerable<JsonObject> buttons) =>
        new() { ["type"] = "actions", ["block_id"] = id, ["elements"] = new JsonArray([.. buttons.Take(MostButtons)]) };

    /// <param name="name">Unique in its block.</param>
    public static JsonObject Button(string label, string name, string value, string? style = null)
    {
        var button = new JsonObject { ["type"] = "button", ["action_id"] = SlackText.Cut(name, 255), ["text"] = Plain(label, LongestButton), ["value"] = value };
        if (style is not null)
            button["style"] = style;
        return button;
    }

    public static JsonObject Link(string label, string url) =>
        new() { ["type"] = "button", ["action_id"] = "open-link", ["text"] = Plain(label, LongestButton), ["url"] = url };

    public static JsonObject Plain(string text, int most) =>
        new() { ["type"] = "plain_text", ["text"] = SlackText.Cut(string.IsNullOrWhiteSpace(text) ? "–" : text, most), ["emoji"] = false };

    private static JsonObject Rich(JsonObject element) => new() { ["type"] = "rich_text", ["elements"] = new JsonArray(element) };
}
