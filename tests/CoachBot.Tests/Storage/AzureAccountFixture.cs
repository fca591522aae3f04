using Azure.Core.Pipeline;
using CoachBot.Storage;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>
/// Tables and a queue of their own for the tests of a class: in the emulator, or in the account that
/// <c>AZURE_STORAGE_TEST_CONNECTION</c> names, where they are deleted afterwards.
/// </summary>
public sealed class AzureAccountFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly string? RealAccount = Environment.GetEnvironmentVariable("AZURE_STORAGE_TEST_CONNECTION") is { Length: > 0 } given ? given : null;

    private readonly string prefix = $"test{Guid.NewGuid():N}";

    public AzureTables Tables { get; private set; } = null!;

    public static bool IsReal => RealAccount is not null;

    /// <summary>The same tables through a transport that may lose something.</summary>
    internal AzureTables Through(HttpPipelineTransport transport) => new(Account(), prefix, transport);

    /// <summary>Tables nobody has made.</summary>
    internal AzureTables Missing() => new(Account(), $"none{Guid.NewGuid():N}");

    public async Task InitializeAsync()
    {
        if (RealAccount is null && Tools.Reason(AzuriteFixture.Tool) is { } reason)
            throw new InvalidOperationException(reason);
        Tables = new AzureTables(Account(), prefix);
        await Tables.CreateAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => IsReal ? Tables.DeleteAsync(CancellationToken.None) : Task.CompletedTask;

    private AzureAccount Account() => AzureAccount.WithKey(RealAccount ?? azurite.ConnectionString);
}
