using System.Text;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>A message's whole content in words. Screen readers read only this, and a notification shows its beginning.</summary>
internal static class SlackPlainText
{
    /// <summary>Slack splits what is longer.</summary>
    private const int Longest = 3900;

    /// <summary>What the coach says by itself names nothing here: a lock screen shows it.</summary>
    public static string Of(Message message) => message.Summary ?? Escaped(message);

    private static string Escaped(Message message)
    {
        var text = new StringBuilder();
        foreach (var part in message.Parts)
            Append(text, Words(part));
        if (message.Prompt is { } prompt)
        {
            if (!prompt.AsForm)
                foreach (var entry in prompt.Entries)
                    Append(text, string.Join(' ', new[] { entry.Problem, Said(message, entry), entry.Hint }.OfType<string>()));
            var first = prompt.AsForm ? SlackWords.Open : prompt.Entries is [{ Kind: EntryKind.Text }] ? SlackWords.Write : null;
            Append(text, Options(prompt.Buttons.Select(button => button.Label), first?.In(message.Language)));
        }

        Append(text, Options(message.Buttons.Select(button => button.Label), null));
        return SlackText.Escape(SlackText.Cut(text.ToString().Trim(), Longest));
    }

    private static string? Said(Message message, Entry entry) => message.Parts is [.., Part.Paragraph last] && last.Text == entry.Label ? null : entry.Label;

    private static string Words(Part part) => part switch
    {
        Part.Heading heading => heading.Text,
        Part.Paragraph paragraph => paragraph.Text,
        Part.Small small => small.Text,
        Part.Copy copy => $"{copy.Title}\n{copy.Text}",
        Part.Table table => TableBlocks.Lines(table),
        Part.Chart chart => $"{chart.Title}\n{chart.Alt}",
        Part.Link link => $"{link.Title}: {link.Url}",
        Part.Contacts contacts => string.Join('\n', contacts.Items.Select(one => string.Join(" ", new[] { one.Name, one.Phone, one.Hours, one.Url }.OfType<string>()))),
        _ => "",
    };

    private static string Options(IEnumerable<string> labels, string? first) =>
        string.Join(' ', (first is null ? labels : labels.Prepend(first)).Select(label => $"[{label}]"));

    private static void Append(StringBuilder text, string words)
    {
        if (words.Length > 0)
            text.Append(words).Append('\n');
    }
}
