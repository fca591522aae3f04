using CoachBot.Settings;
using CoachBot.Storage;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

public sealed class AzureSettingsTests
{
    private const string GoodKey = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private const string Secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQ=";
    private const string Good = $"DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={Secret};EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("Storage:Azure:ConnectionString", Good)]
    [InlineData("Storage:Azure:ConnectionString", "UseDevelopmentStorage=true")]
    [InlineData("Storage:Azure:ConnectionString", $"AccountName=a;AccountKey={Secret};TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://localhost:2/a")]
    [InlineData("Storage:Azure:AccountUrl", "https://acme.table.core.windows.net")]
    [InlineData("Storage:Azure:AccountUrl", "https://acme.blob.core.usgovcloudapi.net/")]
    public void Either_way_in_is_enough(string key, string value) => Assert.Empty(Problems((key, value)));

    [Theory]
    [InlineData("Storage:Azure:ConnectionString", Secret)]
    [InlineData("Storage:Azure:ConnectionString", "AccountName=acme")]
    [InlineData("Storage:Azure:ConnectionString", $"DefaultEndpointsProtocol=http;AccountName=acme;AccountKey={Secret}")]
    [InlineData("Storage:Azure:ConnectionString", $"AccountName=a;AccountKey={Secret};TableEndpoint=https://acme.example/a;QueueEndpoint=http://acme.example/a")]
    [InlineData("Storage:Azure:AccountUrl", "acme")]
    [InlineData("Storage:Azure:AccountUrl", "http://acme.table.core.windows.net")]
    [InlineData("Storage:Azure:AccountUrl", "https://acme.vault.azure.net")]
    [InlineData("Storage:Azure:AccountUrl", "https://acme.table.core.windows.net/container")]
    [InlineData("Storage:Azure:AccountUrl", $"https://acme.table.core.windows.net/?sig={Secret}")]
    public void A_wrong_way_in_is_named_by_its_key_and_not_repeated(string key, string value)
    {
        var problem = Assert.Single(Problems((key, value)));
        Assert.StartsWith(key, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Azure:TablePrefix", "")]
    [InlineData("Storage:Azure:TablePrefix", "1coach")]
    [InlineData("Storage:Azure:TablePrefix", "Coach")]
    [InlineData("Storage:Azure:TablePrefix", "coach-bot")]
    [InlineData("Storage:Azure:TablePrefix", "コーチ")]
    [InlineData("Storage:Azure:TablePrefix", "a12345678901234567890123456789012345678901234567890")]
    [InlineData("Storage:Azure:ClientId", "my identity")]
    [InlineData("Storage:MasterKey", null)]
    public void Anything_else_wrong_is_named_by_its_key(string key, string? value)
    {
        var problem = Assert.Single(Problems(("Storage:Azure:ConnectionString", Good), (key, value)));
        Assert.StartsWith(key, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_listed_at_once() =>
        Assert.Equal(4, Problems(("Storage:Azure:TablePrefix", "-"), ("Storage:Azure:ClientId", "-"), ("Storage:MasterKey", null)).Count);

    [Fact]
    public void Two_ways_in_are_one_too_many() =>
        Assert.Single(Problems(("Storage:Azure:ConnectionString", Good), ("Storage:Azure:AccountUrl", "https://acme.table.core.windows.net")));

    [Fact]
    public void A_key_vault_may_hold_the_master_key() =>
        Assert.Empty(Problems(("Storage:Azure:ConnectionString", Good), ("Storage:MasterKey", null), ("Storage:KeyVault:Uri", "https://acme.vault.azure.net/")));

    [Fact]
    public void What_is_said_of_azure_matters_only_when_it_is_used() =>
        Assert.Empty(Problems(("Storage:Provider", "Sqlite"), ("Storage:Azure:TablePrefix", "-"), ("Storage:MasterKey", null)));

    [Theory]
    [InlineData("https://acme.table.core.windows.net", "https://acme.queue.core.windows.net/")]
    [InlineData("https://acme.queue.core.windows.net/", "https://acme.queue.core.windows.net/")]
    [InlineData("https://table.blob.core.chinacloudapi.cn", "https://table.queue.core.chinacloudapi.cn/")]
    [InlineData("https://acme.dfs.core.usgovcloudapi.net", "https://acme.queue.core.usgovcloudapi.net/")]
    [InlineData("https://acme.z01.table.storage.azure.net", "https://acme.z01.queue.storage.azure.net/")]
    public void The_queues_of_an_account_are_beside_its_tables(string given, string queues) =>
        Assert.Equal(queues, AzureAccount.Endpoint(given, "queue").AbsoluteUri);

    [Theory]
    [InlineData("https://acme.table.core.windows.net", "https://storage.azure.com")]
    [InlineData("https://acme.table.core.chinacloudapi.cn", "https://storage.azure.cn")]
    [InlineData("https://acme.table.core.usgovcloudapi.net", "https://storage.azure.us")]
    public void A_token_is_for_the_cloud_of_the_account(string endpoint, string audience) =>
        Assert.Equal(audience, AzureAccount.AudienceOf(new Uri(endpoint)));

    private static IReadOnlyList<string> Problems(params (string Key, string? Value)[] settings)
    {
        (string Key, string? Value)[] usual = [("Storage:Provider", "AzureTables"), ("Storage:MasterKey", GoodKey), .. TeamsSettingsTests.Whole];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(usual.Select(one => KeyValuePair.Create(one.Key, one.Value))).AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value)));
        return SettingsCheck.Problems(configuration.Build(), development: false);
    }
}
