using System.Runtime.InteropServices;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task Opening_reads_the_hot_rows_in_key_order_and_no_cold_ones()
    {
        await Save(Hanako, null, "state", Row("ci|2026-W47"), Row("0|occ|b"), Row("1"), Row("0|ob|2"), Row("0|occ|B"), Row("0|a"));

        var opened = await Store.OpenAsync(Hanako, Go);
        Assert.Equal(["0|a", "0|ob|2", "0|occ|B", "0|occ|b", "0|state"], opened.Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task A_range_has_its_first_key_and_not_its_last()
    {
        await Put(Hanako, [Row("ci|2026-W48"), Row("ci|2026-W46"), Row("ci|2026-W47"), Row("ci|2026-W45"), Row("log|1")]);

        Assert.Equal(["ci|2026-W46", "ci|2026-W47"], await KeysOf(Hanako, "ci|2026-W46", "ci|2026-W48"));
        Assert.Empty(await KeysOf(Hanako, "ci|2026-W48", "ci|2026-W46"));
    }

    [Fact]
    public async Task Rows_are_written_without_touching_the_state()
    {
        var etag = await Save(Hanako, null, "state", Row("0|ob|1"));
        await Put(Hanako, [Row("occ|1", "sent")], ["0|ob|1", "0|ob|never"]);

        var opened = await Store.OpenAsync(Hanako, Go);
        Assert.Equal(etag, opened.ETag);
        Assert.Equal(["0|state", "occ|1"], await KeysOf(Hanako));
    }

    [Fact]
    public async Task Rows_are_put_only_beside_a_state()
    {
        var etag = await Save(Hanako, null, "state", Row("0|ob|1"));
        await Store.ForgetAsync(Hanako, Go);

        Assert.False(await Store.WriteAsync(Hanako, [Row("occ|1", "a late writer")], ["0|ob|1"], Go));
        Assert.Empty(await KeysOf(Hanako));
        Assert.Null(await Store.CommitAsync(Hanako, Next(etag, "later still"), Go));
        await Save(Hanako, null, "a new life");
    }

    [Fact]
    public async Task Rows_are_deleted_where_there_is_no_state()
    {
        Assert.False(await Store.WriteAsync(Hanako, [], ["0|ob|never"], Go));
    }

    [Fact]
    public async Task A_row_put_again_has_the_new_value_and_the_new_due_time()
    {
        await Put(Hanako, [Row("0|occ|1", "old", Noon), Row("0|occ|2", "old", Noon)]);
        await Put(Hanako, [Row("0|occ|1", "new", Noon.AddHours(1)), Row("0|occ|2", "new")]);

        var rows = (await Store.OpenAsync(Hanako, Go)).Rows;
        Assert.Equal(["new", "new", "state"], rows.Select(row => Text(row.Value)));
        Assert.Equal([Noon.AddHours(1), null, null], rows.Select(row => row.Due));
    }

    [Fact]
    public async Task Values_come_back_byte_for_byte()
    {
        byte[] every = [.. Enumerable.Range(0, 256).Select(number => (byte)number)];
        await Put(Hanako, [new Row("a", every), new Row("b", Array.Empty<byte>())]);

        var rows = await Store.ReadAsync(Hanako, "a", "c", Go);
        Assert.Equal(every, rows[0].Value);
        Assert.Equal(0, rows[1].Value.Length);
    }

    [Fact]
    public async Task Japanese_comes_back_as_it_was_said()
    {
        const string words = "先週は3日眠れず、首が痛い。𠮷野さんと相談😀";
        await Save(Hanako, null, words, Row("log|残業|1", words));

        Assert.Equal(words, Text((await Store.OpenAsync(Hanako, Go)).State));
        Assert.Equal("log|残業|1", Assert.Single(await KeysOf(Hanako, "log|", "log|残業|2")));
    }

    [Fact]
    public async Task What_the_caller_changes_afterwards_is_not_what_is_kept()
    {
        var value = Utf8("kept");
        await Put(Hanako, [new Row("a", value)]);
        value[0] = (byte)'x';
        MemoryMarshal.AsMemory((await Store.ReadAsync(Hanako, "a", "b", Go))[0].Value).Span[1] = (byte)'x';

        Assert.Equal("kept", Text((await Store.ReadAsync(Hanako, "a", "b", Go))[0].Value));
    }

    [Fact]
    public async Task Nobody_sees_or_changes_another_persons_rows()
    {
        await Save(Hanako, null, "hers", Row("0|ob|1", "hers"), Row("ci|2026-W47", "hers", Noon));
        await Save(Taro, null, "his", Row("0|ob|1", "his"));
        await Put(Taro, [Row("0|ob|1", "changed")], ["ci|2026-W47"]);
        Assert.False(await Store.ClaimAsync(Taro, "ci|2026-W47", Noon, Noon.AddHours(1), Go));
        await Store.ForgetAsync(Taro, Go);

        var opened = await Store.OpenAsync(Hanako, Go);
        Assert.Equal(["hers", "hers"], opened.Rows.Select(row => Text(row.Value)));
        Assert.Equal(Noon, Assert.Single(await Store.ReadAsync(Hanako, "ci|", "ci}", Go)).Due);
        Assert.Empty(await KeysOf(Taro));
    }

    [Fact]
    public async Task Someone_forgotten_is_a_newcomer_again()
    {
        var prefix = Prefix();
        await Save(Hanako, null, "state", Row($"{prefix}1", "due", Noon), Row("ci|2026-W47"), Row("log|1"));
        await Store.ForgetAsync(Hanako, Go);
        await Store.ForgetAsync(Hanako, Go);

        Assert.Null((await Store.OpenAsync(Hanako, Go)).ETag);
        Assert.Empty(await KeysOf(Hanako));
        Assert.Empty(await Everybodys(prefix));
    }

    [Fact]
    public async Task A_setting_is_unknown_until_it_is_written_and_then_the_last_one_counts()
    {
        var name = Prefix();
        Assert.Null(await Store.ReadSettingAsync(name, Go));

        await Store.WriteSettingAsync(name, "7.00:00:00", Go);
        await Store.WriteSettingAsync(name, "一週間", Go);
        await Store.WriteSettingAsync($"{name}2", "another", Go);

        Assert.Equal("一週間", await Store.ReadSettingAsync(name, Go));
    }

    [Fact]
    public async Task A_setting_is_swapped_only_if_it_is_what_was_seen()
    {
        var name = Prefix();
        Assert.False(await Store.SwapSettingAsync(name, "1", "2", Go));
        Assert.True(await Store.SwapSettingAsync(name, null, "1", Go));
        Assert.False(await Store.SwapSettingAsync(name, null, "2", Go));
        Assert.True(await Store.SwapSettingAsync(name, "1", "2", Go));
        Assert.False(await Store.SwapSettingAsync(name, "1", "3", Go));

        Assert.Equal("2", await Store.ReadSettingAsync(name, Go));
    }

    [Fact]
    public async Task Of_16_who_swap_a_setting_exactly_one_succeeds()
    {
        var name = Prefix();
        var swaps = await Task.WhenAll(Enumerable.Range(1, 16).Select(number =>
            Task.Run(() => Store.SwapSettingAsync(name, null, $"{number}", Go))));

        Assert.Equal($"{1 + Array.IndexOf(swaps, Assert.Single(swaps, isMine => isMine))}", await Store.ReadSettingAsync(name, Go));
    }
}
