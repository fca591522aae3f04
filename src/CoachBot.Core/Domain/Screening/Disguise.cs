namespace CoachBot.Domain;

/// <summary>
/// Takes the disguise off a text: タヒにたい and 氏にたい become 死にたい, "k i l l" and "k!ll" become "kill", stretched letters
/// shrink, katakana becomes hiragana, gaps within Japanese and apostrophes go.
/// </summary>
public static class Disguise
{
    private const char Drop = '\0';
    private const string Small = "ぁぃぅぇぉ";
    private const string Large = "あいうえお";
    private const string Look = "013457$@!|";
    private const string Mean = "oieastsaii";

    /// <param name="plain">Words brought to one form, see <c>Plain</c>.</param>
    /// <param name="bare">Takes the result, which is never longer than the text.</param>
    /// <returns>How many letters were written.</returns>
    public static int TakeOff(ReadOnlySpan<char> plain, Span<char> bare)
    {
        var length = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            if (IsStretched(plain, i))
                continue;
            var letter = plain[i] switch
            {
                >= 'a' and <= 'z' => plain[i],
                < '\u0080' or '・' or '…' => Mark(plain, i, bare[..length]),
                _ => Japanese(plain, ref i),
            };
            if (letter != Drop && !(letter == ' ' && (length == 0 || bare[length - 1] == ' ')))
                bare[length++] = letter;
        }

        return length;
    }

    /// <summary>All but the first of three or more of a kind.</summary>
    private static bool IsStretched(ReadOnlySpan<char> plain, int i) =>
        i > 0 && plain[i] == plain[i - 1] && !char.IsAsciiDigit(plain[i])
        && ((i > 1 && plain[i - 2] == plain[i]) || (i + 1 < plain.Length && plain[i + 1] == plain[i]));

    private static char Mark(ReadOnlySpan<char> plain, int i, ReadOnlySpan<char> bare)
    {
        var (letter, next) = (plain[i], i + 1 < plain.Length ? plain[i + 1] : ' ');
        var last = bare.Length > 0 ? bare[^1] : ' ';
        if (letter is '\'' or '\r')
            return Drop;
        if (letter == '4' && !char.IsAsciiDigit(last) && WantsToDie(plain[(i + 1)..]))
            return '死';
        if (IsJapanese(last) && (IsJapanese(next) || next == letter) && letter is ' ' or '・' or '/' or '_' or '*' or '.' or '-' or '|')
            return Drop;
        if (letter is ' ' or '.' or '-' && IsSpelled(plain, i))
            return Drop;
        if (letter == '1' && last is 'i' or 'l')
            return 'l';
        if (letter == '*' && char.IsAsciiLetterLower(last) && char.IsAsciiLetterLower(next))
            return last == 's' ? 'u' : 'i';
        return char.IsAsciiLetterLower(last) && char.IsAsciiLetterLower(next) && Look.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Mean[at] : letter;
    }

    /// <summary>A gap of "k i l l": one letter by itself on both sides, and not only those two.</summary>
    private static bool IsSpelled(ReadOnlySpan<char> plain, int i)
    {
        var gap = plain[i];
        return Alone(plain, i - 1) && Alone(plain, i + 1)
            && ((i > 2 && plain[i - 2] == gap && Alone(plain, i - 3)) || (i + 2 < plain.Length && plain[i + 2] == gap && Alone(plain, i + 3)));
    }

    private static bool Alone(ReadOnlySpan<char> plain, int i) =>
        i >= 0 && i < plain.Length && char.IsAsciiLetterLower(plain[i])
        && (i == 0 || !char.IsAsciiLetterLower(plain[i - 1])) && (i + 1 == plain.Length || !char.IsAsciiLetterLower(plain[i + 1]));

    private static char Japanese(ReadOnlySpan<char> plain, ref int i)
    {
        var letter = plain[i];
        var rest = plain[(i + 1)..];
        switch (letter)
        {
            case 'タ' or 'た' when rest is ['ヒ', ..] && rest is not ['ヒ', 'チ', ..]:
                i++;
                return '死';
            case '氏' or '○' or '〇' or '◯' or '●' when WantsToDie(rest) || rest is ['の' or 'ノ', 'う' or 'ウ'] or ['の' or 'ノ', 'う' or 'ウ', 'か' or 'カ', ..]:
            case 'し' or 'シ' when WantsToDie(rest):
                return '死';
            case 'ー' or '〜' or '～' when i > 0 && plain[i - 1] is (>= 'ぁ' and <= 'ん') or 'ー' or '〜':
                return Drop;
            case >= 'ァ' and <= 'ヶ':
                letter -= (char)('ァ' - 'ぁ');
                break;
        }

        return Small.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var small ? Large[small] : letter;
    }

    /// <summary>にたい goes on: but not as in 私に対して, 氏に大変 or 4にたくさん.</summary>
    private static bool WantsToDie(ReadOnlySpan<char> rest)
    {
        Span<char> kana = stackalloc char[6];
        var count = 0;
        for (var i = 0; i < rest.Length && count < kana.Length; i++)
        {
            var letter = rest[i] is >= 'ァ' and <= 'ヶ' ? (char)(rest[i] - ('ァ' - 'ぁ')) : rest[i];
            if (letter is not ' ' and not '・' and not '/' and not 'ー')
                kana[count++] = Small.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var small ? Large[small] : letter;
        }

        return kana[..count] switch
        {
            ['に', 'た', 'い', 'し' or 'す' or 'へ' or 'お' or 'よ' or 'せ', ..] => kana[..count] is ['に', 'た', 'い', 'し', 'に', ..] or ['に', 'た', 'い', 'よ'] or ['に', 'た', 'い', 'よ', not 'う', ..] or ['に', 'た', 'い', 'す', 'ぎ', ..],
            ['に', 'た', 'く', 'さ', ..] => false,
            ['に', 'た', 'い' or 'く' or 'み', ..] or ['に', 'た', 'す', 'ぎ', ..] or ['に', 'て', 'え' or 'ー', ..] => true,
            _ => false,
        };
    }

    private static bool IsJapanese(char letter) => letter is >= 'ぁ' and <= 'ヿ' or >= '㐀' and <= '鿿';
}
