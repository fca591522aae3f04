using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Channels.WebChat;

/// <summary>Signs who, what for and until when, so that a browser can carry it but not make it (HMAC-SHA256).</summary>
internal sealed class Seal(byte[] key, TimeProvider clock)
{
    private const int LongestText = 1024;

    /// <summary>Legal in a URL as it is.</summary>
    /// <param name="kind">What it is good for; one kind is never taken for another.</param>
    public string Sign(string kind, string subject, TimeSpan life)
    {
        var until = clock.GetUtcNow().Add(life).ToUnixTimeSeconds();
        var said = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}\n{until}\n{subject}"));
        return $"{Base64Url.EncodeToString(said)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, said))}";
    }

    /// <returns>The subject; null when it is not ours, of another kind, or over.</returns>
    public string? Read(string kind, string? text)
    {
        if (text is null || text.Length > LongestText || text.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0)
            return null;
        if (Decode(text.AsSpan(0, dot)) is not { } said || Decode(text.AsSpan(dot + 1)) is not { } mac)
            return null;
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, said), mac))
            return null;

        var parts = Encoding.UTF8.GetString(said).Split('\n', 3);
        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
        return parts[0] == kind && clock.GetUtcNow() < until ? parts[2] : null;
    }

    private static byte[]? Decode(ReadOnlySpan<char> text) =>
        Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
