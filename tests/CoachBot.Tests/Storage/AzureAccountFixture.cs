using System.Text.RegularExpressions;
using Azure.Core.Pipeline;
using CoachBot.Storage;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>
/// Tables and a queue of their own for the tests of a class: in the emulator, or in the account that
/// <c>AZURE_STORAGE_TEST_CONNECTION</c> names, where they are deleted afterwards.
/// </summary>
public sealed partial class AzureAccountFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly string? RealAccount = Environment.GetEnvironmentVariable("AZURE_STORAGE_TEST_CONNECTION") is { Length: > 0 } given ? given : null;

    private readonly string prefix = $"test{Guid.NewGuid():N}";

    public AzureTables Tables { get; private set; } = null!;

    /// <summary>The same tables through a transport that may lose something.</summary>
    internal AzureTables Through(HttpPipelineTransport transport) => new(Account(), prefix, transport);

    /// <summary>Tables nobody has made.</summary>
    internal AzureTables Missing() => new(Account(), $"none{Guid.NewGuid():N}");

    /// <summary>The account, entered with somebody else's key.</summary>
    internal AzureTables WithWrongKey(string key) => new(AzureAccount.WithKey(AccountKey().Replace(ConnectionString, $"AccountKey={key}")), "coachbot");

    public async Task InitializeAsync()
    {
        if (RealAccount is null && Tools.Reason(AzuriteFixture.Tool) is { } reason)
            throw new InvalidOperationException(reason);
        Tables = new AzureTables(Account(), prefix);
        await Tables.CreateAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => RealAccount is not null ? Tables.DeleteAsync(CancellationToken.None) : Task.CompletedTask;

    private string ConnectionString => RealAccount ?? azurite.ConnectionString;

    private AzureAccount Account() => AzureAccount.WithKey(ConnectionString);

    [GeneratedRegex("AccountKey=[^;]+")]
    private static partial Regex AccountKey();
}
