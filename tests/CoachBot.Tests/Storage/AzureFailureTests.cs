using System.Diagnostics;
using CoachBot.Storage;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Storage;

/// <summary>What a turn waits for at most, and what it is told when the account cannot do it.</summary>
[Collection(Azurite.Name)]
public sealed class AzureFailureTests(AzureAccountFixture azure) : IClassFixture<AzureAccountFixture>
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly DateTimeOffset Noon = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);
    private static readonly PersonKey Hanako = new PersonKeys(new MasterKey(new byte[MasterKey.Bytes])).Of("slack", "T1", Guid.NewGuid().ToString());

    /// <summary>Slack asks again after three.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly FaultyTransport network = new();

    private AzureStore Store => new(azure.Through(network));

    public static TheoryData<string, Func<AzureStore, Task>> Calls => new()
    {
        { "open", store => store.OpenAsync(Hanako, Go) },
        { "read", store => store.ReadAsync(Hanako, "ci|", "ci}", Go) },
        { "first commit", store => store.CommitAsync(Hanako, First("op"), Go) },
        { "later commit", store => store.CommitAsync(Hanako, First("op") with { ETag = "W/\"datetime'2026-11-16T12%3A00%3A00.0000000Z'\" op0" }, Go) },
        { "write", store => store.WriteAsync(Hanako, [new Row("log|1", new byte[1])], ["log|2"], Go) },
        { "claim", store => store.ClaimAsync(Hanako, "0|ob|1", Noon, Noon, Go) },
        { "read setting", store => store.ReadSettingAsync("ready", Go) },
        { "write setting", store => store.WriteSettingAsync("a", "b", Go) },
        { "swap setting", store => store.SwapSettingAsync("a", null, "b", Go) },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task An_account_that_is_down_is_said_in_time(string call, Func<AzureStore, Task> make)
    {
        const string secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQ=";
        var down = AzureAccount.WithKey($"AccountName=acme;AccountKey={secret};TableEndpoint=http://127.0.0.1:{Places.FreePort()}/acme;QueueEndpoint=http://127.0.0.1:1/acme");

        var told = await ToldAsync(() => make(new AzureStore(new AzureTables(down, "coachbot"))));
        Assert.True(told.Message == "The storage account cannot be reached.", $"{call}: {told.Message}");
    }

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task An_account_that_never_answers_is_said_in_time(string call, Func<AzureStore, Task> make)
    {
        network.Hang(9);

        var told = await ToldAsync(() => make(Store));
        Assert.True(told.Message == "The storage account did not answer in time.", $"{call}: {told.Message}");
    }

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task An_account_that_stays_busy_is_said_in_time_and_quotes_nothing(string call, Func<AzureStore, Task> make)
    {
        network.Answer(99, 503, """{"odata.error":{"code":"ServerBusy","message":{"value":"what hanako said"}}}""", ("x-ms-error-code", "ServerBusy"));

        var told = await ToldAsync(() => make(Store));
        Assert.StartsWith("The storage account ", told.Message, StringComparison.Ordinal);
        Assert.True(!told.Message.Contains("hanako", StringComparison.Ordinal) && !told.Message.Contains(Hanako.Value, StringComparison.Ordinal), $"{call}: {told.Message}");
    }

    [Fact]
    public async Task A_busy_moment_passes_unnoticed()
    {
        network.Answer(2, 503).Pass().Answer(2, 500);
        var opened = await Store.OpenAsync(Hanako, Go);

        Assert.NotNull(await Store.CommitAsync(Hanako, First("op") with { ETag = opened.ETag }, Go));
    }

    [Fact]
    public async Task A_turn_is_one_query_and_one_transaction()
    {
        var person = Someone();
        Row[] rows = [new("0|ob|1", new byte[1], Noon), new("ci|2026-W47", new byte[1])];
        var etag = await Store.CommitAsync(person, First("op1") with { Put = rows }, Go);
        network.Take();

        var opened = await Store.OpenAsync(person, Go);
        Assert.Equal(etag, opened.ETag);
        Assert.NotNull(await Store.CommitAsync(person, new Commit("op2", opened.ETag, new byte[1], rows[1..], ["0|ob|1"]), Go));

        var sent = network.Take();
        Assert.Equal(["GET", "POST"], sent.Select(one => one.Method));
        Assert.Contains("$filter=", Uri.UnescapeDataString(sent[0].Address.Query), StringComparison.Ordinal);
        Assert.EndsWith("/$batch", sent[1].Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spoken_messages_are_deleted_in_one_transaction()
    {
        var person = Someone();
        await Store.CommitAsync(person, First("op1") with { Put = [new("0|ob|1", new byte[1]), new("0|ob|2", new byte[1])] }, Go);
        network.Take();

        Assert.True(await Store.WriteAsync(person, [], ["0|ob|1", "0|ob|2"], Go));
        Assert.Single(network.Take());
    }

    [Fact]
    public async Task A_commit_repeated_on_top_of_itself_writes_nothing()
    {
        var person = Someone();
        var etag = await Store.CommitAsync(person, First("op1"), Go);
        network.Take();

        Assert.Equal(etag, await Store.CommitAsync(person, First("op1") with { ETag = etag }, Go));
        Assert.Equal("GET", Assert.Single(network.Take()).Method);
    }

    [Fact]
    public async Task Who_does_not_want_it_any_more_is_not_told_of_a_failure()
    {
        network.Hang();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(Hanako, First("op"), stop.Token));
    }

    [Fact]
    public async Task Tables_that_are_missing_are_said()
    {
        var store = new AzureStore(azure.Missing());

        await Assert.ThrowsAsync<StoreFailedException>(() => store.OpenAsync(Hanako, Go));
        await Assert.ThrowsAsync<StoreFailedException>(() => store.CommitAsync(Hanako, First("op"), Go));
        await Assert.ThrowsAsync<StoreFailedException>(() => store.WriteAsync(Hanako, [], ["log|1"], Go));
        await Assert.ThrowsAsync<StoreFailedException>(() => store.WriteAsync(Hanako, [new Row("log|1", new byte[1])], [], Go));
    }

    [Fact]
    public async Task A_start_with_a_wrong_key_says_what_is_wrong_and_not_the_key()
    {
        var wrong = azure.WithWrongKey("c2VjcmV0LXNlY3JldC1zZWNyZXQ=");

        var told = await Assert.ThrowsAsync<StoreFailedException>(() => wrong.CreateAsync(Go));
        Assert.StartsWith("The table coachbotpeople can be neither found nor made. The storage account refuses the key or the identity: 403", told.Message, StringComparison.Ordinal);
    }

    private static PersonKey Someone() => new PersonKeys(new MasterKey(new byte[MasterKey.Bytes])).Of("slack", "T1", Guid.NewGuid().ToString());

    private static Commit First(string opId) => new(opId, null, new byte[1], [], []);

    private static async Task<StoreFailedException> ToldAsync(Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        var told = await Assert.ThrowsAsync<StoreFailedException>(call);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        return told;
    }
}
