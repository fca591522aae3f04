using System.Text;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Headings, paragraphs and tables as a file: Markdown to go on writing in, or a page to print.</summary>
internal static class Sheet
{
    public static string Markdown(string title, IEnumerable<Part> parts)
    {
        var text = new StringBuilder($"# {title}\n");
        foreach (var part in parts)
        {
            text.Append('\n').Append(part switch
            {
                Part.Heading heading => $"## {heading.Text}\n",
                Part.Paragraph paragraph => $"{paragraph.Text}\n",
                Part.Small small => $"*{small.Text}*\n",
                Part.Table table => Table(table),
                _ => throw new InvalidOperationException($"No way to write {part}."),
            });
        }

        return text.ToString();
    }

    private static string Table(Part.Table table) =>
        $"| {string.Join(" | ", table.Head.Select(Cell))} |\n|{string.Concat(table.Head.Select(_ => "---|"))}\n"
        + string.Concat(table.Rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |\n"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
