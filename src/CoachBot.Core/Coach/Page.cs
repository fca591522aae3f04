using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Parts of a message as one HTML page for A4 paper, without scripts or anything from outside.</summary>
internal static class Page
{
    // Japanese stays readable in the source too.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(string title, IEnumerable<Part> parts, Language language)
    {
        var body = new StringBuilder();
        foreach (var part in parts)
        {
            body.Append(part switch
            {
                Part.Heading heading => $"<h2>{Safe(heading.Text)}</h2>\n",
                Part.Paragraph paragraph => $"<p>{Safe(paragraph.Text)}</p>\n",
                Part.Small small => $"<p class=\"small\">{Safe(small.Text)}</p>\n",
                Part.Copy copy => $"<h2>{Safe(copy.Title)}</h2>\n<p>{Safe(copy.Text)}</p>\n",
                Part.Table table => Table(table),
                Part.Chart chart => Table(chart.Figures),
                Part.Contacts contacts => List(contacts),
                _ => throw new InvalidOperationException($"No way to print {part}."),
            });
        }

        return $$"""
            <!doctype html>
            <html lang="{{(language is Language.Ja ? "ja" : "en")}}">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{{Safe(title)}}</title>
            <style>@page{size:A4;margin:18mm}body{font:11pt/1.6 sans-serif;max-width:180mm;margin:auto;color:#111}h1{font-size:16pt}h2{font-size:13pt}table{border-collapse:collapse;width:100%;margin:1em 0}th,td{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top}tr{break-inside:avoid}.small{font-size:9pt;color:#444}</style>
            <h1>{{Safe(title)}}</h1>
            {{body}}</html>

            """;
    }

    private static string Table(Part.Table table) =>
        $"<table>\n<tr>{string.Concat(table.Head.Select(cell => $"<th>{Safe(cell)}</th>"))}</tr>\n"
        + string.Concat(table.Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{Safe(cell)}</td>"))}</tr>\n")) + "</table>\n";

    private static string List(Part.Contacts contacts) =>
        $"<ul>\n{string.Concat(contacts.Items.Select(item => $"<li>{Safe(string.Join(", ", new[] { item.Name, item.Phone, item.Hours, item.Url }.OfType<string>()))}</li>\n"))}</ul>\n";

    private static string Safe(string text) => Encoder.Encode(text);
}
