using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Tokens;

/// <summary>Signs tokens by hand, honest ones and others, so that nothing a forger might write is out of reach.</summary>
internal sealed class Signer(RSA key, string kid)
{
    public const string App = "22222222-2222-4222-8222-222222222222";
    public const string Tenant = "33333333-3333-4333-8333-333333333333";

    public RSA Key => key;

    public JsonObject Public
    {
        get
        {
            var parameters = key.ExportParameters(includePrivateParameters: false);
            return new()
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = kid,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            };
        }
    }

    /// <summary>An honest token for an hour, with what is changed about it.</summary>
    public string Token(string serviceUrl, Action<JsonObject, JsonObject>? change = null, HashAlgorithmName? hash = null)
    {
        var (header, claims) = Honest(serviceUrl);
        change?.Invoke(header, claims);
        var signed = Signed(header, claims);
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public (JsonObject Header, JsonObject Claims) Honest(string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return (
            new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = kid, ["x5t"] = kid },
            new() { ["serviceurl"] = serviceUrl, ["iss"] = "https://api.botframework.com", ["aud"] = App, ["nbf"] = now - 60, ["exp"] = now + 3600 });
    }

    public static string Signed(JsonObject header, JsonObject claims) =>
        $"{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header))}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
}
