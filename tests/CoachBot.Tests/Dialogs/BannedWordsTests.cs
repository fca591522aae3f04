using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Dialogs;
using CoachBot.Tests.Architecture;

namespace CoachBot.Tests.Dialogs;

/// <summary>
/// Whatever can reach a person, wherever it is written: the literals of the sources that word something, the templates, the dated data.
/// Nothing of it gives pep talk, promises, blames, plays down, names means, or names an illness.
/// </summary>
public sealed partial class BannedWordsTests
{
    private static readonly string Core = Path.Combine(Sources.Root, "src/CoachBot.Core");

    /// <summary>What is worded outside the core.</summary>
    private static readonly string[] Spoken = ["Channels/Slack/SlackWords.cs", "Channels/Slack/SlackInstall.cs", "Channels/AdaptiveCards/CardWords.cs"];

    [Fact]
    public void There_is_much_to_look_at_and_of_every_sort()
    {
        var all = Everything().ToList();
        Assert.InRange(all.Count, 3000, 100_000);
        foreach (var sort in (string[])["Texts.cs", "SlackWords.cs", ".md", ".json"])
            Assert.Contains(all, one => one.Where.EndsWith(sort, StringComparison.Ordinal));
        Assert.Contains(all, one => one.Words == UrgentTexts.Returned.Ja);
    }

    [Fact]
    public void None_does_what_a_coach_must_never_do() =>
        Assert.Empty(Everything().Where(one => UrgentTextTests.Red().IsMatch(one.Words)).Select(one => $"{one.Where}: {UrgentTextTests.Red().Match(one.Words)} in: {one.Words}"));

    [Fact]
    public void Diagnosis_treatment_and_prevention_stand_in_the_disclaimer_only() =>
        Assert.Empty(Everything().Where(one => one.Words != WelcomeTexts.Disclaimer.En && one.Words != WelcomeTexts.Disclaimer.Ja && Medical().IsMatch(one.Words)).Select(one => $"{one.Where}: {one.Words}"));

    private static IEnumerable<(string Where, string Words)> Everything()
    {
        foreach (var file in Worded())
        {
            // A pattern is verbatim and says nothing.
            foreach (var literal in File.ReadLines(file).Where(line => !line.Contains("@\"", StringComparison.Ordinal)).SelectMany(line => Literal().Matches(line)))
                yield return (Path.GetFileName(file), Regex.Unescape(literal.Groups[1].Value));
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Core, "Dialogs/Templates"), "*.md"))
        {
            foreach (var line in File.ReadLines(file))
                yield return (Path.GetFileName(file), line);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Core, "Domain/Data"), "*.json"))
        {
            using var data = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var words in Strings(data.RootElement).ToList())
                yield return (Path.GetFileName(file), words);
        }
    }

    /// <summary>What only understands what people write says nothing.</summary>
    private static IEnumerable<string> Worded() =>
        Directory.GetFiles(Core, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/Domain/Screening/", StringComparison.Ordinal) && Path.GetFileName(file) is not "Wishes.cs" and not "Typos.cs" and not "NamedWords.cs")
            .Concat(Spoken.Select(file => Path.Combine(Sources.Root, "src/CoachBot", file)));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Strings(one.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    [GeneratedRegex(@"""((?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"診断|治療|予防|diagnos|treatment|prevent", RegexOptions.IgnoreCase)]
    private static partial Regex Medical();
}
