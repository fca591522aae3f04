using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Draws a neutral message as blocks, with the same in words for screen readers and notifications.</summary>
internal static class SlackMessage
{
    public static JsonArray BlocksOf(Message message, Surface surface)
    {
        var blocks = PartBlocks.Of(message, surface);
        var actions = new List<JsonObject>();
        if (message.Prompt is { } prompt)
        {
            if (!prompt.AsForm)
                blocks.AddRange(Question(prompt, message));
            if (Answers(prompt, message.Language) is { Count: > 0 } answers)
                actions.Add(Blocks.Actions($"ask|{prompt.Dialog}|{prompt.Run}|{prompt.Question}", answers));
        }

        if (message.Buttons.Count > 0)
            actions.Add(Blocks.Actions("commands", UrgentLast(message.Buttons).Select(button => Draw(button, "command"))));
        // The buttons are never what is cut off.
        return new JsonArray([.. blocks.Take(Blocks.MostInMessage - actions.Count), .. actions]);
    }

    /// <summary>The way to urgent help has its place, whatever stands beside it.</summary>
    public static IEnumerable<Button> UrgentLast(IReadOnlyList<Button> buttons)
    {
        var others = buttons.Where(button => button.Answer != "urgent").Take(Blocks.MostButtons - 1);
        return others.Concat(buttons.Where(button => button.Answer == "urgent").Take(1));
    }

    public static JsonObject Draw(Button button, string question) =>
        Blocks.Button(button.Label, $"{question}:{button.Answer}", TapReader.Write(button), button.Answer == "urgent" ? "danger" : null);

    /// <summary>A form and a text of one's own are put into a modal, never into the chat, which others may keep.</summary>
    private static List<JsonObject> Answers(Prompt prompt, Language language)
    {
        var answers = prompt.Buttons.Select(button => Draw(button, prompt.Question)).ToList();
        if (prompt.AsForm || prompt.Entries is [{ Kind: EntryKind.Text }])
        {
            var label = prompt.AsForm ? SlackWords.Open : SlackWords.Write;
            var open = new Button(label.In(language), "submit", prompt.Dialog, prompt.Run, prompt.Question);
            answers.Insert(0, Blocks.Button(open.Label, $"{prompt.Question}:submit", TapReader.Write(open), "primary"));
        }

        return answers;
    }

    private static IEnumerable<JsonObject> Question(Prompt prompt, Message message)
    {
        foreach (var entry in prompt.Entries)
        {
            if (entry.Problem is { } problem)
                yield return Blocks.Section($"⚠ {problem}");
            if (message.Parts is not [.., Part.Paragraph last] || last.Text != entry.Label)
                yield return Blocks.Strong(entry.Label);
            if (entry.Hint is { } hint)
                yield return Blocks.Small(hint);
        }
    }
}
