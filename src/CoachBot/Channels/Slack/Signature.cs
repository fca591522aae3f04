using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Channels.Slack;

/// <summary>Tells whether a request was signed by Slack, a moment ago, over exactly these bytes.</summary>
internal static class Signature
{
    private const string Version = "v0=";

    /// <summary>In seconds, both ways: an old request may be a replay, one from the future was not made by Slack.</summary>
    private const long Window = 300;

    public static bool IsGenuine(SlackSettings settings, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        IsGenuine(settings.SigningSecret, timestamp, signature, body, now) || IsGenuine(settings.OldSigningSecret, timestamp, signature, body, now);

    public static bool IsGenuine(string? secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(secret) || SecondsOf(timestamp) is not { } seconds || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window)
            return false;

        Span<byte> given = stackalloc byte[Version.Length + (2 * HMACSHA256.HashSizeInBytes)];
        Span<byte> right = stackalloc byte[given.Length];
        if (signature?.Length != given.Length || !Ascii.IsValid(signature))
            return false;
        Encoding.ASCII.GetBytes(signature, given);
        Sign(secret, timestamp!, body, right);
        return CryptographicOperations.FixedTimeEquals(given, right);
    }

    /// <summary>Digits only: else a byte could be moved between the time and the body.</summary>
    private static long? SecondsOf(string? timestamp) =>
        timestamp is { Length: > 0 and <= 12 } && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static void Sign(string secret, string timestamp, ReadOnlySpan<byte> body, Span<byte> signature)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        mac.AppendData(body);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        mac.GetHashAndReset(hash);
        Encoding.ASCII.GetBytes(Version + Convert.ToHexStringLower(hash), signature);
    }
}
