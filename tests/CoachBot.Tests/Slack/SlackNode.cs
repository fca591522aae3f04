using System.Diagnostics;
using System.Text.Json.Nodes;
using CoachBot.Channels.Slack;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Slack;

/// <summary>Runs the scripts of <c>tests/slack</c>, which use Slack's own packages.</summary>
internal static class SlackNode
{
    public static string Folder { get; } = Path.Combine(Places.Repository, "tests", "slack");

    public static string? Missing { get; } =
        File.Exists(Path.Combine(Folder, "node_modules", ".from-lock")) ? null : "Slack's packages are not installed; tests/run installs them.";

    public static async Task<(int Code, string Output)> ValidateAsync(JsonArray cases)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.json");
        await File.WriteAllTextAsync(file, cases.ToJsonString(SlackWriter.Options));
        try
        {
            return await RunAsync("validate.mjs", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output + await errors);
    }
}

/// <summary>A test that needs Slack's packages; skipped, with the reason, where they are missing.</summary>
internal sealed class SlackFactAttribute : FactAttribute
{
    public SlackFactAttribute() => Skip = SlackNode.Missing;
}
