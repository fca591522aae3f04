using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public abstract partial class StoreConformance
{
    public static TheoryData<string> IllegalKeys => new(
        "", "a/b", "a\\b", "a#b", "a?b", "a\0b", "a\u001fb", "a\u007fb", "a\u009fb", "a😀", "~a", new string('k', 513), Opened.StateKey);

    /// <summary>How much more than the limit goes into a value: what the seal needs, in a store that lies below it.</summary>
    protected virtual int Spare => StoreLimits.SealBytes;

    [Theory]
    [MemberData(nameof(IllegalKeys))]
    public async Task A_key_that_some_store_could_not_keep_is_refused(string key)
    {
        await Refused(First("state", Row("good"), Row(key)));
        await Refused(First("state") with { Delete = ["good", key] });
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(Hanako, [Row("good"), Row(key)], [], Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(Hanako, [Row("good")], [key], Go));
        Assert.Empty(await KeysOf(Hanako));
    }

    [Fact]
    public async Task The_longest_key_and_every_legal_letter_are_kept()
    {
        var longest = new string('k', StoreLimits.KeyChars);
        const string odd = "a b%c'd\"e;f|g~h残";
        await Put(Hanako, [Row(longest), Row(odd)]);

        Assert.Equal([odd, longest], await KeysOf(Hanako, "a"));
    }

    [Fact]
    public async Task A_state_of_32_KiB_is_kept_and_a_larger_one_is_told_so()
    {
        var etag = await Store.CommitAsync(Hanako, First("") with { State = new byte[32 * 1024] }, Go);
        var larger = Next(etag, "", Row("ci|2026-W47")) with { State = new byte[(32 * 1024) + Spare + 1] };

        var told = await Assert.ThrowsAsync<StateTooLargeException>(() => Store.CommitAsync(Hanako, larger, Go));
        Assert.Equal((32 * 1024) + Spare + 1, told.Bytes);
        Assert.Equal(etag, (await Store.OpenAsync(Hanako, Go)).ETag);
        Assert.Equal([Opened.StateKey], await KeysOf(Hanako));
    }

    [Fact]
    public async Task A_row_of_32_KiB_is_kept_and_a_larger_one_is_refused()
    {
        await Put(Hanako, [new Row("a", new byte[32 * 1024])]);

        await Refused(First("state", new Row("a", new byte[(32 * 1024) + Spare + 1])));
        Assert.Equal(32 * 1024, (await Store.ReadAsync(Hanako, "a", "b", Go))[0].Value.Length);
    }

    [Fact]
    public async Task Fifty_rows_go_in_one_write_and_the_state_counts_as_one()
    {
        Row[] fifty = [.. Enumerable.Range(0, 50).Select(number => Row($"log|{number:D2}"))];
        await Put(Hanako, fifty);
        await Save(Taro, null, "state", fifty[1..]);

        await Refused(First("state", fifty));
        await Refused(First("state", fifty[..25]) with { Delete = [.. fifty[25..].Select(row => row.Key)] });
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(Hanako, fifty, ["log|50"], Go));
        Assert.Equal(51, (await KeysOf(Hanako)).Count());
    }

    [Fact]
    public async Task One_write_has_at_most_a_mebibyte()
    {
        Row[] large = [.. Enumerable.Range(0, 32).Select(number => new Row($"log|{number:D2}", new byte[32 * 1024]))];
        await Put(Hanako, large);

        await Refused(First("", large) with { State = new byte[1 + (50 * Spare)] });
    }

    [Fact]
    public async Task A_row_stands_once_in_a_write()
    {
        await Refused(First("state", Row("a"), Row("b"), Row("a")));
        await Refused(First("state", Row("a")) with { Delete = ["a"] });
        await Refused(First("state") with { Delete = ["a", "b", "a"] });
    }

    [Fact]
    public async Task A_due_time_that_was_never_set_is_refused()
    {
        await Refused(First("state", Row("a", "", default(DateTimeOffset))));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ClaimAsync(Hanako, "a", Noon, default, Go));
    }

    [Fact]
    public async Task A_key_or_a_name_that_some_store_could_not_look_up_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ClaimAsync(Hanako, "a/b", Noon, Noon, Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadSettingAsync("a/b", Go));
    }

    [Fact]
    public async Task Nobody_and_a_commit_without_a_name_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenAsync(default, Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadAsync(default, "a", "b", Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(default, First("state"), Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(default, [], [], Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ClaimAsync(default, "a", Noon, Noon, Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ForgetAsync(default, Go));
        await Refused(First("state") with { OpId = "" });
    }

    [Fact]
    public async Task A_setting_that_is_too_large_or_has_no_name_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteSettingAsync("a", new string('x', (16 * 1024) + 1), Go));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteSettingAsync("", "x", Go));
    }

    private async Task Refused(Commit commit)
    {
        var before = await Store.OpenAsync(Hanako, Go);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(Hanako, commit with { ETag = before.ETag }, Go));
        Assert.Equal(before.ETag, (await Store.OpenAsync(Hanako, Go)).ETag);
    }
}
