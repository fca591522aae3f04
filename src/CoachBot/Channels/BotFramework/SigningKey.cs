using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CoachBot.Channels.BotFramework;

/// <summary>A key the channel service signs with, the rules a token of it must keep, and the channels it speaks for.</summary>
internal sealed record SigningKey(TokenValidationParameters Rules, IReadOnlyList<string> Channels)
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    public static SigningKey Of(JsonWebKey key, Registration registration) => new(
        new TokenValidationParameters
        {
            ValidIssuer = registration.Cloud.Issuer,
            ValidAudience = registration.AppId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Skew,
        },
        Endorsements(key));

    public static bool IsAlgorithm(string name) => Array.IndexOf(Algorithms, name) >= 0;

    private static IReadOnlyList<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var found) && found is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}
