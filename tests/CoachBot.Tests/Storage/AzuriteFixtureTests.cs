using System.Net;
using Azure.Data.Tables;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>What the tests of the Azure stores stand on.</summary>
[Collection(Azurite.Name)]
public sealed class AzuriteFixtureTests(AzuriteFixture azurite)
{
    [ToolFact(AzuriteFixture.Tool)]
    public async Task The_tables_take_the_connection_string()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient($"t{Guid.NewGuid():N}");
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("a", "b"));

        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("a", "b")).HasValue);
    }

    [ToolFact(AzuriteFixture.Tool)]
    public async Task The_queues_answer_on_their_address()
    {
        var address = azurite.ConnectionString.Split(';').Single(part => part.StartsWith("QueueEndpoint=", StringComparison.Ordinal)).Split('=')[1];
        using var answer = await Web.Client.GetAsync(new Uri($"{address}?comp=list"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Azurite-Queue", answer.Headers.Server.ToString(), StringComparison.Ordinal);
    }
}
