using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Channels.AdaptiveCards;
using CoachBot.Talk;
using CoachBot.Tests.Transcripts;

namespace CoachBot.Tests.Channels;

public sealed class CardGoldenTests
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, CardStyle> Styles = new()
    {
        ["msteams"] = CardStyle.Teams,
        ["emulator"] = CardStyle.Emulator,
        ["webchat"] = CardStyle.Plain with { ChartImage = _ => "http://localhost:3978/webchat/chart/1.png" },
        ["plain"] = CardStyle.Plain,
    };

    public static TheoryData<string, string, string> Goldens()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var (name, _) in SampleMessages.All(Language.En))
        {
            // The flavours differ in few places; the charts are where all four do.
            foreach (var style in name is "chart" ? Styles.Keys : (IEnumerable<string>)["msteams", "webchat"])
            {
                all.Add(name, style, "en");
                all.Add(name, style, "ja");
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Goldens))]
    public void A_card_is_drawn_as_it_was_reviewed(string name, string style, string language)
    {
        var message = SampleMessages.All(language is "ja" ? Language.Ja : Language.En).Single(sample => sample.Name == name).Message;
        var card = Draw(message, Styles[style]);
        var path = Path.Combine(Folder, $"{name}.{style}.{language}.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
            File.WriteAllText(path, card);

        Assert.Equal(File.ReadAllText(path), card);
    }

    [Fact]
    public async Task Every_reviewed_card_is_a_valid_one()
    {
        var files = Directory.GetFiles(Folder, "*.json");
        Assert.NotEmpty(files);

        var (code, output) = await ValidateAsync(files);

        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public async Task Every_message_of_every_transcript_is_a_valid_card(string style)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-");
        var number = 0;
        foreach (var (name, message) in await TranscriptTests.MessagesAsync())
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number++:D4}-{name}.json"), Draw(message, Styles[style]));

        // In portions: a command line is not endless.
        foreach (var files in Directory.GetFiles(folder.FullName).Chunk(400))
        {
            var (code, output) = await ValidateAsync(files);
            Assert.True(code == 0, output);
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("form.webchat.en", "\"id\": \"sleep.hours\",", "", "an input without an id")]
    [InlineData("form.webchat.en", "\"id\": \"sign.early\"", "\"id\": \"sign.onset\"", "is used twice")]
    [InlineData("form.webchat.en", "\"type\": \"Input.Number\"", "\"type\": \"Input.Figure\"", "UnknownElementType")]
    [InlineData("form.webchat.en", "\"size\": \"Medium\"", "\"size\": \"Huge\"", "InvalidPropertyValue")]
    [InlineData("chart.msteams.en", "\"fallback\": {", "\"instead\": {", "without a fallback")]
    [InlineData("chart.webchat.en", "\"id\": \"figures-0\"", "\"id\": \"figures-1\"", "not there")]
    [InlineData("scale.webchat.en", "\"type\": \"ActionSet\",\n      \"actions\": [", "\"type\": \"ActionSet\",\n      \"actions\": [{\"type\":\"Action.Submit\",\"title\":\"0\",\"data\":{\"answer\":\"0\"}},", "more than 6 actions")]
    public async Task A_bad_card_is_refused(string name, string part, string instead, string reason)
    {
        var good = File.ReadAllText(Path.Combine(Folder, $"{name}.json"));
        Assert.Contains(part, good, StringComparison.Ordinal);
        var bad = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.json");
        await File.WriteAllTextAsync(bad, good.Replace(part, instead, StringComparison.Ordinal));

        var (code, output) = await ValidateAsync(bad);

        File.Delete(bad);
        Assert.Equal(1, code);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    private static string Folder => Path.Combine(Here.Folder(), "Golden");

    private static string Draw(Message message, CardStyle style)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
            CardRenderer.Write(json, message, style);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static async Task<(int Code, string Output)> ValidateAsync(params string[] files)
    {
        var start = new ProcessStartInfo("node", ["validate.mjs", .. files]) { WorkingDirectory = Here.Cards, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output);
    }
}
