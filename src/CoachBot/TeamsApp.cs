using System.IO.Compression;
using System.Text.Json;

namespace CoachBot;

/// <summary>Fills the Teams app's manifest in and packs it: <c>dotnet CoachBot.dll teams-app --app-id … --developer … --website …</c>.</summary>
internal static class TeamsApp
{
    private const string Usage = """
        Usage: teams-app --app-id GUID --developer NAME --website URL [--privacy URL] [--terms URL] [--out FILE]
          --app-id     the bot's id: Teams:AppId, or the template's output identityClientId
          --developer  your organisation, at most 32 characters
          --website    its https address; --privacy and --terms default to it and should be pages of their own
          --out        the package to upload to Teams (coachbot-teams.zip)
        The app speaks the languages of Coach:Languages.
        """;

    private static readonly string[] Options = ["--app-id", "--developer", "--website", "--privacy", "--terms", "--out"];
    private static readonly string[] Pictures = ["color.png", "outline.png"];
    private const string Manifest = "manifest.json";
    private const string Japanese = "ja.json";

    /// <summary>The program's exit code: 0 when the package is written.</summary>
    /// <param name="languages">Those that people can have here.</param>
    public static int Run(ReadOnlySpan<string> arguments, IReadOnlyList<string> languages)
    {
        if (Read(arguments) is not { } given)
        {
            Console.Error.WriteLine(Usage);
            return Start.Stopped;
        }

        var problems = Problems(given).ToList();
        foreach (var problem in problems)
            Console.Error.WriteLine($"teams-app: {problem}");
        if (problems.Count > 0)
            return Start.Stopped;
        var file = given.GetValueOrDefault("--out", "coachbot-teams.zip");
        Pack(file, Path.Combine(AppContext.BaseDirectory, "teams"), given, languages);
        Console.WriteLine($"{Path.GetFullPath(file)}: upload it in the Teams admin center under Manage apps, or in Teams under Apps, Manage your apps.");
        return 0;
    }

    private static Dictionary<string, string>? Read(ReadOnlySpan<string> arguments)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!Options.Contains(arguments[i]) || i + 1 == arguments.Length || !given.TryAdd(arguments[i], arguments[i + 1]))
                return null;
        }

        return given.ContainsKey("--app-id") && given.ContainsKey("--developer") && given.ContainsKey("--website") ? given : null;
    }

    private static IEnumerable<string> Problems(Dictionary<string, string> given)
    {
        if (!Guid.TryParseExact(given["--app-id"], "D", out _))
            yield return "--app-id must be a GUID like 22222222-2222-4222-8222-222222222222.";
        if (given["--developer"].Length is 0 or > 32)
            yield return "--developer must have 1 to 32 characters.";
        foreach (var option in (string[])["--website", "--privacy", "--terms"])
        {
            if (given.TryGetValue(option, out var url) && !(Uri.TryCreate(url, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps))
                yield return $"{option} must be an https address.";
        }
    }

    private static void Pack(string file, string template, Dictionary<string, string> given, IReadOnlyList<string> languages)
    {
        var (manifest, japanese) = (Read(Manifest), Read(Japanese));
        using var stream = File.Create(file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        if (languages is [var only])
            Write(Manifest, TeamsLanguage.Only(only, manifest, japanese));
        else
            Write(Manifest, manifest);
        if (languages is not [_])
            Write(Japanese, japanese);
        foreach (var name in Pictures)
            zip.CreateEntryFromFile(Path.Combine(template, name), name);

        string Read(string name) => Filled(File.ReadAllText(Path.Combine(template, name)), given);

        void Write(string name, string words)
        {
            using var entry = new StreamWriter(zip.CreateEntry(name).Open());
            entry.Write(words);
        }
    }

    private static string Filled(string words, Dictionary<string, string> given)
    {
        var website = given["--website"];
        return words
            .Replace("${{APP_ID}}", InJson(given["--app-id"]), StringComparison.Ordinal)
            .Replace("${{DEVELOPER}}", InJson(given["--developer"]), StringComparison.Ordinal)
            .Replace("${{WEBSITE}}", InJson(website), StringComparison.Ordinal)
            .Replace("${{PRIVACY}}", InJson(given.GetValueOrDefault("--privacy", website)), StringComparison.Ordinal)
            .Replace("${{TERMS}}", InJson(given.GetValueOrDefault("--terms", website)), StringComparison.Ordinal);
    }

    private static string InJson(string value) => JsonEncodedText.Encode(value).ToString();
}
