namespace CoachBot.Talk;

/// <summary>A language the coach speaks. Stored and sent as <c>ja</c> or <c>en</c>.</summary>
public enum Language
{
    Ja,
    En,
}

/// <summary>Words in both languages, side by side: a missing translation does not compile.</summary>
public sealed record Text(string En, string Ja)
{
    /// <summary>For what reads the same in both languages, such as a name or a number.</summary>
    public static Text Same(string words) => new(words, words);

    public string In(Language language) => language is Language.Ja ? Ja : En;
}
