using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Tests.EndToEnd;

/// <summary>Finds a word among bytes in whatever way it may have been written there.</summary>
internal static class Traces
{
    /// <summary>The ways in which the word stands there; empty when it does not.</summary>
    public static IReadOnlyList<string> Of(string word, ReadOnlySpan<byte> bytes)
    {
        var found = new List<string>();
        foreach (var (way, pattern) in Ways(word))
        {
            if (bytes.IndexOf(pattern) >= 0)
                found.Add(way);
        }

        return found;
    }

    /// <summary>How the word may be spelt, and what may carry the spelling.</summary>
    private static IEnumerable<(string Way, byte[] Pattern)> Ways(string word)
    {
        foreach (var spelling in Spellings(word).Distinct())
        {
            var bytes = Encoding.UTF8.GetBytes(spelling);
            yield return ($"{spelling} in UTF-8", bytes);
            yield return ($"{spelling} in UTF-16", Encoding.Unicode.GetBytes(spelling));
            yield return ($"{spelling} in UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(spelling));
            for (var before = 0; before < 3; before++)
                yield return ($"{spelling} in base64 after {before} bytes", Encoding.ASCII.GetBytes(Base64(bytes, before)));
        }
    }

    private static IEnumerable<string> Spellings(string word)
    {
        yield return word;
        yield return Uri.EscapeDataString(word);
        yield return LowerEscapes(Uri.EscapeDataString(word), '%', 2);
        foreach (var encoder in (JavaScriptEncoder[])[JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping])
        {
            var escaped = JsonEncodedText.Encode(word, encoder).ToString();
            yield return escaped;
            yield return LowerEscapes(escaped, 'u', 4);
        }
    }

    private static string LowerEscapes(string text, char mark, int digits)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i + digits < letters.Length; i++)
        {
            if (letters[i] == mark && (mark == '%' || (i > 0 && letters[i - 1] == '\\')))
                new string(letters, i + 1, digits).ToLowerInvariant().CopyTo(0, letters, i + 1, digits);
        }

        return new string(letters);
    }

    /// <summary>The letters that are the same whatever stands before and after.</summary>
    private static string Base64(byte[] bytes, int before)
    {
        var first = ((before * 8) + 5) / 6;
        var last = (before + bytes.Length) * 8 / 6;
        return Convert.ToBase64String([.. new byte[before], .. bytes])[first..last];
    }
}
