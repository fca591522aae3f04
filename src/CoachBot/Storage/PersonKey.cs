using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace CoachBot.Storage;

/// <summary>
/// Names a person in storage, logs and metrics without saying who it is: an HMAC over the channel's own identity fields.
/// Only <see cref="PersonKeys"/> makes one from an identity; a store reads back what it wrote.
/// </summary>
public readonly record struct PersonKey
{
    internal PersonKey(string value) => Value = value;

    /// <summary>26 characters of Crockford's base 32: legal in every store's keys.</summary>
    public string Value { get; }

    public override string ToString() => Value;
}

/// <summary>Derives person keys from verified identities with a secret of its own, see <see cref="IdentityKey"/> (HMAC-SHA256).</summary>
public sealed class PersonKeys(ReadOnlyMemory<byte> secret)
{
    internal const string Purpose = "person-key";

    internal const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int MostOnStack = 512;

    private readonly byte[] key = secret.ToArray();

    public PersonKeys(MasterKey master)
        : this(master.Derive(Purpose))
    {
    }

    public PersonKey Of(string channel, string? tenant, string user)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> identity = stackalloc byte[MostOnStack];
        HMACSHA256.HashData(key, Utf8.TryWrite(identity, $"{channel}\n{tenant}\n{user}", out var length) ? identity[..length] : Encoding.UTF8.GetBytes($"{channel}\n{tenant}\n{user}"), hash);
        return new PersonKey(string.Create(26, (ReadOnlySpan<byte>)hash, static (letters, bytes) =>
        {
            // 130 bits, five at a time.
            for (var i = 0; i < letters.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                letters[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        }));
    }
}
