using System.Text;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>A decision as a Markdown file: the answers, and all that was said about them.</summary>
internal sealed class DecisionSheet(Mind mind)
{
    /// <summary>One for each decision.</summary>
    public IEnumerable<Paper> All() => Decisions.Select(decision => Print($"{decision.Date:yyyy-MM-dd}")).OfType<Paper>();

    private List<Decision> Decisions => [.. mind.Read(KeyRange.Of(DecisionBook.Key)).Select(record => Stored.ReadDecision(record.Value.Span))];

    /// <param name="day">The date of the decision, <c>2026-11-25</c>.</param>
    /// <returns>Null when there is none of that day.</returns>
    public Paper? Print(string day)
    {
        var all = Decisions;
        if (all.FirstOrDefault(one => $"{one.Date:yyyy-MM-dd}" == day) is not { } decision)
            return null;
        var result = new StayResult(decision, all.LastOrDefault(one => one.Date < decision.Date), decision.Date.AddDays(mind.Policy.ReviewDays));
        Part[] head = [new Part.Heading(ReviewTexts.SheetAnswers.In(mind.Language)), DecisionTable.Of(decision, mind.Language)];
        var text = new StringBuilder().Append("# ").AppendLine(ReviewTexts.SheetHead(day).In(mind.Language)).AppendLine();
        foreach (var part in head.Concat(result.Messages(Scenes.For(mind, new Frame("stay", 0))).SelectMany(parts => parts)))
            Write(text, part);
        return new Paper.Words($"decision-{day}.md", "text/markdown", text.ToString());
    }

    private static void Write(StringBuilder text, Part part)
    {
        switch (part)
        {
            case Part.Heading heading:
                text.Append("## ").AppendLine(heading.Text);
                break;
            case Part.Paragraph paragraph:
                text.AppendLine(paragraph.Text);
                break;
            case Part.Small small:
                text.Append('*').Append(small.Text).AppendLine("*");
                break;
            case Part.Contacts contacts:
                foreach (var contact in contacts.Items)
                    text.Append("- ").AppendLine(string.Join(", ", new[] { contact.Name, contact.Phone, contact.Hours, contact.Url }.OfType<string>()));
                break;
            case Part.Chart chart:
                Rows(text, chart.Figures);
                break;
            case Part.Table table:
                Rows(text, table);
                break;
        }

        text.AppendLine();
    }

    private static void Rows(StringBuilder text, Part.Table table)
    {
        Row(text, table.Head);
        Row(text, table.Head.Select(_ => "---"));
        foreach (var row in table.Rows)
            Row(text, row.Select(Plain));
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    /// <summary>Own words may hold marks that would break a table, or begin a link or a tag.</summary>
    private static string Plain(string cell)
    {
        var plain = new StringBuilder(cell.Length);
        foreach (var letter in cell)
        {
            if (letter is '|' or '\\' or '`' or '*' or '_' or '<' or '[' or '#')
                plain.Append('\\');
            plain.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return plain.ToString();
    }
}
