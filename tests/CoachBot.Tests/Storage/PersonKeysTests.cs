using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class PersonKeysTests
{
    private readonly PersonKeys keys = new(new MasterKey(new byte[MasterKey.Bytes]));

    [Fact]
    public void The_same_person_always_has_the_same_key()
    {
        var again = new PersonKeys(MasterKey.FromBase64(Convert.ToBase64String(new byte[MasterKey.Bytes])));

        Assert.Equal(keys.Of("slack", "T1", "U1"), again.Of("slack", "T1", "U1"));
        // Pinned: a change of the derivation would lose everyone's rows.
        Assert.Equal("0k1vw8j9ycpsm1yb1py3n4x5ts", keys.Of("slack", "T1", "U1").Value);
    }

    [Fact]
    public void Another_channel_tenant_or_user_is_another_person()
    {
        PersonKey[] people =
        [
            keys.Of("slack", "T1", "U1"), keys.Of("msteams", "T1", "U1"), keys.Of("slack", "T2", "U1"),
            keys.Of("slack", null, "U1"), keys.Of("slack", "T1", "U2"), keys.Of("slack", "T1U", "1"),
        ];

        Assert.Distinct(people);
    }

    [Fact]
    public void Another_master_key_makes_other_keys()
    {
        byte[] secret = [1, .. new byte[MasterKey.Bytes - 1]];

        Assert.NotEqual(keys.Of("slack", "T1", "U1"), new PersonKeys(new MasterKey(secret)).Of("slack", "T1", "U1"));
    }

    [Fact]
    public void A_key_is_26_letters_that_every_store_can_keep_and_says_nothing_about_who_it_is()
    {
        var seen = new HashSet<char>();
        for (var number = 0; number < 200; number++)
        {
            var key = keys.Of("slack", "T1", $"user-{number}").Value;
            Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", key);
            seen.UnionWith(key);
        }

        Assert.Equal(32, seen.Count);
    }
}
