using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace CoachBot.Storage;

/// <summary>
/// The three tables and the queue of one coach in a storage account: people, roster, settings, wake-ups. Each is there
/// for turns, which cannot wait, and for the work behind them, which can.
/// </summary>
public sealed class AzureTables
{
    /// <param name="prefix">Begins the names of all four: small letters and digits, a letter first.</param>
    public AzureTables(AzureAccount account, string prefix)
        : this(account, prefix, transport: null)
    {
    }

    /// <param name="transport">For tests that lose requests and answers; null for the network.</param>
    internal AzureTables(AzureAccount account, string prefix, HttpPipelineTransport? transport)
    {
        var inTurns = account.Tables(Prepare(new TableClientOptions(), transport, isTurn: true));
        Behind = account.Tables(Prepare(new TableClientOptions(), transport, isTurn: false));
        People = inTurns.GetTableClient($"{prefix}people");
        PeopleBehind = Behind.GetTableClient(People.Name);
        Settings = inTurns.GetTableClient($"{prefix}settings");
        Roster = inTurns.GetTableClient($"{prefix}roster");
        RosterBehind = Behind.GetTableClient(Roster.Name);
        WakeUps = account.Queues(Prepare(QueueOptions(), transport, isTurn: true)).GetQueueClient($"{prefix}-wakeups");
        WakeUpsBehind = account.Queues(Prepare(QueueOptions(), transport, isTurn: false)).GetQueueClient(WakeUps.Name);
    }

    /// <summary>All tables, for work that can wait.</summary>
    internal TableServiceClient Behind { get; }

    internal TableClient People { get; }

    internal TableClient PeopleBehind { get; }

    internal TableClient Settings { get; }

    internal TableClient Roster { get; }

    internal TableClient RosterBehind { get; }

    internal QueueClient WakeUps { get; }

    internal QueueClient WakeUpsBehind { get; }

    /// <summary>Makes what is missing: once, at start.</summary>
    /// <exception cref="StoreFailedException">The account cannot be reached or refuses; nothing that was there is changed.</exception>
    public async Task CreateAsync(CancellationToken cancel)
    {
        foreach (var name in (string[])[People.Name, Roster.Name, Settings.Name])
            await MakeAsync($"The table {name}", token => Behind.CreateTableIfNotExistsAsync(name, token), cancel);
        await MakeAsync($"The queue {WakeUps.Name}", token => WakeUpsBehind.CreateIfNotExistsAsync(cancellationToken: token), cancel);
    }

    /// <summary>Deletes all four with everything in them.</summary>
    internal async Task DeleteAsync(CancellationToken cancel)
    {
        foreach (var name in (string[])[People.Name, Roster.Name, Settings.Name])
            await Behind.DeleteTableAsync(name, cancel);
        await WakeUpsBehind.DeleteIfExistsAsync(cancel);
    }

    private static async Task MakeAsync<TAnswer>(string what, Func<CancellationToken, Task<TAnswer>> make, CancellationToken cancel)
    {
        try
        {
            await AzureCall.InBackgroundAsync(make, static (make, cancel) => make(cancel), cancel);
        }
        catch (StoreFailedException why)
        {
            throw new StoreFailedException($"{what} can be neither found nor made. {why.Message}", why);
        }
    }

    /// <summary>This version is known to the emulator, too.</summary>
    private static QueueClientOptions QueueOptions() => new(QueueClientOptions.ServiceVersion.V2026_06_06);

    private static TOptions Prepare<TOptions>(TOptions options, HttpPipelineTransport? transport, bool isTurn)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = isTurn ? 2 : 5;
        options.Retry.Delay = TimeSpan.FromMilliseconds(isTurn ? 100 : 800);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(isTurn ? 800 : 20_000);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(isTurn ? 2 : 15);
        // Requests and their addresses hold keys and what people said.
        options.Diagnostics.IsLoggingEnabled = options.Diagnostics.IsLoggingContentEnabled = options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Transport = transport ?? options.Transport;
        return options;
    }
}
