using System.Numerics;

namespace CoachBot.Domain;

/// <summary>
/// What the classifier sees of a sentence: runs of one to five letters, words and pairs of words, concepts and pairs of concepts,
/// each as a number below <see cref="Buckets"/>.
/// </summary>
public static class Grams
{
    public const int Buckets = 1 << 15;

    /// <summary>The longest sentence that is read; what goes beyond is read as the next.</summary>
    public const int LongestSentence = 240;

    /// <summary>Enough for the longest sentence.</summary>
    public const int Most = LongestSentence * (LongestRun + 4) + 2400;

    internal const uint Seed = 2166136261;
    private const int LongestRun = 5;

    private enum Kind : uint
    {
        Word = 0x51ED270B,
        Words = 0x2545F491,
        Concept = 0x6C8E9CF5,
        Both = 0x7FEB352D,
        Then = 0x1B873593,
    }

    /// <param name="features">Takes the numbers; at least <see cref="Most"/> long.</param>
    /// <returns>How many there are.</returns>
    public static int Read(ReadOnlySpan<char> sentence, Span<ushort> features)
    {
        var count = 0;
        var (seen, last, word, before) = (0UL, -1, Seed, 0u);
        for (var i = 0; i < sentence.Length; i++)
        {
            count = Runs(sentence, i, features, count);
            var ascii = char.IsAsciiLetterOrDigit(sentence[i]);
            var begins = !ascii || i == 0 || !char.IsAsciiLetterOrDigit(sentence[i - 1]);
            if (begins && Concepts.At(sentence, i) is not 0 and var here)
            {
                seen |= here;
                count = Follow(here, ref last, features, count);
            }

            if (!ascii)
                continue;
            word = Next(begins ? Seed : word, sentence[i]);
            if (i + 1 < sentence.Length && char.IsAsciiLetterOrDigit(sentence[i + 1]))
                continue;
            features[count++] = Bucket(word, Kind.Word);
            features[count++] = Bucket(Next(before, (char)(word >> 16)) + word, Kind.Words);
            before = word;
        }

        return Together(seen, features, count);
    }

    internal static uint Next(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>Runs that begin here; the sentence's edges count as letters.</summary>
    private static int Runs(ReadOnlySpan<char> sentence, int start, Span<ushort> features, int count)
    {
        var hash = start == 0 ? Next(Seed, '^') : Seed;
        for (var i = start; i < sentence.Length && i < start + LongestRun; i++)
        {
            hash = Next(hash, sentence[i]);
            features[count++] = Bucket(hash, 0);
        }

        if (start + LongestRun > sentence.Length)
            features[count++] = Bucket(Next(hash, '$'), 0);
        return count;
    }

    /// <summary>Which concept comes after which.</summary>
    private static int Follow(ulong here, ref int last, Span<ushort> features, int count)
    {
        var concept = BitOperations.TrailingZeroCount(here);
        if (last >= 0 && last != concept)
            features[count++] = Bucket((uint)((last << 8) + concept), Kind.Then);
        last = concept;
        return count;
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

    private static ushort Bucket(uint hash, Kind kind)
    {
        hash = (hash ^ (uint)kind) * 0x9E3779B1;
        hash ^= hash >> 15;
        return (ushort)((hash * 0x85EBCA6B) >> 17);
    }
}
