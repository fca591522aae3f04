using System.Text;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Parts of a message as a Markdown file, to go on writing in.</summary>
internal static class MarkdownSheet
{
    public static string Of(string title, IEnumerable<Part> parts)
    {
        var text = new StringBuilder($"# {title}\n");
        foreach (var part in parts)
        {
            text.Append('\n').Append(part switch
            {
                Part.Heading heading => $"## {heading.Text}\n",
                Part.Paragraph paragraph => $"{paragraph.Text}\n",
                Part.Small small => $"*{small.Text}*\n",
                Part.Copy copy => $"## {copy.Title}\n\n{copy.Text}\n",
                Part.Table table => Table(table),
                Part.Chart chart => Table(chart.Figures),
                Part.Contacts contacts => string.Concat(contacts.Items.Select(item => $"- {Of(item)}\n")),
                _ => throw new InvalidOperationException($"No way to write {part}."),
            });
        }

        return text.ToString();
    }

    private static string Table(Part.Table table) =>
        $"| {string.Join(" | ", table.Head.Select(Cell))} |\n|{string.Concat(table.Head.Select(_ => "---|"))}\n"
        + string.Concat(table.Rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |\n"));

    private static string Of(Contact contact) => string.Join(", ", new[] { contact.Name, contact.Phone, contact.Hours, contact.Url }.OfType<string>());

    /// <summary>Own words may hold marks that would break a table, or begin a link or a tag.</summary>
    private static string Cell(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '|' or '\\' or '`' or '*' or '_' or '<' or '[' or '#')
                plain.Append('\\');
            plain.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return plain.ToString();
    }
}
