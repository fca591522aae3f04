using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace CoachBot.Storage;

/// <summary>
/// An Azure Storage account and how to get in: a connection string, or the managed identity of the machine. Nothing is
/// asked of the account before the first call.
/// </summary>
public sealed partial class AzureAccount
{
    private readonly Func<TableClientOptions, TableServiceClient> tables;
    private readonly Func<QueueClientOptions, QueueServiceClient> queues;

    private AzureAccount(Func<TableClientOptions, TableServiceClient> tables, Func<QueueClientOptions, QueueServiceClient> queues)
    {
        this.tables = tables;
        this.queues = queues;
    }

    /// <exception cref="FormatException">It is no connection string, or would send what is kept unencrypted through a network.</exception>
    public static AzureAccount WithKey(string connectionString)
    {
        var account = new AzureAccount(options => new TableServiceClient(connectionString, options), options => new QueueServiceClient(connectionString, options));
        Uri[] endpoints;
        try
        {
            endpoints = [account.Tables(new()).Uri, account.Queues(new()).Uri];
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidOperationException or ArgumentException)
        {
            // The library's words may quote the key.
            throw new FormatException("is not a connection string of a storage account.");
        }

        return endpoints.All(one => one.Scheme == Uri.UriSchemeHttps || one.IsLoopback)
            ? account
            : throw new FormatException("must have https endpoints; only an emulator on this machine may have http.");
    }

    /// <param name="clientId">Of a user-assigned identity; null for the machine's own.</param>
    /// <param name="development">Whether the developer's own sign-in will do.</param>
    /// <exception cref="FormatException">The address is none of a storage account.</exception>
    public static AzureAccount WithIdentity(string url, string? clientId, bool development)
    {
        var (tables, queues) = (Endpoint(url, "table"), Endpoint(url, "queue"));
        var audience = AudienceOf(tables);
        TokenCredential credential = development
            ? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId })
            : new ManagedIdentityCredential(clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));
        return new AzureAccount(
            options =>
            {
                options.Audience = new TableAudience(audience);
                return new TableServiceClient(tables, credential, options);
            },
            options =>
            {
                options.Audience = new QueueAudience(audience);
                return new QueueServiceClient(queues, credential, options);
            });
    }

    internal TableServiceClient Tables(TableClientOptions options) => tables(options);

    internal QueueServiceClient Queues(QueueClientOptions options) => queues(options);

    /// <summary>The same account's endpoint for another kind of storage. The rest of the name, the cloud's, stays.</summary>
    internal static Uri Endpoint(string url, string kind) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.AbsolutePath == "/" && uri.Query.Length == 0 && AccountHost().Match(uri.Host) is { Success: true } host
            ? new Uri($"https://{host.Groups["account"]}.{kind}.{host.Groups["cloud"]}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}")
            : throw new FormatException("must be the address of a storage account, like https://NAME.table.core.windows.net.");

    internal static string AudienceOf(Uri endpoint) => endpoint.Host switch
    {
        var host when host.EndsWith(".chinacloudapi.cn", StringComparison.Ordinal) => "https://storage.azure.cn",
        var host when host.EndsWith(".usgovcloudapi.net", StringComparison.Ordinal) => "https://storage.azure.us",
        _ => "https://storage.azure.com",
    };

    [GeneratedRegex(@"^(?<account>[a-z0-9-]+(\.z\d+)?)\.(table|queue|blob|file|dfs|web)\.(?<cloud>[a-z0-9-]+(\.[a-z0-9-]+)+)$")]
    private static partial Regex AccountHost();
}
