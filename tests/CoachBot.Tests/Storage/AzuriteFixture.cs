using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>
/// The storage emulator in memory: started once for the tests of its collection. Where it is not installed nothing is started,
/// and the tests, being <see cref="ToolFactAttribute"/>s, say so.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public const string Tool = "azurite";

    private readonly AzuriteProcess azurite = new("--inMemoryPersistence");

    public string ConnectionString => azurite.ConnectionString;

    public Task InitializeAsync() => Tools.Reason(Tool) is null ? azurite.StartAsync() : Task.CompletedTask;

    public async Task DisposeAsync() => await azurite.DisposeAsync();
}

/// <summary>Tests that share one emulator. Each uses tables and queues of its own names.</summary>
[CollectionDefinition(Name)]
public sealed class Azurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = nameof(Azurite);
}
