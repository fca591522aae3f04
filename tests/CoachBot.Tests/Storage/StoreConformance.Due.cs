using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task Everybodys_rows_of_a_prefix_are_found_and_no_others()
    {
        var prefix = Prefix();
        await Put(Hanako, [Row($"{prefix}|1", "hers", Noon), Row($"{prefix}残"), Row(prefix[..^1]), Row($"1{prefix}")]);
        await Save(Taro, null, "state", Row($"{prefix}~", "his"));

        var rows = await Everybodys(prefix);
        Assert.Equal([(Hanako, $"{prefix}|1"), (Hanako, $"{prefix}残"), (Taro, $"{prefix}~")], rows.Select(one => (one.Person, one.Row.Key)).OrderBy(one => one.Person == Taro).ThenBy(one => one.Key, StringComparer.Ordinal));
        Assert.Contains(rows, one => Text(one.Row.Value) == "hers" && one.Row.Due == Noon);
    }

    [Fact]
    public async Task Everybodys_cold_rows_are_found_too()
    {
        var prefix = "count" + Prefix().Split('|')[^1];
        await Put(Hanako, [Row($"{prefix}|2026-W47", "hers"), Row($"{prefix[..^1]}|2026-W47")]);
        await Put(Taro, [Row($"{prefix}ed|run", "his")]);

        var rows = await Everybodys(prefix);
        Assert.Equal([(Hanako, "hers"), (Taro, "his")], rows.Select(one => (one.Person, Text(one.Row.Value))).OrderBy(one => one.Person == Taro));
    }

    [Fact]
    public async Task Everybody_is_found_though_they_are_more_than_a_page()
    {
        var prefix = Prefix();
        for (var page = 0; page < 23; page++)
            await Put(page % 2 == 0 ? Hanako : Taro, [.. Enumerable.Range(0, 49).Select(row => Row($"{prefix}{page:D2}{row:D2}"))]);

        Assert.Equal(23 * 49, (await Everybodys(prefix)).Distinct().Count());
    }

    [Fact]
    public async Task A_due_time_is_the_same_moment_in_every_zone()
    {
        var prefix = Prefix();
        var tokyo = Noon.ToOffset(TimeSpan.FromHours(9));
        await Put(Hanako, [Row($"{prefix}1", "", tokyo)]);

        var due = Assert.Single(await Everybodys(prefix)).Row.Due;
        Assert.Equal(Noon, due);
        Assert.Equal(TimeSpan.Zero, due!.Value.Offset);
        Assert.True(await Store.ClaimAsync(Hanako, $"{prefix}1", tokyo, tokyo.AddHours(1), Go));
        Assert.Equal(TimeSpan.Zero, (await Store.OpenAsync(Hanako, Go)).Rows[0].Due!.Value.Offset);
    }

    [Fact]
    public async Task Of_16_who_claim_a_row_exactly_one_gets_it()
    {
        var prefix = Prefix();
        await Put(Hanako, [Row($"{prefix}1", "unspoken", Noon)]);

        var claims = await Task.WhenAll(Enumerable.Range(1, 16).Select(number =>
            Task.Run(() => Store.ClaimAsync(Hanako, $"{prefix}1", Noon, Noon.AddSeconds(number), Go))));

        Assert.Single(claims, isMine => isMine);
        var row = (await Store.OpenAsync(Hanako, Go)).Rows[0];
        Assert.Equal(Noon.AddSeconds(1 + Array.IndexOf(claims, true)), row.Due);
        Assert.Equal("unspoken", Text(row.Value));
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
