using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task What_is_due_comes_earliest_first_from_everyone()
    {
        var prefix = Prefix();
        await Store.WriteAsync(Hanako, [Row($"{prefix}a", "third", Noon), Row($"{prefix}b", "first", Noon.AddDays(-1))], [], Go);
        await Save(Taro, null, "state", Row($"{prefix}c", "second", Noon.AddTicks(-1)), Row($"{prefix}d", "not yet", Noon.AddTicks(1)), Row($"{prefix}e"));

        var due = await Store.DueAsync(prefix, Noon, 10, Go);

        Assert.Equal(["first", "second", "third"], due.Select(row => Text(row.Row.Value)));
        Assert.Equal([Hanako, Taro, Hanako], due.Select(row => row.Person));
        Assert.Equal(Noon, due[2].Row.Due);
        Assert.Equal($"{prefix}a", due[2].Row.Key);
    }

    [Fact]
    public async Task Only_rows_of_the_prefix_are_due()
    {
        var prefix = Prefix();
        await Store.WriteAsync(Hanako, [Row($"{prefix}|1", "", Noon), Row($"{prefix}~", "", Noon), Row($"{prefix}残", "", Noon), Row(prefix[..^1], "", Noon)], [], Go);

        Assert.Equal(3, (await Store.DueAsync(prefix, Noon, 10, Go)).Count);
        Assert.Equal($"{prefix}|1", Assert.Single(await Store.DueAsync($"{prefix}|", Noon, 10, Go)).Row.Key);
        Assert.Equal(4, (await Store.DueAsync(prefix[..^1], Noon, 10, Go)).Count);
    }

    [Fact]
    public async Task No_more_are_due_than_were_asked_for_and_the_earliest_are()
    {
        var prefix = Prefix();
        await Store.WriteAsync(Hanako, [.. Enumerable.Range(0, 9).Select(hour => Row($"{prefix}{hour}", "", Noon.AddHours(-hour)))], [], Go);

        var due = await Store.DueAsync(prefix, Noon, 2, Go);
        Assert.Equal([$"{prefix}8", $"{prefix}7"], due.Select(row => row.Row.Key));
    }

    [Fact]
    public async Task A_due_time_is_the_same_moment_in_every_zone()
    {
        var prefix = Prefix();
        var tokyo = Noon.ToOffset(TimeSpan.FromHours(9));
        await Store.WriteAsync(Hanako, [Row($"{prefix}1", "", tokyo)], [], Go);

        var due = Assert.Single(await Store.DueAsync(prefix, tokyo, 1, Go)).Row.Due;
        Assert.Equal(Noon, due);
        Assert.Equal(TimeSpan.Zero, due!.Value.Offset);
        Assert.True(await Store.ClaimAsync(Hanako, $"{prefix}1", tokyo, tokyo.AddHours(1), Go));
        Assert.Equal(TimeSpan.Zero, (await Store.OpenAsync(Hanako, Go)).Rows[0].Due!.Value.Offset);
    }

    [Fact]
    public async Task Of_16_who_claim_a_row_exactly_one_gets_it()
    {
        var prefix = Prefix();
        await Store.WriteAsync(Hanako, [Row($"{prefix}1", "unspoken", Noon)], [], Go);

        var claims = await Task.WhenAll(Enumerable.Range(1, 16).Select(number =>
            Task.Run(() => Store.ClaimAsync(Hanako, $"{prefix}1", Noon, Noon.AddSeconds(number), Go))));

        Assert.Single(claims, isMine => isMine);
        var row = Assert.Single((await Store.OpenAsync(Hanako, Go)).Rows);
        Assert.Equal(Noon.AddSeconds(1 + Array.IndexOf(claims, true)), row.Due);
        Assert.Equal("unspoken", Text(row.Value));
    }

    [Fact]
    public async Task A_claimed_row_is_due_at_its_new_time_only()
    {
        var prefix = Prefix();
        await Store.WriteAsync(Hanako, [Row($"{prefix}1", "", Noon)], [], Go);
        await Store.ClaimAsync(Hanako, $"{prefix}1", Noon, Noon.AddSeconds(30), Go);

        Assert.Empty(await Store.DueAsync(prefix, Noon.AddSeconds(29), 10, Go));
        Assert.Single(await Store.DueAsync(prefix, Noon.AddSeconds(30), 10, Go));
    }

    [Fact]
    public async Task A_row_that_is_gone_changed_or_waits_for_nothing_cannot_be_claimed()
    {
        var prefix = Prefix();
        await Save(Hanako, null, "state", Row($"{prefix}1", "", Noon), Row($"{prefix}2"));

        Assert.False(await Store.ClaimAsync(Hanako, $"{prefix}1", Noon.AddTicks(1), Noon.AddHours(1), Go));
        Assert.False(await Store.ClaimAsync(Hanako, $"{prefix}2", Noon, Noon.AddHours(1), Go));
        Assert.False(await Store.ClaimAsync(Hanako, $"{prefix}3", Noon, Noon.AddHours(1), Go));
        Assert.False(await Store.ClaimAsync(Hanako, Opened.StateKey, Noon, Noon.AddHours(1), Go));
        Assert.Equal(Noon, (await Store.OpenAsync(Hanako, Go)).Rows[0].Due);
    }

    private static string Prefix() => $"0|{Guid.NewGuid():N}|";
}
