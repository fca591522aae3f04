using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels;

/// <summary>Whose it is, and what for.</summary>
internal sealed record Pass(string User, string Conversation);

/// <summary>
/// Signs whose, what for and until when, so that a browser can carry it but not make it. The form is a JSON Web Token
/// (HS256), because Web Chat takes a person's id from there; nothing but this class reads one.
/// </summary>
internal sealed class Passes(byte[] key, TimeProvider clock)
{
    private const int LongestText = 1024;

    private static readonly string Header = Base64Url.EncodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"u8);

    /// <summary>Legal in a URL as it is.</summary>
    /// <param name="kind">What it is good for; one kind is never taken for another.</param>
    public string Sign(string kind, string user, TimeSpan life, string? conversation = null)
    {
        var claims = new JsonObject
        {
            ["kind"] = kind,
            ["user"] = user,
            ["conv"] = conversation,
            ["exp"] = clock.GetUtcNow().Add(life).ToUnixTimeSeconds(),
        };
        var signed = $"{Header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{signed}.{Base64Url.EncodeToString(Mac(signed))}";
    }

    /// <returns>Whose it is and for which conversation; null when it is not ours, of another kind, or over.</returns>
    public Pass? Read(string kind, string? text)
    {
        if (text is null || text.Length > LongestText || text.LastIndexOf('.') is var dot && dot <= Header.Length)
            return null;
        // Signed by us with this key: from here on it is well formed.
        if (Decode(text.AsSpan(dot + 1)) is not { } mac || !CryptographicOperations.FixedTimeEquals(Mac(text[..dot]), mac))
            return null;

        using var claims = JsonDocument.Parse(Decode(text.AsSpan(Header.Length + 1, dot - Header.Length - 1)));
        var said = claims.RootElement;
        if (said.GetProperty("kind").GetString() != kind || clock.GetUtcNow().ToUnixTimeSeconds() >= said.GetProperty("exp").GetInt64())
            return null;
        return new Pass(said.GetProperty("user").GetString()!, said.GetProperty("conv").GetString() ?? "");
    }

    private byte[] Mac(string signed) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed));

    private static byte[]? Decode(ReadOnlySpan<char> text) =>
        Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
