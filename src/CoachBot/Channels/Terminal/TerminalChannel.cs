using System.Text;
using CoachBot.Talk;

namespace CoachBot.Channels.Terminal;

/// <summary>Writes messages as plain text, buttons in brackets.</summary>
internal sealed class TerminalChannel(TextWriter output) : IChannel
{
    public bool Serves(Address where) => where.Channel == "terminal";

    public Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel) =>
        output.WriteLineAsync(Draw(message));

    /// <summary>One message as text.</summary>
    public static string Draw(Message message)
    {
        var lines = new List<string>();
        foreach (var part in message.Parts)
            lines.AddRange(Lines(part));
        if (message.Prompt is { } prompt)
            lines.AddRange(prompt.Entries.SelectMany(Lines));
        var buttons = (message.Prompt is { Submit: { } submit } ? [submit] : Array.Empty<Button>()).Concat(message.Prompt?.Buttons ?? []).Concat(message.Buttons);
        lines.Add(string.Join(' ', buttons.Select(button => $"[{button.Label}]")));
        return string.Join(Environment.NewLine, lines) + Environment.NewLine;
    }

    private static IEnumerable<string> Lines(Part part) => part switch
    {
        Part.Heading heading => [$"■ {heading.Text}"],
        Part.Paragraph paragraph => [paragraph.Text],
        Part.Small small => [$"({small.Text})"],
        Part.Copy copy => [$"--- {copy.Title} ---", copy.Text, "---"],
        Part.Table table => Rows(table),
        Part.Chart chart => [$"■ {chart.Title}", .. Rows(chart.Figures)],
        Part.Contacts contacts => contacts.Items.Select(contact => "・" + string.Join("  ", new[] { contact.Name, contact.Phone, contact.Hours, contact.Url }.OfType<string>())),
        Part.Link link => [$"{link.Title}: {link.Url}"],
        _ => throw new InvalidOperationException($"No way to write {part}."),
    };

    private static IEnumerable<string> Rows(Part.Table table)
    {
        yield return string.Join(" | ", table.Head);
        foreach (var row in table.Rows)
            yield return string.Join(" | ", row);
    }

    private static IEnumerable<string> Lines(Entry entry)
    {
        if (entry.Problem is { } problem)
            yield return $"! {problem}";
        var text = new StringBuilder(entry.Label);
        if (entry.Hint is { } hint)
            text.Append(" (").Append(hint).Append(')');
        if (entry.Default is { } usual)
            text.Append(" = ").Append(usual);
        yield return text.ToString();
    }
}
