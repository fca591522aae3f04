using System.Diagnostics;
using System.Security.Cryptography;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>The storage emulator, tables and queues, on free ports. It can be stopped and started again.</summary>
/// <param name="place">The arguments that say where it keeps things.</param>
internal sealed class AzuriteProcess(params string[] place) : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly int blobs = Places.FreePort();
    private readonly int queues = Places.FreePort();
    private readonly int tables = Places.FreePort();
    private readonly List<RunningProgram> lives = [];

    public string ConnectionString => string.Join(
        ';',
        "DefaultEndpointsProtocol=http",
        $"AccountName={Account}",
        $"AccountKey={key}",
        $"TableEndpoint=http://127.0.0.1:{tables}/{Account}",
        $"QueueEndpoint=http://127.0.0.1:{queues}/{Account}");

    /// <summary>Where it is installed, if it is.</summary>
    public static string Folder { get; } = Places.Node("azurite");

    /// <summary>Everything it printed, over all its lives.</summary>
    public string Printed => string.Concat(lives.Select(life => life.Printed));

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("node", Arguments())
        {
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}", ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "true" },
        };
        // Blobs and queues answer before the tables do.
        var probe = new Uri($"http://127.0.0.1:{tables}/{Account}/Tables");
        lives.Add(await RunningProgram.StartAsync(start, probe, answer => answer.Headers.Server.ToString().Contains("Azurite-Table", StringComparison.Ordinal)));
    }

    /// <summary>Lets it write its files and end.</summary>
    public Task StopAsync() => lives[^1].StopAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var life in lives)
            await life.DisposeAsync();
    }

    private string[] Arguments() =>
    [
        Path.Combine(Folder, "dist", "src", "azurite.js"), .. place,
        "--skipApiVersionCheck", "--silent", "--disableTelemetry",
        "--blobPort", $"{blobs}", "--queuePort", $"{queues}", "--tablePort", $"{tables}",
    ];
}
