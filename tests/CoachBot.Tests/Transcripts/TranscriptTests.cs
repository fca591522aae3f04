using System.Runtime.CompilerServices;
using CoachBot.Talk;

namespace CoachBot.Tests.Transcripts;

/// <summary>Every transcript plays as it is written. <c>UPDATE_TRANSCRIPTS=1</c> rewrites them; then read the change aloud.</summary>
public sealed class TranscriptTests
{
    private static string[] Files => [.. Directory.GetFiles(Here(), "*.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Files];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Plays_as_written(string name)
    {
        var path = Path.Combine(Here(), name);
        var written = await File.ReadAllTextAsync(path);
        var played = await Script.PlayAsync(written, name.EndsWith(".ja.txt", StringComparison.Ordinal) ? "ja-JP" : "en-US");
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
            await File.WriteAllTextAsync(path, played);
        else
            Assert.Equal(written, played);
    }

    [Fact]
    public void Each_stands_in_both_languages()
    {
        var names = Files;
        Assert.Equal(names.Where(name => name.EndsWith(".en.txt", StringComparison.Ordinal)).Select(name => name[..^7]), names.Where(name => name.EndsWith(".ja.txt", StringComparison.Ordinal)).Select(name => name[..^7]));
        Assert.True(names.Length >= 24);
    }

    /// <summary>Every message of every transcript, with the transcript's name.</summary>
    public static async Task<IReadOnlyList<(string Name, Message Message)>> MessagesAsync()
    {
        var all = new List<(string, Message)>();
        foreach (var name in Files)
        {
            var (_, said) = await Script.PerformAsync(await File.ReadAllTextAsync(Path.Combine(Here(), name)), name.EndsWith(".ja.txt", StringComparison.Ordinal) ? "ja-JP" : "en-US");
            all.AddRange(said.Select(message => (name, message)));
        }

        return all;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
