namespace CoachBot.Tests.EndToEnd;

/// <summary>A test that needs a program which <c>tests/run</c> installs; skipped, with the reason, where it is missing.</summary>
internal static class Tools
{
    public const string Chromium = "chromium";

    public static string? Reason(string tool)
    {
        var path = tool == Chromium ? Places.Chromium : Places.Node(tool);
        return File.Exists(path) || Directory.Exists(path) ? null : $"{tool} is not installed; tests/run installs it.";
    }
}

/// <inheritdoc cref="Tools"/>
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool) => Skip = Tools.Reason(tool);
}

/// <inheritdoc cref="Tools"/>
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(string tool) => Skip = Tools.Reason(tool);
}
