using System.Text;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class KeyRotationTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly MasterKey Old = new([1, .. new byte[MasterKey.Bytes - 1]]);
    private static readonly MasterKey New = new([2, .. new byte[MasterKey.Bytes - 1]]);
    private static readonly PersonKey[] People = [.. Enumerable.Range(0, 5).Select(number => new PersonKeys(Old).Of("slack", "T1", $"U{number}"))];

    private readonly MemoryStore raw = new();

    [Fact]
    public async Task After_a_rotation_the_new_master_key_opens_everything_and_the_old_one_nothing()
    {
        await BeginAsync();
        var before = await raw.ReadAsync(People[0], "!", "~", Go);

        Assert.Equal(new Rotated(Identity: true, Rewrapped: 5), await RotateAsync(raw, New, Old));
        foreach (var person in People)
            Assert.Equal(person.Value, await ReadAsync(new KeyRing(New), person));
        var told = await Assert.ThrowsAsync<SealBrokenException>(() => ReadAsync(new KeyRing(Old), People[0]));
        Assert.Contains($"master key {New.Id}, and only {Old.Id}", told.Message, StringComparison.Ordinal);
        // Nothing but the key was written anew.
        var changed = (await raw.ReadAsync(People[0], "!", "~", Go)).Zip(before).Where(pair => !pair.First.Value.Span.SequenceEqual(pair.Second.Value.Span));
        Assert.Equal("0|key", Assert.Single(changed).First.Key);
    }

    [Fact]
    public async Task Before_a_rotation_the_ring_opens_what_either_key_wrapped()
    {
        await BeginAsync();
        var ring = new KeyRing(New, Old);
        Assert.Equal(People[0].Value, await ReadAsync(ring, People[0]));

        var newcomer = new PersonKeys(Old).Of("slack", "T1", "newcomer");
        await SaveAsync(ring, newcomer);
        Assert.Equal(newcomer.Value, await ReadAsync(new KeyRing(New), newcomer));
        await Assert.ThrowsAsync<SealBrokenException>(() => ReadAsync(new KeyRing(New), People[0]));
        Assert.Equal(new Rotated(Identity: true, Rewrapped: 5, Current: 1), await RotateAsync(raw, New, Old));
    }

    [Fact]
    public async Task It_may_be_repeated()
    {
        await BeginAsync();
        await RotateAsync(raw, New, Old);

        Assert.Equal(new Rotated(Identity: false, Current: 5), await RotateAsync(raw, New, Old));
        Assert.Equal(new Rotated(Identity: false, Current: 5), await RotateAsync(raw, New));
    }

    [Fact]
    public async Task Who_cannot_be_wrapped_anew_is_counted_and_the_others_are()
    {
        await BeginAsync();
        await raw.WriteAsync(People[1], [new Row("0|key", new byte[69])], [], Go);
        var failed = new List<PersonKey>();

        var rotated = await new KeyRotation(raw, new KeyRing(New, Old)).RunAsync((person, e) => failed.Add(e is SealBrokenException ? person : default), Go);
        Assert.Equal(new Rotated(Identity: true, Rewrapped: 4, Failed: 1), rotated);
        Assert.Equal([People[1]], failed);
    }

    [Fact]
    public async Task People_who_talk_meanwhile_lose_nothing()
    {
        await BeginAsync();
        var store = new SealedStore(raw, new KeyRing(New, Old));
        using var through = new CancellationTokenSource();
        var talks = People.Select(person => Task.Run(async () =>
        {
            var saved = 0;
            for (; saved < 50 || !through.IsCancellationRequested; saved++)
            {
                string? etag;
                do
                {
                    var opened = await store.OpenAsync(person, Go);
                    var count = Encoding.UTF8.GetString(opened.State!.Value.Span).Split(' ');
                    var next = Encoding.UTF8.GetBytes($"{person} {(count.Length > 1 ? int.Parse(count[1]) : 0) + 1}");
                    etag = await store.CommitAsync(person, new Commit(Guid.NewGuid().ToString("N"), opened.ETag, next, [], []), Go);
                }
                while (etag is null);
            }

            return saved;
        })).ToList();

        for (var round = 0; round < 20; round++)
            await RotateAsync(raw, round % 2 == 0 ? New : Old, round % 2 == 0 ? Old : New);
        await through.CancelAsync();
        var counts = await Task.WhenAll(talks);
        // Somebody who never stops talking may win every race; once they pause, nothing is left.
        Assert.Equal(0, (await RotateAsync(raw, New, Old)).Failed);
        for (var i = 0; i < People.Length; i++)
            Assert.Equal($"{People[i]} {counts[i]}", await ReadAsync(new KeyRing(New, Old), People[i]));
    }

    [Fact]
    public async Task The_key_of_a_life_that_ended_meanwhile_does_not_replace_the_next_ones()
    {
        await BeginAsync();
        var ring = new KeyRing(New, Old);
        var between = new StoreBetween(raw, async () =>
        {
            await new SealedStore(raw, ring).ForgetAsync(People[0], Go);
            await SaveAsync(ring, People[0]);
        });

        Assert.Equal(0, (await RotateAsync(between, New, Old)).Failed);
        Assert.Equal(People[0].Value, await ReadAsync(new KeyRing(New), People[0]));
    }

    [Fact]
    public async Task Who_was_forgotten_meanwhile_stays_forgotten()
    {
        await BeginAsync();
        var between = new StoreBetween(raw, () => raw.ForgetAsync(People[0], Go));

        Assert.Equal(new Rotated(Identity: true, Rewrapped: 4, Current: 1), await RotateAsync(between, New, Old));
        Assert.Empty(await raw.ReadAsync(People[0], "!", "~", Go));
    }

    private static Task<Rotated> RotateAsync(IStore store, MasterKey current, params MasterKey[] older) =>
        new KeyRotation(store, new KeyRing(current, older)).RunAsync((_, _) => { }, Go);

    private async Task BeginAsync()
    {
        var ring = new KeyRing(Old);
        await new IdentityKey(raw, ring).ReadAsync(Go);
        foreach (var person in People)
            await SaveAsync(ring, person);
    }

    private async Task SaveAsync(KeyRing ring, PersonKey person)
    {
        var commit = new Commit(Guid.NewGuid().ToString("N"), null, Encoding.UTF8.GetBytes(person.Value), [new Row("ci|2026-W47", new byte[9])], []);
        Assert.NotNull(await new SealedStore(raw, ring).CommitAsync(person, commit, Go));
    }

    private async Task<string> ReadAsync(KeyRing ring, PersonKey person)
    {
        var store = new SealedStore(raw, ring);
        Assert.Equal(new byte[9], (await store.ReadAsync(person, "ci|", "ci}", Go))[0].Value);
        return Encoding.UTF8.GetString((await store.OpenAsync(person, Go)).State!.Value.Span);
    }
}
