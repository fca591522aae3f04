using System.Buffers;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>Whether a text could be a key: only the letters and the length are looked at.</summary>
    internal static bool Looks(string text) => text.Length == PersonKeys.Letters && !text.AsSpan().ContainsAnyExcept(PersonKeys.LegalLetters);

    public override string ToString() => Value;
}

/// <summary>Derives person keys from verified identities with a secret of its own, see <see cref="IdentityKey"/> (HMAC-SHA256).</summary>
public sealed class PersonKeys(ReadOnlyMemory<byte> secret)
{
    internal const string Purpose = "person-key";

    internal const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    internal const int Letters = 26;
    internal static readonly SearchValues<char> LegalLetters = SearchValues.Create(Alphabet);

    private const int MostOnStack = 512;

    private readonly byte[] key = secret.ToArray();

    public PersonKeys(MasterKey master)
        : this(master.Derive(Purpose))
    {
    }

    public PersonKey Of(string channel, string? tenant, string user) => new(Name($"{channel}\n{tenant}\n{user}"));

    /// <summary>Names the people who share a platform's rate limit: those of one tenant on one channel. Begins with s for Slack, else with b.</summary>
    public string CrowdOf(string channel, string? tenant) => (channel == "slack" ? "s" : "b") + Name($"crowd\n{channel}\n{tenant}");

    private string Name(string identity)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> stack = stackalloc byte[MostOnStack];
        HMACSHA256.HashData(key, Encoding.UTF8.TryGetBytes(identity, stack, out var length) ? stack[..length] : Encoding.UTF8.GetBytes(identity), hash);
        return string.Create(Letters, (ReadOnlySpan<byte>)hash, static (letters, bytes) =>
        {
            // 130 bits, five at a time.
            for (var i = 0; i < letters.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                letters[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }
}
