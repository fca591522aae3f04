using System.Diagnostics;
using System.Security.Cryptography;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>The storage emulator, tables and queues, as a process of its own: on free ports, in memory, with a key of its own.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly int blobs = Places.FreePort();
    private readonly int queues = Places.FreePort();
    private readonly int tables = Places.FreePort();
    private RunningProgram? azurite;

    public static string Folder { get; } = Places.Node("azurite");

    public string ConnectionString => string.Join(
        ';',
        "DefaultEndpointsProtocol=http",
        $"AccountName={Account}",
        $"AccountKey={key}",
        $"TableEndpoint=http://127.0.0.1:{tables}/{Account}",
        $"QueueEndpoint=http://127.0.0.1:{queues}/{Account}");

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.GetTempPath(),
            ArgumentList =
            {
                Path.Combine(Folder, "dist", "src", "azurite.js"),
                "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--disableTelemetry",
                "--blobPort", $"{blobs}", "--queuePort", $"{queues}", "--tablePort", $"{tables}",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}", ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "true" },
        };
        // Blobs and queues answer before the tables do.
        var probe = new Uri($"http://127.0.0.1:{tables}/{Account}/Tables");
        azurite = await RunningProgram.StartAsync(start, probe, answer => answer.Headers.Server.ToString().Contains("Azurite-Table", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
    }
}
