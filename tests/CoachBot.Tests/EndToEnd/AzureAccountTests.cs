using CoachBot.Tests.Storage;

namespace CoachBot.Tests.EndToEnd;

/// <summary>The built program with its notebooks in a storage account.</summary>
[Collection(Azurite.Name)]
public sealed class AzureAccountTests(AzuriteFixture azurite)
{
    [ToolFact(AzuriteFixture.Tool)]
    public async Task Two_instances_share_the_notebooks_of_an_account()
    {
        var settings = Settings(azurite.ConnectionString);
        await using var one = await CoachProcess.StartAsync(settings: settings);
        await using var other = await CoachProcess.StartAsync(settings: settings);
        await using var connector = await FakeConnector.StartAsync();

        var hanako = new ChatClient(one, connector, "hanako");
        await hanako.SetUpAsync();
        var before = (await one.NotebookAsync(hanako)).ToJsonString();
        Assert.Equal(before, (await other.NotebookAsync(hanako)).ToJsonString());
        await new ChatClient(other, connector, "hanako").SayAsync("English");
        var after = (await one.NotebookAsync(hanako)).ToJsonString();
        Assert.NotEqual(before, after);
        Assert.Equal(after, (await other.NotebookAsync(hanako)).ToJsonString());
    }

    [ToolFact(AzuriteFixture.Tool)]
    public async Task A_wrong_key_stops_the_start_and_is_not_repeated()
    {
        const string secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQ=";
        var wrong = string.Join(';', azurite.ConnectionString.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? $"AccountKey={secret}" : part));

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => CoachProcess.StartAsync(settings: Settings(wrong)));
        Assert.Contains("The storage account refuses the key or the identity: 403", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, told.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(string connectionString) => new()
    {
        ["Storage__Provider"] = "AzureTables",
        ["Storage__Azure__ConnectionString"] = connectionString,
        ["Storage__Azure__TablePrefix"] = $"t{Guid.NewGuid():N}",
        ["Storage__MasterKey"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    };
}
