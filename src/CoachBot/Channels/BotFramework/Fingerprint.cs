using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Channels.BotFramework;

/// <summary>A token's SHA-256 hash: known again by every character of it, without keeping the token.</summary>
internal readonly record struct Fingerprint(UInt128 First, UInt128 Second)
{
    /// <summary>No token of the channel service comes near this.</summary>
    public const int LongestToken = 8 * 1024;

    /// <returns>Null for what is too long, or has letters no token has.</returns>
    public static Fingerprint? Of(ReadOnlySpan<char> token)
    {
        if (token.Length is 0 or > LongestToken || !Ascii.IsValid(token))
            return null;
        Span<byte> letters = stackalloc byte[token.Length];
        Ascii.FromUtf16(token, letters, out _);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(letters, hash);
        return MemoryMarshal.Read<Fingerprint>(hash);
    }
}
