using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Marks a pressed message as answered, through the press's own address: its answers go, all else stays. What a person answered in a
/// check-in is not repeated in the chat, nor is the question, which is still there.
/// </summary>
internal sealed class PressedMessage(SlackApi api, ILogger<PressedMessage> log)
{
    private const string Arrow = " → ";

    public async Task ShowAsync(SlackRequest.Did did, string receipt, Language language)
    {
        if (did is not { ResponseUrl: { } url, From: Origin.Button, What: Heard.Tap tap })
            return;
        var given = receipt.LastIndexOf(Arrow, StringComparison.Ordinal) is var arrow and >= 0 ? receipt[(arrow + Arrow.Length)..] : null;
        var words = $"✓ {(given is null ? receipt : tap.Dialog is "check-in" ? SlackWords.Received.In(language) : given)}";
        try
        {
            await api.RespondAsync(url, new JsonObject { ["replace_original"] = true, ["text"] = TextOf(did.PressedText, words), ["blocks"] = BlocksOf(did.Pressed, words) }, CancellationToken.None);
        }
        catch (SlackException e)
        {
            log.NotTaken(e.Message);
        }
    }

    internal static JsonArray BlocksOf(string? pressed, string words)
    {
        var blocks = new JsonArray();
        foreach (var block in pressed is null ? [] : JsonNode.Parse(pressed)!.AsArray())
        {
            if (block is JsonObject one && blocks.Count < Blocks.MostInMessage - 1 && !IsAnswers(one))
                blocks.Add(one.DeepClone());
        }

        // Below the question, above the commands that stay.
        var at = blocks.Count > 0 && (string?)blocks[^1]!["type"] == "actions" ? blocks.Count - 1 : blocks.Count;
        blocks.Insert(at, Blocks.Small(words));
        return blocks;
    }

    /// <summary>For screen readers: what was said, without the choices that are gone.</summary>
    private static string TextOf(string? pressed, string words) =>
        string.Join('\n', (pressed ?? "").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('[')).Append(SlackText.Escape(words)));

    private static bool IsAnswers(JsonObject block) =>
        block["block_id"] is JsonValue id && id.TryGetValue<string>(out var name) && name.StartsWith("ask|", StringComparison.Ordinal);
}
