using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using CoachBot.Dialogs;
using CoachBot.Talk;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.EndToEnd;
using SkiaSharp;

namespace CoachBot.Tests.Manifests;

/// <summary>The Teams app as it is uploaded: made by the program's own command, judged by Microsoft's schemas.</summary>
public sealed class TeamsAppTests : IDisposable
{
    private static readonly string[] Good = ["--app-id", "22222222-2222-4222-8222-222222222222", "--developer", "Acme \"Devices\"", "--website", "https://acme.example.com"];

    private static readonly string[] Both = ["ja", "en"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("teams-app-");

    public void Dispose() => folder.Delete(recursive: true);

    [ManifestFact]
    public async Task The_package_is_what_Teams_takes()
    {
        Unpack(Good);

        Assert.Equal(["color.png", "ja.json", "manifest.json", "outline.png"], folder.EnumerateFiles().Where(file => file.Extension != ".zip").Select(file => file.Name).Order());
        Assert.Equal((0, ""), await ValidateAsync());
        var manifest = Json("manifest.json");
        Assert.Equal(("22222222-2222-4222-8222-222222222222", "22222222-2222-4222-8222-222222222222"), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!));
        Assert.Equal("Acme \"Devices\"", (string)manifest["developer"]!["name"]!);
        Assert.DoesNotContain("${{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [ManifestTheory]
    [InlineData("ja", "チェックイン", "クリニカルスペシャリスト")]
    [InlineData("en", "Check-in", "clinical specialists")]
    public async Task With_one_language_the_app_is_in_that_one_alone(string language, string command, string name)
    {
        Unpack(Good, language);

        Assert.Equal((0, ""), await ValidateAsync());
        var manifest = Json("manifest.json");
        Assert.False(File.Exists(Path.Combine(folder.FullName, "ja.json")));
        Assert.Equal(language, (string)manifest["localizationInfo"]!["defaultLanguageTag"]!);
        Assert.Empty(manifest["localizationInfo"]!["additionalLanguages"]!.AsArray());
        Assert.Equal(command, (string)manifest["bots"]![0]!["commandLists"]![0]!["commands"]![0]!["title"]!);
        Assert.Contains(name, (string)manifest["name"]!["full"]!, StringComparison.Ordinal);
        Assert.Equal(language == "ja", manifest.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Any(letter => letter is >= 'ぁ' and <= '龠'));
    }

    [ManifestFact]
    public async Task The_judge_sees_what_is_wrong()
    {
        Unpack(Good);
        var manifest = Json("manifest.json");
        manifest["name"]!["short"] = new string('x', 31);
        manifest["bots"]![0]!["scopes"] = new JsonArray("everybody");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "manifest.json"), manifest.ToJsonString());
        var words = Json("ja.json");
        words.Remove("bots[0].commandLists[0].commands[3].title");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ja.json"), words.ToJsonString());

        var (code, output) = await ValidateAsync();

        Assert.Equal(1, code);
        foreach (var wrong in (string[])["/name/short", "/bots/0/scopes/0", "command 3 has no title"])
            Assert.Contains(wrong, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--app-id", "coachbot")]
    [InlineData("--website", "http://acme.example.com")]
    [InlineData("--privacy", "privacy.html")]
    [InlineData("--developer", "a name of an organisation that is too long for Teams")]
    [InlineData("--colour", "red")]
    [InlineData("--terms", null)]
    public void A_wrong_argument_packs_nothing(string option, string? value)
    {
        var at = Array.IndexOf(Good, option);
        string[] arguments = at < 0 ? [.. Good, option, .. value is null ? [] : new[] { value }] : [.. Good[..at], option, value!, .. Good[(at + 2)..]];

        Assert.NotEqual(0, TeamsApp.Run([.. arguments, .. value is null ? [] : new[] { "--out", Package }], Both));
        Assert.False(File.Exists(Package));
    }

    [Fact]
    public void Every_listed_command_works_in_its_language()
    {
        Unpack(Good);
        var commands = (JsonArray)Json("manifest.json")["bots"]![0]!["commandLists"]![0]!["commands"]!;
        var japanese = Json("ja.json");
        for (var i = 0; i < commands.Count; i++)
        {
            foreach (var (title, language) in new[] { ((string)commands[i]!["title"]!, Language.En), ((string)japanese[$"bots[0].commandLists[0].commands[{i}].title"]!, Language.Ja) })
                Assert.True(Works(title, language), title);
        }

        foreach (var greeting in (string[])["Hi", "Hello", "Help", "hi", "こんにちは", "ヘルプ"])
            Assert.True(Works(greeting, Language.En), greeting);
        Assert.False(Works("Dance", Language.En));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_their_size_and_the_outline_only_white(string name, int size)
    {
        Unpack(Good);
        using var picture = SKBitmap.Decode(Path.Combine(folder.FullName, name), new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Assert.Equal((size, size), (picture.Width, picture.Height));
        var pixels = picture.Pixels;
        if (name == "color.png")
        {
            Assert.All(pixels, pixel => Assert.Equal(255, pixel.Alpha));
            return;
        }

        Assert.All(pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(pixels.Count(pixel => pixel.Alpha > 128), 60, 500);
        Assert.True(pixels.Count(pixel => pixel.Alpha == 0) > 400);
    }

    private string Package => Path.Combine(folder.FullName, "coachbot.zip");

    /// <summary>Understood by somebody who has begun and has a check-in.</summary>
    private static bool Works(string words, Language language)
    {
        var said = new Chat(language).Started().Says(words).Said;
        return !said.Contains(TalkTexts.Unknown.In(language), StringComparison.Ordinal);
    }

    private void Unpack(string[] arguments, params string[] languages)
    {
        Assert.Equal(0, TeamsApp.Run([.. arguments, "--out", Package], languages.Length > 0 ? languages : Both));
        ZipFile.ExtractToDirectory(Package, folder.FullName);
    }

    private JsonObject Json(string name) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, name)))!;

    private async Task<(int Code, string Output)> ValidateAsync()
    {
        var start = new ProcessStartInfo("node", ["validate.mjs", folder.FullName]) { WorkingDirectory = ManifestFactAttribute.Judge, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output);
    }

    private sealed class ManifestTheoryAttribute : TheoryAttribute
    {
        public ManifestTheoryAttribute() => Skip = new ManifestFactAttribute().Skip;
    }

    private sealed class ManifestFactAttribute : FactAttribute
    {
        public static readonly string Judge = Path.Combine(Places.Repository, "tests", "manifest");

        public ManifestFactAttribute() => Skip = Directory.Exists(Path.Combine(Judge, "node_modules", "@microsoft")) ? null : "The schemas are not installed; tests/run installs them.";
    }
}
