using System.Numerics;

namespace CoachBot.Domain;

/// <summary>
/// What the classifier sees of a sentence, each as a number below <see cref="Buckets"/>: runs of letters, words and pairs of words;
/// then concepts, pairs of concepts, and which concept follows which.
/// </summary>
public static class Grams
{
    public const int Buckets = 1 << 16;

    /// <summary>The longest sentence that is read; what goes beyond is read as the next.</summary>
    public const int LongestSentence = 240;

    /// <summary>Enough for the longest sentence.</summary>
    public const int Most = (LongestSentence * (LongestRun + 4)) + 2400;

    internal const uint Seed = 2166136261;
    private const int LongestRun = 4;

    // One hash space for all: what is counted as what.
    private enum Kind : uint
    {
        Run = 0,
        Word = 0x51ED270B,
        Words = 0x2545F491,
        Concept = 0x6C8E9CF5,
        Both = 0x7FEB352D,
        Then = 0x1B873593,
    }

    /// <param name="features">Takes the numbers; at least <see cref="Most"/> long.</param>
    public static Found Read(ReadOnlySpan<char> sentence, Span<ushort> features)
    {
        var letters = Letters(sentence, features);
        return new(letters, letters + Meanings(sentence, features[letters..]));
    }

    /// <summary>How many numbers there are: first those of letters and words, then those of concepts, up to all.</summary>
    public readonly record struct Found(int Letters, int All);

    internal static uint Next(uint hash, char letter) => (hash ^ letter) * 16777619;

    private static int Letters(ReadOnlySpan<char> sentence, Span<ushort> features)
    {
        var (count, word, before) = (0, Seed, 0u);
        for (var i = 0; i < sentence.Length; i++)
        {
            count = Runs(sentence, i, features, count);
            if (!char.IsAsciiLetterOrDigit(sentence[i]))
                continue;
            word = Next(Begins(sentence, i) ? Seed : word, sentence[i]);
            if (i + 1 < sentence.Length && char.IsAsciiLetterOrDigit(sentence[i + 1]))
                continue;
            features[count++] = Bucket(word, Kind.Word);
            features[count++] = Bucket(Next(before, (char)(word >> 16)) + word, Kind.Words);
            before = word;
        }

        return count;
    }

    /// <summary>Runs that begin here; the sentence's edges count as letters.</summary>
    private static int Runs(ReadOnlySpan<char> sentence, int start, Span<ushort> features, int count)
    {
        // A Japanese letter says as much as two Latin ones.
        var longest = sentence[start] < '\u0080' ? LongestRun : LongestRun - 1;
        var hash = start == 0 ? Next(Seed, '^') : Seed;
        for (var i = start; i < sentence.Length && i < start + longest; i++)
        {
            hash = Next(hash, sentence[i]);
            features[count++] = Bucket(hash, Kind.Run);
        }

        if (start + longest > sentence.Length)
            features[count++] = Bucket(Next(hash, '$'), Kind.Run);
        return count;
    }

    private static int Meanings(ReadOnlySpan<char> sentence, Span<ushort> features)
    {
        var (count, seen, last) = (0, 0UL, -1);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!Begins(sentence, i) || Concepts.At(sentence, i) is not (not 0 and var here))
                continue;
            seen |= here;
            var concept = BitOperations.TrailingZeroCount(here);
            if (last >= 0 && last != concept)
                features[count++] = Bucket((uint)((last << 8) + concept), Kind.Then);
            last = concept;
        }

        return Together(seen, features, count);
    }

    private static int Together(ulong seen, Span<ushort> features, int count)
    {
        for (var rest = seen; rest != 0; rest &= rest - 1)
        {
            var one = BitOperations.TrailingZeroCount(rest);
            features[count++] = Bucket((uint)one, Kind.Concept);
            for (var others = rest & (rest - 1); others != 0; others &= others - 1)
                features[count++] = Bucket((uint)((one << 8) + BitOperations.TrailingZeroCount(others)), Kind.Both);
        }

        return count;
    }

    /// <summary>A Latin word is whole; a Japanese one may begin at any letter.</summary>
    private static bool Begins(ReadOnlySpan<char> sentence, int i) =>
        !char.IsAsciiLetterOrDigit(sentence[i]) || i == 0 || !char.IsAsciiLetterOrDigit(sentence[i - 1]);

    private static ushort Bucket(uint hash, Kind kind)
    {
        hash = (hash ^ (uint)kind) * 0x9E3779B1;
        hash ^= hash >> 15;
        return (ushort)((hash * 0x85EBCA6B) >> 16);
    }
}
