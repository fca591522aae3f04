using System.Diagnostics;
using System.Security.Cryptography;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>
/// The storage emulator, tables and queues, on free ports and in memory: started once for the tests of its collection. Where
/// it is not installed nothing is started, and the tests, being <see cref="ToolFactAttribute"/>s, say so.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public const string Tool = "azurite";

    private const string Account = "devstoreaccount1";

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly int blobs = Places.FreePort();
    private readonly int queues = Places.FreePort();
    private readonly int tables = Places.FreePort();
    private RunningProgram? azurite;

    public string ConnectionString => string.Join(
        ';',
        "DefaultEndpointsProtocol=http",
        $"AccountName={Account}",
        $"AccountKey={key}",
        $"TableEndpoint=http://127.0.0.1:{tables}/{Account}",
        $"QueueEndpoint=http://127.0.0.1:{queues}/{Account}");

    public async Task InitializeAsync()
    {
        if (Tools.Reason(Tool) is not null)
            return;
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.GetTempPath(),
            ArgumentList =
            {
                Path.Combine(Places.Node(Tool), "dist", "src", "azurite.js"),
                "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--disableTelemetry",
                "--blobPort", $"{blobs}", "--queuePort", $"{queues}", "--tablePort", $"{tables}",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}", ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "true" },
        };
        // Blobs and queues answer before the tables do.
        var probe = new Uri($"http://127.0.0.1:{tables}/{Account}/Tables");
        azurite = await RunningProgram.StartAsync(start, probe, answer => answer.Headers.Server.ToString().Contains("Azurite-Table", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
    }
}

/// <summary>Tests that share one emulator. Each uses tables and queues of its own names.</summary>
[CollectionDefinition(Name)]
public sealed class Azurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = nameof(Azurite);
}
