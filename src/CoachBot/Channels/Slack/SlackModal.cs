using System.Globalization;
using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Draws a form as one modal. A question's key is its block and its input, so that a problem finds its place.</summary>
internal static class SlackModal
{
    private const int LongestTitle = 24;

    public static JsonObject Of(Message message)
    {
        var prompt = message.Prompt!;
        var title = message.Parts.OfType<Part.Heading>().FirstOrDefault()?.Text ?? "CoachBot";
        var submit = prompt.Submit?.Label ?? SlackWords.Send.In(message.Language);
        return new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = "form",
            ["title"] = Blocks.Plain(title, LongestTitle),
            ["submit"] = Blocks.Plain(submit, LongestTitle),
            ["close"] = Blocks.Plain(SlackWords.Close.In(message.Language), LongestTitle),
            ["private_metadata"] = TapReader.Write(new Button("", "submit", prompt.Dialog, prompt.Run, prompt.Question)),
            ["blocks"] = new JsonArray([.. prompt.Entries.Take(Blocks.MostInView).Select(Input)]),
        };
    }

    /// <summary>Something to read, without a form.</summary>
    public static JsonObject Reading(Message message) => new()
    {
        ["type"] = "modal",
        ["title"] = Blocks.Plain("CoachBot", LongestTitle),
        ["close"] = Blocks.Plain(SlackWords.Close.In(message.Language), LongestTitle),
        ["blocks"] = new JsonArray([.. PartBlocks.Of(message, Surface.Plain).Take(Blocks.MostInView)]),
    };

    private static JsonNode Input(Entry entry)
    {
        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = entry.Key,
            // A blank is a question passed over; whether it may be is judged when it is sent.
            ["optional"] = true,
            ["label"] = Blocks.Plain(entry.Label, 2000),
            ["element"] = Element(entry),
        };
        if (entry.Hint is { } hint)
            input["hint"] = Blocks.Plain(hint, 2000);
        return input;
    }

    private static JsonObject Element(Entry entry) => entry switch
    {
        { Kind: EntryKind.Number } => Number(entry),
        { Kind: EntryKind.Choice, Offers: { Count: > 0 } offers } => Choice(entry, offers),
        _ => Words(entry),
    };

    private static JsonObject Number(Entry entry)
    {
        var element = new JsonObject { ["type"] = "number_input", ["action_id"] = entry.Key, ["is_decimal_allowed"] = true };
        if (entry.Min is { } min)
            element["min_value"] = min.ToString("0.##", CultureInfo.InvariantCulture);
        if (entry.Max is { } max)
            element["max_value"] = max.ToString("0.##", CultureInfo.InvariantCulture);
        if (entry.Default is { Length: > 0 } usual)
            element["initial_value"] = usual;
        return element;
    }

    private static JsonObject Choice(Entry entry, IReadOnlyList<Offer> offers)
    {
        // Up to ten lie open; more are folded up.
        var element = new JsonObject { ["type"] = offers.Count <= 10 ? "radio_buttons" : "static_select", ["action_id"] = entry.Key };
        element["options"] = new JsonArray([.. offers.Take(100).Select(Option)]);
        if (offers.FirstOrDefault(offer => offer.Answer == entry.Default) is { } usual)
            element["initial_option"] = Option(usual);
        return element;
    }

    private static JsonNode Option(Offer offer) => new JsonObject { ["text"] = Blocks.Plain(offer.Label, 75), ["value"] = offer.Answer };

    private static JsonObject Words(Entry entry)
    {
        var element = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = entry.Key, ["multiline"] = true, ["max_length"] = Math.Clamp(entry.MaxLength ?? 3000, 1, 3000) };
        if (entry.Default is { Length: > 0 } usual)
            element["initial_value"] = usual;
        return element;
    }
}
