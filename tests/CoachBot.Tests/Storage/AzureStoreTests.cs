using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

[Collection(Azurite.Name)]
public sealed class AzureStoreTests(AzureAccountFixture azure) : StoreConformance, IClassFixture<AzureAccountFixture>
{
    protected override IStore Store { get; } = new AzureStore(azure.Tables);

    [Fact]
    public async Task More_rows_than_a_page_are_read_and_forgotten()
    {
        await Save(Hanako, null, "state");
        await Task.WhenAll(Enumerable.Range(0, 21).Select(page =>
            Store.WriteAsync(Hanako, [.. Enumerable.Range(0, 50).Select(row => Row($"log|{page:D2}{row:D2}"))], [], Go)));

        Assert.Equal(1050, (await KeysOf(Hanako, "log|", "log}")).Count());
        await Store.ForgetAsync(Hanako, Go);
        Assert.Empty(await Store.ReadAsync(Hanako, "!", "\uffff", Go));
    }

    [Fact]
    public async Task An_empty_page_is_not_the_end()
    {
        await Save(Hanako, null, "state", Row("ci|2026-W47"));
        (string, string)[] more = [("x-ms-continuation-NextPartitionKey", "a"), ("x-ms-continuation-NextRowKey", "b")];
        var network = new FaultyTransport();
        var store = new AzureStore(azure.Through(network));

        AnswerEmptyFirst();
        Assert.Equal("state", Text((await store.OpenAsync(Hanako, Go)).State));
        AnswerEmptyFirst();
        Assert.Single(await store.ReadAsync(Hanako, "ci|", "ci}", Go));
        AnswerEmptyFirst();
        await store.ForgetAsync(Hanako, Go);
        Assert.Empty(await KeysOf(Hanako));

        // The emulator does not know the token: the question is asked again without it.
        void AnswerEmptyFirst() => network
            .Answer(1, 200, """{"value":[]}""", more)
            .Pass(request => request.Uri.Query = request.Uri.Query.Replace("&NextPartitionKey=a&NextRowKey=b", ""));
    }

    [Fact]
    public async Task What_the_store_keeps_for_itself_is_nobodys_row()
    {
        await Save(Hanako, null, "state");

        Assert.Equal([Opened.StateKey], await KeysOf(Hanako, "", "\uffff"));
        Assert.Empty(await KeysOf(Hanako, "", ""));
    }

    [Fact]
    public void A_batch_has_at_most_100_entities_of_one_partition()
    {
        var batch = new AzureBatch(azure.Tables.People, Hanako.Value, 1);
        for (var i = 0; i < 100; i++)
            batch.Delete($"log|{i}");

        Assert.Throws<ArgumentException>(() => batch.Delete("log|100"));
        Assert.Throws<ArgumentException>(() => new AzureBatch(azure.Tables.People, Hanako.Value, 1).Change(Taro, [Row("log|1")], []));
    }
}

[Collection(Azurite.Name)]
public sealed class AzureRosterTests(AzureAccountFixture azure) : RosterConformance, IClassFixture<AzureAccountFixture>
{
    protected override IRoster Roster { get; } = new AzureRoster(azure.Tables);
}
