using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage;

/// <summary>
/// How everything sealed is written: codec version, key id, nonce, ciphertext, tag (AES-256-GCM). Bound to it are version, key id,
/// person, row and field, so that nothing opens in another place.
/// </summary>
internal static class Envelope
{
    public const int KeyBytes = 32;
    public const int KeyIdBytes = 4;
    public const int HeadBytes = 1 + KeyIdBytes + NonceBytes;
    public const int TagBytes = 16;
    public const int Overhead = HeadBytes + TagBytes;

    private const byte Version = 1;
    private const int NonceBytes = 12;

    /// <summary>A person key, a row key of the greatest length in UTF-8, a field's name, and their lengths.</summary>
    private const int PlaceBytes = 2048;

    public static AesGcm Cipher(byte[] key) => new(key, TagBytes);

    /// <summary>Null when this was not sealed by a version of the program that this one knows.</summary>
    public static uint? KeyIdOf(ReadOnlySpan<byte> value) =>
        value.Length >= Overhead && value[0] == Version ? BinaryPrimitives.ReadUInt32BigEndian(value[1..]) : null;

    public static byte[] Seal(AesGcm cipher, uint keyId, Place place, ReadOnlySpan<byte> plain)
    {
        var value = GC.AllocateUninitializedArray<byte>(plain.Length + Overhead);
        var bytes = value.AsSpan();
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], keyId);
        var nonce = bytes[(1 + KeyIdBytes)..HeadBytes];
        RandomNumberGenerator.Fill(nonce);
        Span<byte> bound = stackalloc byte[PlaceBytes];
        cipher.Encrypt(nonce, plain, bytes[HeadBytes..^TagBytes], bytes[^TagBytes..], bound[..Bind(bytes, place, bound)]);
        return value;
    }

    /// <param name="plain">As long as the value without its <see cref="Overhead"/>; may be the value's own ciphertext.</param>
    /// <exception cref="SealBrokenException">The value is not what was sealed for this place with this key.</exception>
    public static void Open(AesGcm cipher, Place place, ReadOnlySpan<byte> value, Span<byte> plain)
    {
        if (KeyIdOf(value) is null)
            throw new SealBrokenException(place.Row, "it was not sealed, or by a newer version");

        Span<byte> bound = stackalloc byte[PlaceBytes];
        try
        {
            cipher.Decrypt(value[(1 + KeyIdBytes)..HeadBytes], value[HeadBytes..^TagBytes], value[^TagBytes..], plain, bound[..Bind(value, place, bound)]);
        }
        catch (AuthenticationTagMismatchException changed)
        {
            throw new SealBrokenException(place.Row, cause: changed);
        }
    }

    /// <summary>Each part after its length, so that no two places are written alike.</summary>
    private static int Bind(ReadOnlySpan<byte> value, Place place, Span<byte> bound)
    {
        value[..(1 + KeyIdBytes)].CopyTo(bound);
        var length = 1 + KeyIdBytes;
        length += Write(place.Person, bound[length..]);
        length += Write(place.Row, bound[length..]);
        return length + Write(place.Field, bound[length..]);
    }

    private static int Write(string part, Span<byte> bound)
    {
        var length = Encoding.UTF8.GetBytes(part, bound[2..]);
        BinaryPrimitives.WriteUInt16BigEndian(bound, (ushort)length);
        return 2 + length;
    }
}

/// <summary>Where a sealed value belongs.</summary>
internal readonly record struct Place(string Person, string Row, string Field);
