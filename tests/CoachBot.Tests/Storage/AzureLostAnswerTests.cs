using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>What was done and whose answer was lost is told as done, once. The library asks again by itself and gets a conflict.</summary>
[Collection(Azurite.Name)]
public sealed class AzureLostAnswerTests : IClassFixture<AzureAccountFixture>
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly DateTimeOffset Noon = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);
    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));

    private readonly FaultyTransport network = new();
    private readonly AzureStore sound;
    private readonly AzureStore store;
    private readonly AzureRoster roster;

    public AzureLostAnswerTests(AzureAccountFixture azure)
    {
        sound = new AzureStore(azure.Tables);
        store = new AzureStore(azure.Through(network));
        roster = new AzureRoster(azure.Through(network));
    }

    private PersonKey Hanako { get; } = Keys.Of("slack", "T1", Guid.NewGuid().ToString());

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_first_commit_is_told_as_saved(int times)
    {
        network.LoseAnswer(1).Answer(times - 1, 503);

        var etag = await store.CommitAsync(Hanako, First("state", Row("0|ob|1")), Go);
        Assert.NotNull(etag);
        Assert.Equal((etag, 2), await StoredAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_later_commit_is_told_as_saved(int times)
    {
        var first = await sound.CommitAsync(Hanako, First("first", Row("0|ob|1"), Row("0|ob|2")), Go);
        var second = Next(first, "second", Row("0|ob|3")) with { Delete = ["0|ob|1", "0|ob|2", "0|ob|never"] };
        // The first is refused for the row that never was; then it counts.
        network.Pass().LoseAnswer(1).Answer(times - 1, 503);

        var etag = await store.CommitAsync(Hanako, second, Go);
        Assert.NotNull(etag);
        Assert.NotEqual(first, etag);
        Assert.Equal((etag, 2), await StoredAsync());
    }

    [Fact]
    public async Task A_commit_whose_answer_never_comes_is_told_as_saved()
    {
        network.HangAfterwards();

        var etag = await store.CommitAsync(Hanako, First("state"), Go);
        Assert.NotNull(etag);
        Assert.Equal((etag, 1), await StoredAsync());
    }

    [Fact]
    public async Task A_commit_after_which_someone_else_saved_is_told_no()
    {
        var first = await sound.CommitAsync(Hanako, First("first"), Go);
        string? theirs = null;
        network.LoseAnswer(1, async () => theirs = await sound.CommitAsync(Hanako, Next((await sound.OpenAsync(Hanako, Go)).ETag, "theirs"), Go));

        Assert.Null(await store.CommitAsync(Hanako, Next(first, "mine"), Go));
        Assert.Equal((theirs, 1), await StoredAsync());
    }

    [Fact]
    public async Task A_first_commit_of_someone_who_is_forgotten_meanwhile_brings_nobody_back()
    {
        var first = await sound.CommitAsync(Hanako, First("first"), Go);
        network.LoseAnswer(1, () => sound.ForgetAsync(Hanako, Go));

        Assert.Null(await store.CommitAsync(Hanako, Next(first, "mine"), Go));
        Assert.Equal((null, 0), await StoredAsync());
    }

    [Fact]
    public async Task Rows_are_told_as_written()
    {
        await sound.CommitAsync(Hanako, First("state", Row("0|ob|1"), Row("0|ob|2")), Go);
        network.LoseAnswer();

        Assert.True(await store.WriteAsync(Hanako, [Row("0|occ|1")], ["0|ob|1", "0|ob|2"], Go));
        Assert.Equal(["0|occ|1", "0|state"], (await sound.OpenAsync(Hanako, Go)).Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task A_claim_is_told_as_mine_and_to_nobody_else()
    {
        await sound.CommitAsync(Hanako, First("state", Row("0|ob|1") with { Due = Noon }), Go);
        network.Pass().LoseAnswer();

        Assert.True(await store.ClaimAsync(Hanako, "0|ob|1", Noon, Noon.AddMinutes(1), Go));
        Assert.False(await sound.ClaimAsync(Hanako, "0|ob|1", Noon, Noon.AddMinutes(1), Go));
        Assert.Equal(Noon.AddMinutes(1), (await sound.OpenAsync(Hanako, Go)).Rows[0].Due);
    }

    [Fact]
    public async Task A_claim_that_someone_else_made_to_the_same_moment_is_not_mine()
    {
        await sound.CommitAsync(Hanako, First("state", Row("0|ob|1") with { Due = Noon }), Go);
        // The first request is the look; the claim of someone else falls between.
        network.Pass().Pass(_ => sound.ClaimAsync(Hanako, "0|ob|1", Noon, Noon.AddMinutes(1), Go).Wait(Go));

        Assert.False(await store.ClaimAsync(Hanako, "0|ob|1", Noon, Noon.AddMinutes(1), Go));
    }

    [Fact]
    public async Task A_swapped_setting_is_told_as_swapped()
    {
        var name = $"{Guid.NewGuid():N}";
        network.Pass().LoseAnswer();
        Assert.True(await store.SwapSettingAsync(name, null, "1", Go));
        network.Pass().LoseAnswer();
        Assert.True(await store.SwapSettingAsync(name, "1", "2", Go));
        Assert.False(await store.SwapSettingAsync(name, "1", "2", Go));
        Assert.Equal("2", await sound.ReadSettingAsync(name, Go));
    }

    [Fact]
    public async Task Moved_entries_of_the_roster_are_told_with_their_new_etags()
    {
        await roster.PlanAsync(Hanako, "crowd", Noon, Go);
        var entry = await EntryAsync();
        network.LoseAnswer();

        var etag = Assert.Single(await roster.MoveAsync([entry with { Look = Noon.AddHours(1) }], Go));
        Assert.Equal((etag, Noon.AddHours(1)), ((await EntryAsync()).ETag, (await EntryAsync()).Look));
    }

    private static Row Row(string key) => new(key, new byte[1]);

    private static Commit First(string text, params Row[] put) => Next(null, text, put);

    private static Commit Next(string? etag, string text, params Row[] put) =>
        new(Guid.NewGuid().ToString("N"), etag, System.Text.Encoding.UTF8.GetBytes(text), put, []);

    private async Task<(string? ETag, int Rows)> StoredAsync()
    {
        var opened = await sound.OpenAsync(Hanako, Go);
        return (opened.ETag, opened.Rows.Count);
    }

    private async Task<RosterEntry> EntryAsync()
    {
        await foreach (var page in roster.ToLookAtAsync(IRoster.PartOf(Hanako), Noon.AddDays(1), Go))
            if (page.SingleOrDefault(one => one.Person == Hanako) is { } entry)
                return entry;
        throw new InvalidOperationException("Hanako is not on the roster.");
    }
}
