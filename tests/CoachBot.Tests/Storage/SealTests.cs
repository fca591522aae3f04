using System.Text;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>Whatever was done to the rows below, a sealed store gives back what was sealed there or nothing.</summary>
public sealed class SealTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));
    private static readonly PersonKey Hanako = Keys.Of("slack", "T1", "U1");
    private static readonly PersonKey Taro = Keys.Of("slack", "T1", "U2");

    private readonly MemoryStore raw = new();
    private readonly KeyRing ring = new(new MasterKey(new byte[MasterKey.Bytes]));

    private SealedStore Store => new(raw, ring);

    /// <summary>Where a byte is flipped, from the front, or from the back when negative.</summary>
    [Theory]
    [InlineData("version", 0)]
    [InlineData("first of the key id", 1)]
    [InlineData("last of the key id", 4)]
    [InlineData("first of the nonce", 5)]
    [InlineData("last of the nonce", 16)]
    [InlineData("first of the text", 17)]
    [InlineData("last of the text", -17)]
    [InlineData("first of the tag", -16)]
    [InlineData("last of the tag", -1)]
    public async Task One_flipped_bit_anywhere_breaks_the_seal(string where, int at)
    {
        foreach (var key in (string[])["0|key", "0|ob|1", "0|state", "ci|2026-W47"])
        {
            await raw.ForgetAsync(Hanako, Go);
            await SaveAsync(Hanako, "state");
            await ChangeAsync(Hanako, key, value => value[at < 0 ? ^-at : at] ^= 1);

            var broken = await BrokenAsync();
            Assert.True(broken.Key == key || key == "0|key", $"{where} of {key}: {broken.Key}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"profile\":{\"language\":\"ja\",\"zone\":\"Asia/Tokyo\"},\"open\":[]}")]
    public async Task What_was_never_sealed_is_not_read(string plain)
    {
        foreach (var key in (string[])["0|key", "0|ob|1", "0|state"])
        {
            await raw.ForgetAsync(Hanako, Go);
            await SaveAsync(Hanako, "state");
            await ReplaceAsync(Hanako, key, Encoding.UTF8.GetBytes(plain));

            Assert.Equal(key, (await BrokenAsync()).Key);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(33)]
    public async Task A_value_cut_short_is_not_read(int less)
    {
        await SaveAsync(Hanako, "state");
        await ReplaceAsync(Hanako, "0|ob|1", (await ValueAsync(Hanako, "0|ob|1"))[..^less]);

        await BrokenAsync();
    }

    [Fact]
    public async Task A_value_of_another_row_is_not_read()
    {
        await SaveAsync(Hanako, "state");
        var (one, two) = (await ValueAsync(Hanako, "0|ob|1"), await ValueAsync(Hanako, "0|ob|2"));
        await ReplaceAsync(Hanako, "0|ob|1", two);
        await ReplaceAsync(Hanako, "0|ob|2", one);

        await BrokenAsync();
    }

    [Fact]
    public async Task A_row_as_state_or_the_state_as_a_row_is_not_read()
    {
        await SaveAsync(Hanako, "state");
        await ReplaceAsync(Hanako, Opened.StateKey, await ValueAsync(Hanako, "0|ob|1"));
        Assert.Equal(Opened.StateKey, (await BrokenAsync()).Key);

        await raw.ForgetAsync(Hanako, Go);
        await SaveAsync(Hanako, "state");
        await ReplaceAsync(Hanako, "0|ob|1", await ValueAsync(Hanako, Opened.StateKey));
        Assert.Equal("0|ob|1", (await BrokenAsync()).Key);
    }

    [Fact]
    public async Task Another_persons_rows_are_not_read_not_even_with_the_key_that_opens_them()
    {
        await SaveAsync(Hanako, "hers");
        await SaveAsync(Taro, "his");
        await ReplaceAsync(Hanako, "0|ob|1", await ValueAsync(Taro, "0|ob|1"));
        await BrokenAsync();

        foreach (var key in (string[])["0|key", "0|ob|1", "0|ob|2", "0|state", "ci|2026-W47"])
            await ReplaceAsync(Hanako, key, await ValueAsync(Taro, key));
        Assert.Equal("0|key", (await BrokenAsync()).Key);
    }

    [Fact]
    public async Task Without_its_key_nothing_is_read()
    {
        await SaveAsync(Hanako, "state");
        await raw.WriteAsync(Hanako, [], ["0|key"], Go);

        Assert.Equal("0|key", (await BrokenAsync()).Key);
        await Assert.ThrowsAsync<SealBrokenException>(() => Store.ReadAsync(Hanako, "ci|", "ci}", Go));
        Assert.False(await Store.WriteAsync(Hanako, [new Row("log|1", new byte[1])], ["0|ob|1"], Go));
        Assert.Equal(["0|ob|2", "0|state", "ci|2026-W47"], (await raw.ReadAsync(Hanako, "!", "~", Go)).Select(row => row.Key));
    }

    [Fact]
    public async Task What_is_forgotten_cannot_be_read_again_though_its_rows_come_back()
    {
        await SaveAsync(Hanako, "state");
        var copies = await raw.ReadAsync(Hanako, "!", "~", Go);
        var store = Store;
        await store.OpenAsync(Hanako, Go);
        await store.ForgetAsync(Hanako, Go);
        var rows = copies.Where(row => row.Key is not ("0|key" or Opened.StateKey)).ToList();

        await raw.CommitAsync(Hanako, new Commit("op", null, copies.Single(row => row.Key == Opened.StateKey).Value, rows, []), Go);
        Assert.Equal("0|key", (await Assert.ThrowsAsync<SealBrokenException>(() => store.OpenAsync(Hanako, Go))).Key);
        await Assert.ThrowsAsync<SealBrokenException>(() => store.ReadAsync(Hanako, "ci|", "ci}", Go));

        await raw.ForgetAsync(Hanako, Go);
        await SaveAsync(Hanako, "a new life");
        await raw.WriteAsync(Hanako, rows, [], Go);
        await BrokenAsync();
        await Assert.ThrowsAsync<SealBrokenException>(() => store.ReadAsync(Hanako, "ci|", "ci}", Go));
    }

    [Fact]
    public async Task A_broken_seal_names_the_row_and_nothing_in_it()
    {
        await SaveAsync(Hanako, "canary");
        await ChangeAsync(Hanako, Opened.StateKey, value => value[20] ^= 1);

        var broken = await BrokenAsync();
        Assert.Contains(Opened.StateKey, broken.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", broken.ToString(), StringComparison.Ordinal);
    }

    private async Task<SealBrokenException> BrokenAsync()
    {
        var store = Store;
        try
        {
            await store.OpenAsync(Hanako, Go);
        }
        catch (SealBrokenException broken)
        {
            return broken;
        }

        return await Assert.ThrowsAsync<SealBrokenException>(() => store.ReadAsync(Hanako, "ci|", "ci}", Go));
    }

    private async Task SaveAsync(PersonKey person, string text)
    {
        Row[] rows = [new("0|ob|1", new byte[100], DateTimeOffset.UnixEpoch), new("0|ob|2", new byte[100]), new("ci|2026-W47", new byte[100])];
        Assert.NotNull(await Store.CommitAsync(person, new Commit(Guid.NewGuid().ToString("N"), null, Encoding.UTF8.GetBytes(text), rows, []), Go));
    }

    private async Task<byte[]> ValueAsync(PersonKey person, string key) =>
        (await raw.ReadAsync(person, key, key + " ", Go))[0].Value.ToArray();

    private async Task ChangeAsync(PersonKey person, string key, Action<byte[]> change)
    {
        var value = await ValueAsync(person, key);
        change(value);
        await ReplaceAsync(person, key, value);
    }

    private async Task ReplaceAsync(PersonKey person, string key, byte[] value)
    {
        if (key != Opened.StateKey)
        {
            Assert.True(await raw.WriteAsync(person, [new Row(key, value)], [], Go));
            return;
        }

        var etag = (await raw.OpenAsync(person, Go)).ETag;
        Assert.NotNull(await raw.CommitAsync(person, new Commit(Guid.NewGuid().ToString("N"), etag, value, [], []), Go));
    }
}
