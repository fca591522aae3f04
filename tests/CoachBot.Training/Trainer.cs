using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Training;

/// <summary>Multinomial logistic regression by AdaGrad, one line at a time, always in the same order: the same lines give the same weights.</summary>
public static class Trainer
{
    private const int Rounds = 30;
    private const float Rate = 0.1f;
    private const float Decay = 2e-5f;

    public static Classifier Train(IReadOnlyList<Sample> samples, ulong mark = 0)
    {
        var (weights, squares) = (new float[Grams.Buckets * Classifier.Classes], new float[Grams.Buckets * Classifier.Classes]);
        var bias = new float[Classifier.Classes];
        var lines = samples.Select(sample => (Seen: Read(sample.Text), sample.Danger)).ToArray();
        var order = new Random(20261125);
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(lines);
            foreach (var (seen, danger) in lines)
                Learn(seen, danger, weights, squares, bias);
        }

        return Shorten(weights, bias, mark);
    }

    private static void Learn(Seen seen, Danger danger, float[] weights, float[] squares, float[] bias)
    {
        var share = Classifier.Share(seen.Found);
        Span<float> likely = stackalloc float[Classifier.Classes];
        bias.CopyTo(likely);
        for (var at = 0; at < seen.Features.Length; at++)
        {
            for (var i = 0; i < Classifier.Classes; i++)
                likely[i] += share * seen.Weight(at) * weights[(seen.Features[at] * Classifier.Classes) + i];
        }

        Softmax(likely);
        for (var i = 0; i < Classifier.Classes; i++)
        {
            var error = likely[i] - (i == (int)danger ? 1 : 0);
            bias[i] -= 0.01f * error;
            for (var at = 0; at < seen.Features.Length; at++)
            {
                ref var weight = ref weights[(seen.Features[at] * Classifier.Classes) + i];
                ref var square = ref squares[(seen.Features[at] * Classifier.Classes) + i];
                var slope = (error * share * seen.Weight(at)) + (Decay * weight);
                square += slope * slope;
                weight -= Rate * slope / (MathF.Sqrt(square) + 1e-3f);
            }
        }
    }

    private static void Softmax(Span<float> values)
    {
        var (highest, total) = (float.MinValue, 0f);
        foreach (var value in values)
            highest = MathF.Max(highest, value);
        foreach (ref var value in values)
            total += value = MathF.Exp(value - highest);
        foreach (ref var value in values)
            value /= total;
    }

    /// <summary>A byte a weight: what that loses is less than what one line more or less changes.</summary>
    private static Classifier Shorten(float[] weights, float[] bias, ulong mark)
    {
        var scale = weights.Max(MathF.Abs) / sbyte.MaxValue;
        return new Classifier(mark, scale, bias, [.. weights.Select(weight => (sbyte)MathF.Round(weight / scale))]);
    }

    private static Seen Read(string text)
    {
        var plain = Plain.Of(text);
        Span<char> bare = stackalloc char[plain.Length];
        bare = bare[..Disguise.TakeOff(plain, bare)];
        var features = new ushort[Grams.Most];
        var found = Grams.Read(bare[..Math.Min(bare.Length, Grams.LongestSentence)], features);
        return new(features[..found.All], found);
    }

    private sealed record Seen(ushort[] Features, Grams.Found Found)
    {
        public int Weight(int at) => at < Found.Letters ? 1 : Classifier.Meaning;
    }
}
