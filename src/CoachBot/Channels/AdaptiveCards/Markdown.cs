using System.Buffers;
using System.Text;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Keeps words as they are in a TextBlock, which reads Markdown: no link, list or emphasis that nobody meant.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("\\`*_[]|<&~{#>-+=\t\r\n0123456789");

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Telling))
            return text.TrimStart(' ');

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            // One line break is a space in Markdown; an empty line keeps it everywhere.
            if (escaped.Length > 0 && !line.IsWhiteSpace())
                escaped.Append("\n\n");
            AppendLine(escaped, line);
        }

        return escaped.ToString();
    }

    /// <summary>A link to an address that was checked before.</summary>
    public static string Link(string words, string address) =>
        $"[{Escape(words)}]({address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    private static void AppendLine(StringBuilder escaped, ReadOnlySpan<char> line)
    {
        // Four spaces in front would make a block of code.
        var words = line.Trim();
        var marker = MarkerAt(words);
        for (var i = 0; i < words.Length; i++)
        {
            var letter = words[i];
            if (letter is '<')
                escaped.Append("&lt;");
            else if (letter is '&' && words[i..].Contains(';'))
                escaped.Append("&amp;");
            else if (i == marker || IsSpecial(words, i))
                escaped.Append('\\').Append(letter);
            else
                escaped.Append(letter);
        }
    }

    private static bool IsSpecial(ReadOnlySpan<char> words, int i) => words[i] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '|' => true,
        '~' or '{' => i + 1 < words.Length && words[i + 1] == words[i],
        _ => false,
    };

    /// <summary>Where the sign stands that would make this line a heading, a quotation, a list or a rule; -1 for none.</summary>
    private static int MarkerAt(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            return -1;
        if (words[0] is '#' or '>' or '=')
            return 0;
        if (words[0] is '-' or '+')
            return words.Length == 1 || words[1] is ' ' or '\t' or '-' ? 0 : -1;

        var digits = words.IndexOfAnyExceptInRange('0', '9');
        var isNumbered = digits > 0 && words[digits] is '.' or ')' && (digits + 1 == words.Length || words[digits + 1] is ' ' or '\t');
        return isNumbered ? digits : -1;
    }
}
