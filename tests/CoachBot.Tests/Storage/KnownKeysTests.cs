using CoachBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Storage;

public sealed class KnownKeysTests
{
    private static readonly KeyRing Ring = new(new MasterKey(new byte[MasterKey.Bytes]));
    private static readonly PersonKeys Keys = new(Ring.Current);
    private static readonly PersonKey Hanako = Keys.Of("slack", "T1", "U1");
    private static readonly DataKey Key = DataKey.Make(Hanako, Ring);

    private readonly FakeTimeProvider time = new();
    private readonly KnownKeys known;

    public KnownKeysTests() => known = new(time);

    [Fact]
    public void A_key_lives_half_a_minute_from_its_last_reading()
    {
        known.Keep(Hanako, Key, "etag");
        time.Advance(KnownKeys.Life - TimeSpan.FromSeconds(1));
        known.Keep(Hanako, Key, "etag");
        time.Advance(KnownKeys.Life - TimeSpan.FromSeconds(1));
        Assert.Same(Key, known.Find(Hanako));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(known.Find(Hanako));
        Assert.Null(known.Find(Hanako, "etag"));
    }

    [Fact]
    public void A_key_goes_with_the_state_it_was_read_with()
    {
        known.Keep(Hanako, Key, "etag");

        Assert.Same(Key, known.Find(Hanako, "etag"));
        Assert.Null(known.Find(Hanako, "another"));
        known.Keep(Hanako, Key, etag: null);
        Assert.Null(known.Find(Hanako, "etag"));
    }

    [Fact]
    public void A_forgotten_key_is_gone_at_once()
    {
        known.Keep(Hanako, Key, "etag");
        known.Forget(Hanako);

        Assert.Null(known.Find(Hanako));
    }

    [Fact]
    public void Dead_keys_make_room_and_there_are_never_too_many()
    {
        for (var number = 0; number < KnownKeys.Most; number++)
            known.Keep(Keys.Of("slack", "T2", $"{number}"), Key, null);
        Assert.Equal(KnownKeys.Most, known.Count);
        known.Keep(Hanako, Key, null);
        Assert.Equal(1, known.Count);

        time.Advance(KnownKeys.Life);
        known.Keep(Keys.Of("slack", "T2", "1"), Key, null);
        Assert.Equal(1, known.Count);
        Assert.Null(known.Find(Hanako));
    }
}
