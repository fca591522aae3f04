using System.Security.Cryptography;
using CoachBot.Storage;
using CsCheck;

namespace CoachBot.Tests.Storage;

public sealed class EnvelopeTests
{
    private static readonly Place Here = new("0k1vw8j9ycpsm1yb1py3n4x5ts", "0|ob|1", "value");

    /// <summary>Letters that a key may have, and that are as many in UTF-8.</summary>
    private static readonly Gen<string> Text = Gen.Char.Where(letter => !char.IsSurrogate(letter)).Array[0, 20].Select(letters => new string(letters));

    private readonly byte[] key = RandomNumberGenerator.GetBytes(Envelope.KeyBytes);

    [Fact]
    public void Whatever_is_sealed_opens_again_and_is_longer_by_what_the_limits_spare() =>
        Gen.Select(Gen.Byte.Array[0, 2000], Text, Gen.UInt).Sample((plain, row, id) =>
        {
            var place = Here with { Row = row };
            var value = Seal(place, plain, id);
            Assert.Equal(plain.Length + StoreLimits.SealBytes, value.Length);
            Assert.Equal(id, Envelope.KeyIdOf(value));
            Assert.Equal(plain, Open(place, value));
        });

    [Fact]
    public void It_opens_nowhere_else() =>
        Gen.Select(Text, Text, Text, Text).Sample((person, row, otherPerson, otherRow) =>
        {
            var (place, other) = (new Place(person, row, "value"), new Place(otherPerson, otherRow, "value"));
            var value = Seal(place, [1, 2, 3]);
            if (place != other)
                Assert.Throws<SealBrokenException>(() => Open(other, value));
        });

    [Theory]
    [InlineData("a", "bc", "d")]
    [InlineData("", "abc", "d")]
    [InlineData("ab", "c", "")]
    [InlineData("abc", "", "d")]
    [InlineData("ab", "cd", "")]
    [InlineData("ab", "", "cd")]
    [InlineData("ab\0\u0001c", "", "d")]
    public void Letters_do_not_move_from_one_part_of_the_place_to_the_next(string person, string row, string field)
    {
        var value = Seal(new Place("ab", "c", "d"), [1, 2, 3]);

        Assert.Throws<SealBrokenException>(() => Open(new Place(person, row, field), value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData((byte)'{')]
    public void What_another_version_wrote_has_no_key_that_is_known_here(byte version)
    {
        var value = Seal(Here, [1, 2, 3]);
        value[0] = version;

        Assert.Null(Envelope.KeyIdOf(value));
        Assert.Contains("not sealed, or by a newer version", Assert.Throws<SealBrokenException>(() => Open(Here, value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_row_key_of_the_widest_letters_has_room()
    {
        var place = Here with { Row = new string('残', StoreLimits.KeyChars) };

        Assert.Equal([1], Open(place, Seal(place, [1])));
    }

    [Fact]
    public void No_nonce_comes_twice_in_100_000()
    {
        var seen = new HashSet<UInt128>();
        for (var number = 0; number < 100_000; number++)
        {
            var value = Seal(Here, []);
            Assert.True(seen.Add(new UInt128(BitConverter.ToUInt32(value, 5), BitConverter.ToUInt64(value, 9))));
        }
    }

    private byte[] Seal(Place place, byte[] plain, uint id = 1)
    {
        // One of its own: samples run side by side, and a cipher is for one at a time.
        using var cipher = Envelope.Cipher(key);
        return Envelope.Seal(cipher, id, place, plain);
    }

    private byte[] Open(Place place, byte[] value)
    {
        using var cipher = Envelope.Cipher(key);
        var plain = new byte[value.Length - Envelope.Overhead];
        Envelope.Open(cipher, place, value, plain);
        return plain;
    }
}
