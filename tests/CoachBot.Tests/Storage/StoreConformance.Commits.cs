using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task A_newcomer_has_no_state_and_no_rows()
    {
        var opened = await Store.OpenAsync(Hanako, Go);

        Assert.Null(opened.ETag);
        Assert.Null(opened.State);
        Assert.Empty(opened.Rows);
    }

    [Fact]
    public async Task The_first_commit_is_read_back_with_its_etag()
    {
        var etag = await Save(Hanako, null, "first");

        var opened = await Store.OpenAsync(Hanako, Go);
        Assert.Equal(etag, opened.ETag);
        Assert.Equal("first", Text(opened.State));
    }

    [Fact]
    public async Task A_second_first_commit_is_told_no()
    {
        await Save(Hanako, null, "first");

        Assert.Null(await Store.CommitAsync(Hanako, First("another first"), Go));
        Assert.Equal("first", Text((await Store.OpenAsync(Hanako, Go)).State));
    }

    [Fact]
    public async Task A_commit_replaces_the_state_and_its_etag()
    {
        var first = await Save(Hanako, null, "first");
        var second = await Save(Hanako, first, "second");

        var opened = await Store.OpenAsync(Hanako, Go);
        Assert.NotEqual(first, second);
        Assert.Equal(second, opened.ETag);
        Assert.Equal("second", Text(opened.State));
    }

    [Fact]
    public async Task A_writer_with_a_stale_etag_is_told_no()
    {
        var first = await Save(Hanako, null, "first");
        await Save(Hanako, first, "second");

        Assert.Null(await Store.CommitAsync(Hanako, Next(first, "too late"), Go));
        Assert.Equal("second", Text((await Store.OpenAsync(Hanako, Go)).State));
    }

    [Fact]
    public async Task An_etag_of_a_forgotten_life_is_stale()
    {
        var before = await Save(Hanako, null, "same words");
        await Store.ForgetAsync(Hanako, Go);

        Assert.Null(await Store.CommitAsync(Hanako, Next(before, "from the grave"), Go));
        await Save(Hanako, null, "same words");
        Assert.Null(await Store.CommitAsync(Hanako, Next(before, "from the grave"), Go));
    }

    [Fact]
    public async Task Someone_elses_etag_does_not_fit()
    {
        await Save(Hanako, null, "hers");
        var his = await Save(Taro, null, "his");

        Assert.Null(await Store.CommitAsync(Hanako, Next(his, "mixed up"), Go));
    }

    [Fact]
    public async Task A_refused_commit_leaves_no_row_behind()
    {
        var etag = await Save(Hanako, null, "first", Row("0|ob|1", "unspoken"), Row("log|1", "kept"));
        await Save(Hanako, etag, "second");
        var late = new Commit("late", etag, Utf8("late"), [Row("0|ob|1", "changed"), Row("0|ob|2"), Row("ci|2026-W47")], ["log|1"]);

        Assert.Null(await Store.CommitAsync(Hanako, late, Go));
        Assert.Equal(["0|ob|1", "0|state", "log|1"], await KeysOf(Hanako));
        Assert.Equal("unspoken", Text((await Store.ReadAsync(Hanako, "0|ob", "0|oc", Go))[0].Value));
    }

    [Fact]
    public async Task A_commit_puts_and_deletes_rows_with_the_state()
    {
        var etag = await Save(Hanako, null, "first", Row("0|ob|1", "old"), Row("0|ob|2", "spoken"));
        var commit = new Commit("op", etag, Utf8("second"), [Row("0|ob|1", "new"), Row("ci|2026-W47")], ["0|ob|2", "0|ob|never"]);

        Assert.NotNull(await Store.CommitAsync(Hanako, commit, Go));
        Assert.Equal(["0|ob|1", "0|state", "ci|2026-W47"], await KeysOf(Hanako));
        Assert.Equal("new", Text((await Store.OpenAsync(Hanako, Go)).Rows[0].Value));
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_succeeds_again_without_writing()
    {
        var etag = await Save(Hanako, null, "first");
        var commit = Next(etag, "second", Row("0|ob|1", "unspoken"));
        var saved = await Store.CommitAsync(Hanako, commit, Go);
        await Store.WriteAsync(Hanako, [], ["0|ob|1"], Go);

        Assert.Equal(saved, await Store.CommitAsync(Hanako, commit, Go));
        Assert.Equal(saved, await Store.CommitAsync(Hanako, commit with { ETag = saved, State = Utf8("third") }, Go));
        Assert.Equal(["0|state"], await KeysOf(Hanako));
        Assert.Equal("second", Text((await Store.OpenAsync(Hanako, Go)).State));
    }

    [Fact]
    public async Task A_first_commit_whose_answer_was_lost_succeeds_again()
    {
        var commit = First("first");
        var saved = await Store.CommitAsync(Hanako, commit, Go);

        Assert.NotNull(saved);
        Assert.Equal(saved, await Store.CommitAsync(Hanako, commit, Go));
    }

    [Fact]
    public async Task A_lost_answer_is_not_confused_with_a_later_commit()
    {
        var commit = First("first");
        var saved = await Store.CommitAsync(Hanako, commit, Go);
        await Save(Hanako, saved, "second");

        Assert.Null(await Store.CommitAsync(Hanako, commit, Go));
    }

    [Fact]
    public async Task Someone_elses_op_id_settles_nothing()
    {
        var hers = First("hers");
        await Store.CommitAsync(Hanako, hers, Go);
        await Save(Taro, null, "his");

        Assert.Null(await Store.CommitAsync(Taro, hers, Go));
    }

    [Fact]
    public async Task Of_16_first_commits_at_once_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(number =>
            Task.Run(() => Store.CommitAsync(Hanako, First($"{number}"), Go))));

        Assert.Single(results, result => result is not null);
    }

    [Fact]
    public async Task Eight_writers_who_try_until_they_succeed_lose_no_increment()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 20;)
                if (await TryIncrement())
                    done++;
        })));

        Assert.Equal("160", Text((await Store.OpenAsync(Hanako, Go)).State));

        async Task<bool> TryIncrement()
        {
            var opened = await Store.OpenAsync(Hanako, Go);
            var count = opened.State is null ? 0 : int.Parse(Text(opened.State));
            return await Store.CommitAsync(Hanako, Next(opened.ETag, $"{count + 1}"), Go) is not null;
        }
    }

    [Fact]
    public async Task A_cancelled_commit_writes_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(Hanako, First("first"), cancelled));
        Assert.Null((await Store.OpenAsync(Hanako, Go)).ETag);
    }
}
