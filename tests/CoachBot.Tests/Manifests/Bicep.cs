using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Manifests;

/// <summary>The official Bicep compiler, as the tests' packages brought it. It works without any network.</summary>
internal static class Bicep
{
    private static readonly string Program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Bicep").Value!;

    public static string? Missing { get; } = OperatingSystem.IsLinux() && RuntimeInformation.RuntimeIdentifier.EndsWith("x64", StringComparison.Ordinal) && File.Exists(Program)
        ? null
        : "The Bicep compiler among the packages is the one for Linux on x64.";

    public static string PathOf(string name) => Path.Combine(Places.Repository, "manifests", "azure", name);

    /// <returns>What it printed as its result, what it complained of, and its exit code.</returns>
    public static async Task<(string Output, string Complaints, int Code)> RunAsync(params string[] arguments)
    {
        using var bicep = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = bicep.StandardOutput.ReadToEndAsync();
        var complaints = bicep.StandardError.ReadToEndAsync();
        await bicep.WaitForExitAsync();
        return (await output, await complaints, bicep.ExitCode);
    }
}

/// <inheritdoc cref="Bicep"/>
internal sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Bicep.Missing;
}

/// <inheritdoc cref="Bicep"/>
internal sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = Bicep.Missing;
}
