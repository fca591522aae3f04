using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class IdentityKeyTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly MasterKey Old = new([1, .. new byte[MasterKey.Bytes - 1]]);
    private static readonly MasterKey New = new([2, .. new byte[MasterKey.Bytes - 1]]);

    private readonly MemoryStore store = new();

    [Fact]
    public async Task People_known_before_there_was_one_are_recognised() =>
        Assert.Equal(new PersonKeys(Old).Of("slack", "T1", "U1"), (await ReadAsync(new KeyRing(Old))).Of("slack", "T1", "U1"));

    [Fact]
    public async Task A_new_master_key_makes_nobody_a_stranger()
    {
        var before = (await ReadAsync(new KeyRing(Old))).Of("slack", "T1", "U1");
        Assert.Equal(before, (await ReadAsync(new KeyRing(New, Old))).Of("slack", "T1", "U1"));

        await new KeyRotation(store, new KeyRing(New, Old)).RunAsync((_, _) => { }, Go);
        Assert.Equal(before, (await ReadAsync(new KeyRing(New))).Of("slack", "T1", "U1"));
    }

    [Fact]
    public async Task Under_a_master_key_that_is_not_given_it_says_so()
    {
        await ReadAsync(new KeyRing(Old));

        var told = await Assert.ThrowsAsync<SealBrokenException>(() => ReadAsync(new KeyRing(New)));
        Assert.Equal($"identity-key cannot be opened: it is under the master key {Old.Id}, and only {New.Id} are given here.", told.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AAAA")]
    public async Task What_is_no_wrapped_key_is_refused(string text)
    {
        await store.WriteSettingAsync(IdentityKey.Setting, text, Go);

        await Assert.ThrowsAsync<SealBrokenException>(() => ReadAsync(new KeyRing(Old)));
    }

    [Fact]
    public async Task It_is_not_in_the_store_as_it_is()
    {
        await ReadAsync(new KeyRing(Old));

        var text = (await store.ReadSettingAsync(IdentityKey.Setting, Go))!;
        Assert.Equal(-1, Convert.FromBase64String(text).AsSpan().IndexOf(Old.Derive("person-key")));
    }

    [Fact]
    public async Task Of_instances_that_start_together_the_first_one_counts()
    {
        var between = new StoreBetween(store, () => ReadAsync(new KeyRing(Old)));
        var late = new IdentityKey(between, new KeyRing(New, Old));
        await late.ReadAsync(Go);

        Assert.Equal(new PersonKeys(Old).Of("slack", "T1", "U1"), new PersonKeys(late.Secret).Of("slack", "T1", "U1"));
    }

    [Fact]
    public void Before_it_is_read_nobody_is_recognised_wrongly() =>
        Assert.Throws<InvalidOperationException>(() => new IdentityKey(store, new KeyRing(Old)).Secret);

    private async Task<PersonKeys> ReadAsync(KeyRing ring)
    {
        var identity = new IdentityKey(store, ring);
        await identity.ReadAsync(Go);
        return new PersonKeys(identity.Secret);
    }
}
