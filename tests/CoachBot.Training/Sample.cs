using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Training;

/// <summary>A line of the data: what somebody might type, and what it says about danger.</summary>
public sealed record Sample(string Text, Danger Danger, Language Language)
{
    /// <summary>Of files such as <c>self-harm.ja.txt</c>, one line each; in the order of their names.</summary>
    public static IReadOnlyList<Sample> ReadAll(string folder) =>
        [.. Files(folder).SelectMany(file => File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(line => new Sample(line.Trim(), DangerOf(file), LanguageOf(file))))];

    /// <summary>A number for the lines and the concepts: weights of another number are out of date.</summary>
    public static ulong MarkOf(string folder, string concepts)
    {
        var mark = 14695981039346656037UL;
        foreach (var letter in Files(folder).Append(concepts).SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n")))
            mark = (mark ^ letter) * 1099511628211UL;
        return mark;
    }

    public static readonly IReadOnlyList<Danger> Kinds = [Danger.None, Danger.Distress, Danger.SelfHarm, Danger.SomeoneElse, Danger.Medical, Danger.ToOthers, Danger.Abuse];

    /// <summary>someone-else.</summary>
    public static string NameOf(Danger danger) =>
        string.Concat(danger.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal);

    private static Danger DangerOf(string file) => Kinds.First(kind => NameOf(kind) == Path.GetFileName(file).Split('.')[0]);

    private static Language LanguageOf(string file) => file.EndsWith(".ja.txt", StringComparison.Ordinal) ? Language.Ja : Language.En;
}
