using System.Buffers;

namespace CoachBot.Domain;

/// <summary>
/// Screens every free text before anything else: plain phrases first, then a small trained classifier over words and concepts.
/// Runs locally, keeps nothing. It misses some and alarms over some, which is why the way to urgent help stands on every message.
/// </summary>
/// <param name="classifier">The product uses <see cref="Classifier.Embedded"/>; the training tries others.</param>
public sealed class Urgency(Classifier classifier)
{
    /// <summary>From this share of crisis against nothing on, the card is shown; tuned by cross-validation, see the model card.</summary>
    public const float Card = 0.55f;

    /// <summary>From this share of crisis in all on, it is at least asked about.</summary>
    public const float Ask = 0.35f;

    /// <summary>From this share on, where letters alone decide.</summary>
    private const float Surer = 0.7f;

    private const string Ends = "。.!?\n";

    private static readonly Urgency Usual = new(Classifier.Embedded);

    // Whoever answers a form mostly types these: nothing in them can be dangerous.
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789 .,:;-+/()%~\n\r\thm時間分日回");

    /// <param name="plain">Words brought to one form, see <c>Plain</c>.</param>
    public static Danger Screen(string plain) => Usual.Judge(plain);

    /// <summary>Worse is more: crisis, doubt, distress, nothing.</summary>
    public static int Weight(Danger danger) => danger switch
    {
        Danger.None => 0,
        Danger.Distress => 1,
        Danger.Unsure => 2,
        _ => 3,
    };

    public static bool IsCrisis(Danger danger) => danger is not Danger.None and not Danger.Distress and not Danger.Unsure;

    /// <summary>The worst that any sentence of the text says.</summary>
    public Danger Judge(ReadOnlySpan<char> plain)
    {
        if (!plain.ContainsAnyExcept(Figures))
            return Danger.None;
        var rented = plain.Length > Grams.LongestSentence ? ArrayPool<char>.Shared.Rent(plain.Length) : null;
        var bare = rented ?? stackalloc char[Grams.LongestSentence];
        try
        {
            return OfSentences(bare[..Disguise.TakeOff(plain, bare)]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }

    private Danger OfSentences(ReadOnlySpan<char> bare)
    {
        var worst = new Finding(Danger.None, -2);
        // Together, sentences say who is meant; one by one, none hides behind the others.
        if (bare.Length <= Grams.LongestSentence)
            worst = OfSentence(bare);
        if (bare.Length <= Grams.LongestSentence && bare.IndexOfAny(Ends) < 0)
            return worst.Danger;
        while (bare.Length > 0)
        {
            var end = bare.IndexOfAny(Ends);
            var sentence = end < 0 ? bare : bare[..end];
            if (sentence.Length > Grams.LongestSentence)
            {
                sentence = sentence[..Grams.LongestSentence];
                end = Grams.LongestSentence - 1;
            }

            worst = worst.Or(OfSentence(sentence.Trim(' ')));
            bare = end < 0 ? [] : bare[(end + 1)..];
        }

        return worst.Danger;
    }

    private Finding OfSentence(ReadOnlySpan<char> sentence)
    {
        if (sentence.IsEmpty)
            return new(Danger.None, -2);
        Span<float> likely = stackalloc float[Classifier.Classes];
        var features = ArrayPool<ushort>.Shared.Rent(Grams.Most);
        var found = Grams.Read(sentence, features);
        classifier.Judge(features, found, likely);
        ArrayPool<ushort>.Shared.Return(features, clearArray: true);

        // Each plain phrase has a word whose meaning is known: most answers have none, and are spared the search.
        var plainly = found.All > found.Letters ? Phrases.Plainly(sentence) : Danger.None;
        if (plainly is Danger.Unsure)
            return new(Danger.Unsure, 1);
        if (plainly is not Danger.None)
            return new(plainly is Danger.SelfHarm && likely[(int)Danger.SomeoneElse] > likely[(int)Danger.SelfHarm] && Phrases.IsOfAnother(sentence) ? Danger.SomeoneElse : plainly, 4);
        var crisis = 1 - likely[(int)Danger.None] - likely[(int)Danger.Distress];
        // Without a word whose meaning it knows, it goes by letters alone.
        return crisis < (found.Letters == found.All ? Surer : Ask) ? Calm(likely) : Doubted(Likeliest(likely), crisis, likely, sentence);
    }

    private static Finding Doubted(Danger kind, float crisis, ReadOnlySpan<float> likely, ReadOnlySpan<char> sentence)
    {
        if (Phrases.IsFigurative(sentence))
            return Calm(likely);
        if (kind is Danger.Medical && Phrases.IsAtWork(sentence))
            return crisis < Surer || Phrases.IsOfPatient(sentence) ? Calm(likely) : new(Danger.Unsure, crisis);
        return crisis < Card * (crisis + likely[(int)Danger.None]) || Phrases.IsOther(kind, sentence) ? new(Danger.Unsure, crisis) : new(kind, 2 + crisis);
    }

    private static Finding Calm(ReadOnlySpan<float> likely) =>
        likely[(int)Danger.Distress] > likely[(int)Danger.None] ? new(Danger.Distress, 0) : new(Danger.None, -1);

    private static Danger Likeliest(ReadOnlySpan<float> likely)
    {
        var kind = Danger.SelfHarm;
        for (var danger = Danger.SelfHarm; (int)danger < Classifier.Classes; danger++)
        {
            if (likely[(int)danger] > likely[(int)kind])
                kind = danger;
        }

        return kind;
    }

    /// <param name="Weight">Worse is more.</param>
    private readonly record struct Finding(Danger Danger, float Weight)
    {
        public Finding Or(Finding other) => other.Weight > Weight ? other : this;
    }
}
