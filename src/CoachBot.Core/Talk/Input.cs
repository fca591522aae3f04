using System.Globalization;

namespace CoachBot.Talk;

/// <summary>What kind of answer a field takes, and how typed words become the one form in which it is stored.</summary>
public abstract record Input
{
    /// <summary>The stored form of what was typed or picked, or null when it is no answer to this.</summary>
    public abstract string? Understand(string words);

    /// <summary>True for a stored answer that this input, as it is today, would still give.</summary>
    public virtual bool Accepts(string stored) => Understand(stored) == stored;

    /// <summary>What would have been an answer: said when one was not understood.</summary>
    public abstract Text Range { get; }
}

/// <summary>One of a few answers; typed, its label, its wire word, a synonym or (where given) a number.</summary>
/// <param name="ByNumber">Maps a typed number to an answer, for example days to none / some / most.</param>
public sealed record ChoiceInput(IReadOnlyList<Choice> Choices, Func<decimal, string?>? ByNumber = null) : Input
{
    public override Text Range => new(
        En: $"Please choose: {string.Join(" / ", Choices.Select(choice => choice.Label.En))}.",
        Ja: $"{string.Join("・", Choices.Select(choice => choice.Label.Ja))}の中から選んでください。");

    public override bool Accepts(string stored)
    {
        foreach (var choice in Choices)
        {
            if (choice.Answer == stored)
                return true;
        }

        return false;
    }

    public override string? Understand(string words)
    {
        var plain = Plain.Of(words);
        foreach (var choice in Choices)
        {
            if (choice.Means(plain))
                return choice.Answer;
        }

        return ByNumber is not null && Numbers.Read(plain) is { } number ? ByNumber(number) : null;
    }

    public Text LabelOf(string answer) => Choices.FirstOrDefault(choice => choice.Answer == answer)?.Label ?? Text.Same(answer);
}

/// <summary>One answer of a choice.</summary>
/// <param name="Answer">The word on the wire and in storage.</param>
/// <param name="Also">Further ways to say it, in any language.</param>
public sealed record Choice(string Answer, Text Label, params string[] Also)
{
    private readonly HashSet<string> words = [.. Also.Append(Answer).Append(Label.En).Append(Label.Ja).Select(Plain.Of)];

    public bool Means(string plain) => words.Contains(plain);
}

/// <summary>A number in a range and on a step. Off the step is not understood: it is asked again, never rounded.</summary>
/// <param name="Unit">Said with the range, for example hours.</param>
public sealed record NumberInput(decimal Min, decimal Max, decimal Step, Text Unit) : Input
{
    private const string Minutes = "minutes";

    public override Text Range => new(
        En: $"Please answer with a number from {Min:0.#} to {Max:0.#} ({Unit.En}){(Step == 1 ? "" : $", in steps of {Step:0.#}")}.",
        Ja: $"{Min:0.#}〜{Max:0.#}{Unit.Ja}の間で、{(Step == 1 ? "整数" : $"{Step:0.#}{Unit.Ja}きざみ")}でお答えください。");

    public override string? Understand(string words)
    {
        var plain = Plain.Of(words);
        return (Numbers.InMinutes(plain) is { } minutes && Unit.En == Minutes ? minutes : Numbers.Read(plain) ?? Numbers.Read(Bare(plain))) is { } number && Fits(number) ? Stored(number) : null;
    }

    public override bool Accepts(string stored) =>
        decimal.TryParse(stored, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Fits(number);

    /// <summary>Without the unit that the question itself names: 5人, 3 calls.</summary>
    private string Bare(string plain) => plain.Replace(Unit.En, "", StringComparison.Ordinal).Replace(Unit.Ja, "", StringComparison.Ordinal);

    private bool Fits(decimal number) => number >= Min && number <= Max && number % Step == 0;

    /// <summary>The shortest way to write it, the same on every machine: 6.5, 7.</summary>
    public static string Stored(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>Words of the person's own, kept as they are.</summary>
public sealed record WordsInput(int MaxLength) : Input
{
    /// <summary>Words the person may tap instead of typing.</summary>
    public IReadOnlyList<Suggestion> Suggested { get; init; } = [];

    public override Text Range => new(
        En: $"Please keep it within {MaxLength} characters.",
        Ja: $"{MaxLength}文字までで書いてください。");

    public override string? Understand(string words)
    {
        var trimmed = Suggested.FirstOrDefault(one => one.Answer == words)?.Words ?? words.Trim();
        return trimmed.Length is 0 || trimmed.Length > MaxLength ? null : trimmed;
    }
}

/// <summary>Words to tap. They are kept as they stand when they are tapped.</summary>
/// <param name="Answer">The word on the wire: a button carries nothing personal.</param>
/// <param name="Words">In the person's language.</param>
public sealed record Suggestion(string Answer, string Words);
