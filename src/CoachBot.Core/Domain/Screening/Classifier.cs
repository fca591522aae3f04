using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CoachBot.Domain;

/// <summary>
/// A linear text classifier: how likely a sentence is of each of the first <see cref="Classes"/> values of <see cref="Danger"/>.
/// Its weights were trained by <c>tests/CoachBot.Training</c> and are data.
/// </summary>
/// <param name="Trained">Marks the lines and the code that the weights were trained with.</param>
/// <param name="Scale">What a weight of 1 is worth.</param>
/// <param name="Bias">By class.</param>
/// <param name="Weights">By bucket, then by class.</param>
public sealed record Classifier(ulong Trained, float Scale, float[] Bias, sbyte[] Weights)
{
    public const int Classes = 7;

    private const int Header = sizeof(ulong) + ((1 + Classes) * sizeof(float));

    /// <summary>The one that came with this version.</summary>
    public static readonly Classifier Embedded = ReadEmbedded();

    /// <summary>A concept weighs as much as this many runs of letters.</summary>
    public const int Meaning = 3;

    /// <summary>Longer sentences have more features, of less weight each.</summary>
    public static float Share(Grams.Found found) => 1 / MathF.Sqrt(Math.Max(found.Letters + (Meaning * (found.All - found.Letters)), 1));

    /// <param name="likely">Takes the probabilities; they add up to one.</param>
    public void Judge(ReadOnlySpan<ushort> features, Grams.Found found, Span<float> likely)
    {
        Span<int> sums = stackalloc int[Classes];
        sums.Clear();
        Sum(features[found.Letters..found.All], sums);
        foreach (ref var sum in sums)
            sum *= Meaning;
        Sum(features[..found.Letters], sums);

        var share = Scale * Share(found);
        var (highest, total) = (float.MinValue, 0f);
        for (var i = 0; i < Classes; i++)
            highest = MathF.Max(highest, likely[i] = Bias[i] + (share * sums[i]));
        for (var i = 0; i < Classes; i++)
            total += likely[i] = MathF.Exp(likely[i] - highest);
        for (var i = 0; i < Classes; i++)
            likely[i] /= total;
    }

    private void Sum(ReadOnlySpan<ushort> features, Span<int> sums)
    {
        foreach (var bucket in features)
        {
            var row = Weights.AsSpan(bucket * Classes, Classes);
            for (var i = 0; i < Classes; i++)
                sums[i] += row[i];
        }
    }

    /// <summary>The bytes that <see cref="Read"/> takes.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Header + Weights.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Trained);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(sizeof(ulong)), Scale);
        for (var i = 0; i < Classes; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(sizeof(ulong) + ((i + 1) * sizeof(float))), Bias[i]);
        MemoryMarshal.AsBytes(Weights.AsSpan()).CopyTo(bytes.AsSpan(Header));
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are of another size.</exception>
    public static Classifier Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Header + (Grams.Buckets * Classes))
            throw new InvalidDataException("The weights of the screening have another size than the code.");
        var bias = new float[Classes];
        for (var i = 0; i < Classes; i++)
            bias[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(sizeof(ulong) + ((i + 1) * sizeof(float)))..]);
        return new Classifier(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[sizeof(ulong)..]),
            bias,
            MemoryMarshal.Cast<byte, sbyte>(bytes[Header..]).ToArray());
    }

    private static Classifier ReadEmbedded()
    {
        using var data = typeof(Classifier).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.urgency.bin")
            ?? throw new InvalidOperationException("urgency.bin is not embedded.");
        var bytes = new byte[data.Length];
        data.ReadExactly(bytes);
        return Read(bytes);
    }
}
