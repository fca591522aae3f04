using System.Collections.Frozen;

namespace CoachBot.Domain;

/// <summary>What words stand for, so that what was learned of one holds for its like: 夫 and "wife" are a partner, 屋上 and "rope" a means.</summary>
internal static class Concepts
{
    /// <summary>Words that end here, and words that any ending may follow, have different hashes.</summary>
    private const uint Whole = 0x9E3779B9;
    private const uint Longest = 22;

    // A word may stand for several concepts, one bit each.
    private static readonly FrozenDictionary<uint, ulong> Words = Read(out Beginnings);
    private static readonly System.Collections.BitArray Beginnings;

    /// <summary>The concepts of the words that begin at a place.</summary>
    public static ulong At(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 < text.Length && !Beginnings[Pair(text[start], text[start + 1])] && !Beginnings[Pair(text[start], '\0')])
            return 0;
        var (found, hash) = (0UL, Grams.Seed);
        for (var i = start; i < text.Length && i - start < Longest; i++)
        {
            hash = Grams.Next(hash, text[i]);
            if (Words.TryGetValue(hash, out var open))
                found |= open;
            if ((i + 1 == text.Length || !char.IsAsciiLetterLower(text[i + 1])) && Words.TryGetValue(hash ^ Whole, out var whole))
                found |= whole;
        }

        return found;
    }

    private static FrozenDictionary<uint, ulong> Read(out System.Collections.BitArray beginnings)
    {
        using var data = typeof(Concepts).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.concepts.txt")
            ?? throw new InvalidOperationException("concepts.txt is not embedded.");
        using var reader = new StreamReader(data);
        var words = new Dictionary<uint, ulong>();
        beginnings = new(1 << 12);
        for (var concept = 0; reader.ReadLine() is { } line;)
        {
            if (line.StartsWith('#') || line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
                continue;
            foreach (var word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var open = word.EndsWith('*') || word[^1] > '\u0080';
                var letters = word.TrimEnd('*');
                var hash = Grams.Seed;
                foreach (var letter in letters)
                    hash = Grams.Next(hash, letter);
                beginnings[Pair(letters[0], letters.Length > 1 ? letters[1] : '\0')] = true;
                words[open ? hash : hash ^ Whole] = words.GetValueOrDefault(open ? hash : hash ^ Whole) | (1UL << concept);
            }

            concept++;
        }

        return words.ToFrozenDictionary();
    }

    private static int Pair(char first, char second) => (int)(((first * 0x9E3779B1u) ^ (second * 0x85EBCA6Bu)) >> 20);
}
