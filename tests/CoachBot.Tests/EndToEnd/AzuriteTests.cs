using System.Diagnostics;

namespace CoachBot.Tests.EndToEnd;

/// <summary>The storage emulator the Azure Tables store will be tested against.</summary>
[Collection(EndToEnd.Name)]
public sealed class AzuriteTests
{
    [ToolFact("azurite")]
    public async Task Azurite_answers_on_its_table_port()
    {
        var port = Places.FreePort();
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.GetTempPath(),
            ArgumentList =
            {
                Path.Combine(Places.Node("azurite"), "dist", "src", "table", "main.js"),
                "--inMemoryPersistence", "--silent", "--disableTelemetry", "--tablePort", $"{port}",
            },
        };
        var tables = new Uri($"http://127.0.0.1:{port}/devstoreaccount1/Tables");
        await using var azurite = await RunningProgram.StartAsync(start, tables, answer => answer.Headers.Server.ToString().Contains("Azurite-Table", StringComparison.Ordinal));
    }
}
