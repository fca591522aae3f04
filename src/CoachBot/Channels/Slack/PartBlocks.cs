using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Draws the parts of a message as blocks.</summary>
internal static class PartBlocks
{
    /// <summary>A message may have one table; what comes after it is put in lines.</summary>
    public static List<JsonObject> Of(Message message, Surface surface)
    {
        var blocks = new List<JsonObject>();
        for (var i = 0; i < message.Parts.Count; i++)
        {
            blocks.AddRange(Of(message.Parts[i], surface, message.Language, i));
            if (blocks.Exists(block => (string?)block["type"] == "table"))
                surface = surface with { Charts = false, Tables = false };
        }

        return blocks;
    }

    private static IEnumerable<JsonObject> Of(Part part, Surface surface, Language language, int place) => part switch
    {
        Part.Heading heading => [Blocks.Header(heading.Text)],
        Part.Paragraph paragraph => [Blocks.Section(paragraph.Text)],
        Part.Small small => [Blocks.Small(small.Text)],
        Part.Copy copy => [Blocks.Strong(copy.Title), Blocks.Copyable(copy.Text)],
        Part.Table table => TableBlocks.Of(table, surface),
        Part.Chart chart => ChartBlocks.Of(chart, surface, language),
        Part.Contacts contacts => contacts.Items.Select(Contact),
        Part.Link link => Link(link, place),
        _ => throw new InvalidOperationException($"No way to draw {part}."),
    };

    private static JsonObject Contact(Contact contact)
    {
        var reach = new[] { contact.Phone is { } phone ? Dial(phone) : null, Escaped(contact.Hours), Escaped(contact.Url) }.OfType<string>();
        return Blocks.Markup(string.Join('\n', new[] { $"*{Escaped(contact.Name)}*", string.Join(" · ", reach) }.Where(line => line.Length > 0)));
    }

    private static IEnumerable<JsonObject> Link(Part.Link link, int place) =>
        Uri.TryCreate(link.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && link.Url.Length <= 3000
            ? [Blocks.Actions($"link-{place}", [Blocks.Link(link.Title, link.Url)])]
            : [Blocks.Section($"{link.Title}: {link.Url}")];

    /// <summary>One tap from a call, where the client can call.</summary>
    private static string Dial(string phone)
    {
        var digits = new string([.. phone.Where(letter => char.IsAsciiDigit(letter) || letter is '+' or '#' or '*')]);
        return $"<tel:{digits.Replace("#", "%23", StringComparison.Ordinal)}|{Escaped(phone)}>";
    }

    private static string? Escaped(string? text) => text is null ? null : SlackText.Escape(text).Replace('*', '∗');
}
