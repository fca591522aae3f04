using System.Text;

namespace CoachBot.Talk;

/// <summary>
/// Words brought to one form for comparing: full-width letters and digits to ASCII, half-width kana to full, curly quotes
/// to straight, lower case, no outer space or closing mark. The runtime's own NFKC is not used: without ICU it does nothing.
/// </summary>
public static class Plain
{
    private const string FullKana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
    private const string Voiced = "カキクケコサシスセソタチツテトハヒフヘホ";
    private const string Edge = " \t\r\n.。!?、,…";

    private static readonly char[] EdgeLetters = Edge.ToCharArray();

    // What is most often said, digits and plain small letters, is in its form already.
    private static readonly System.Buffers.SearchValues<char> PlainLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 .-");

    public static string Of(string words)
    {
        if (!words.AsSpan().ContainsAnyExcept(PlainLetters))
            return words.Trim(EdgeLetters);
        var folded = new StringBuilder(words.Length);
        foreach (var letter in words)
            Append(folded, letter);
        return folded.ToString().ToLowerInvariant().Trim(EdgeLetters);
    }

    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case >= '\uff01' and <= '\uff5e':
                folded.Append((char)(letter - 0xfee0));
                break;
            case '\u3000' or '\u00a0':
                folded.Append(' ');
                break;
            case '\u2018' or '\u2019':
                folded.Append('\'');
                break;
            case '\u201c' or '\u201d':
                folded.Append('"');
                break;
            case '\uff9e' when Last(folded) is var last && (Voiced.Contains(last) || last is 'ウ'):
                folded[^1] = last is 'ウ' ? 'ヴ' : (char)(last + 1);
                break;
            case '\uff9f' when Last(folded) is >= 'ハ' and <= 'ホ':
                folded[^1] = (char)(folded[^1] + 2);
                break;
            case >= '\uff61' and <= '\uff9f':
                folded.Append(FullKana[letter - '\uff61']);
                break;
            default:
                folded.Append(letter);
                break;
        }
    }

    private static char Last(StringBuilder folded) => folded.Length == 0 ? '\0' : folded[^1];
}
