namespace CoachBot.Talk;

/// <summary>One question of a form.</summary>
/// <param name="Key">Kebab-case or dotted; stored, so never renamed and never reused.</param>
/// <param name="Default">Shown filled in, and taken by <c>keep</c>; null leaves the input empty.</param>
/// <param name="Beside">Said beside the input, for example last week's answer.</param>
public sealed record Field(string Key, Text Question, Input Input)
{
    public Text? Title { get; init; }

    public Text? Beside { get; init; }

    public string? Default { get; init; }

    /// <summary>The button that takes the default; null offers none.</summary>
    public Text? Keep { get; init; }

    public bool MaySkip { get; init; } = true;

    /// <summary>Further buttons of the single question that are not answers to it.</summary>
    public IReadOnlyList<Choice> Aside { get; init; } = [];
}

/// <summary>Fields that are asked together where the channel has forms, and one at a time where it has not.</summary>
/// <param name="Send">The label of the sending button.</param>
public sealed record Form(string Key, IReadOnlyList<Field> Fields, Text? Title = null, Text? Send = null)
{
    /// <summary>The stored word for a question that was shown and passed over.</summary>
    public const string Skipped = "skip";

    /// <summary>A question by itself is a form of one field with the same key.</summary>
    public static Form Of(Field field) => new(field.Key, [field]);

    /// <summary>Every question of it may be passed over at once: sent blank, the form is taken.</summary>
    public bool MayBeBlank { get; init; }

    public bool IsSingle => Fields.Count == 1 && Fields[0].Key == Key;

    public Field? Find(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <summary>Reads a form that was sent whole: what is understood, and what is not, by field. Blank is passed over.</summary>
    public Understood Understand(IReadOnlyDictionary<string, string> fields)
    {
        var kept = new Dictionary<string, string>();
        var problems = new List<string>();
        foreach (var field in Fields)
        {
            var words = fields.GetValueOrDefault(field.Key);
            if (field.MaySkip && (string.IsNullOrWhiteSpace(words) || words == Skipped))
                kept[field.Key] = Skipped;
            else if (words is not null && field.Input.Understand(words) is { } answer)
                kept[field.Key] = answer;
            else
                problems.Add(field.Key);
        }

        return new Understood(kept, problems);
    }
}

/// <summary>A sent form after reading.</summary>
public sealed record Understood(IReadOnlyDictionary<string, string> Kept, IReadOnlyList<string> Problems);
