using System.Net;
using System.Net.Sockets;

namespace CoachBot.Tests.EndToEnd;

/// <summary>Where the repository, the built program and the tools are.</summary>
internal static class Places
{
    public static string Repository { get; } = Find();

    /// <summary>Built beside the tests, in the same configuration.</summary>
    public static string Coach { get; } = Path.Combine(
        Directory.GetParent(AppContext.BaseDirectory.TrimEnd('/'))!.Parent!.FullName,
        "CoachBot",
        new DirectoryInfo(AppContext.BaseDirectory).Name,
        "CoachBot.dll");

    public static string Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    public static string Node(string package) => Path.Combine(Repository, "tests", "playground", "node_modules", package);

    public static string Artifact(string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Repository, "tests", "artifacts")).FullName, name);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoachBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
