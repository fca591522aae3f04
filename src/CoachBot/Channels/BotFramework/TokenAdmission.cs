using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoachBot.Channels.BotFramework;

/// <summary>Admits whom the channel service vouches for by a signed token made out to this bot. Everybody else stays outside.</summary>
internal sealed class TokenAdmission(Registration registration, SigningKeys keys, TimeProvider time) : IAdmitActivities
{
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan LongestMemory = TimeSpan.FromHours(24);

    private static readonly JsonWebTokenHandler Tokens = new() { MaximumTokenSizeInBytes = Fingerprint.LongestToken };

    public ValueTask<Admitted?> AdmitAsync(HttpContext http)
    {
        if (TokenOf(http.Request.Headers.Authorization) is not { } token || Fingerprint.Of(token.Span) is not { } fingerprint)
            return ValueTask.FromResult<Admitted?>(null);
        return keys.Fresh?.Recall(fingerprint, time.GetUtcNow()) is { } known
            ? ValueTask.FromResult<Admitted?>(known)
            : new ValueTask<Admitted?>(ValidateAsync(token.ToString(), fingerprint, http.RequestAborted));
    }

    private static ReadOnlyMemory<char>? TokenOf(StringValues header) =>
        header is [{ } only] && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? only.AsMemory(Scheme.Length) : null;

    private async Task<Admitted?> ValidateAsync(string words, Fingerprint fingerprint, CancellationToken cancel)
    {
        if (Read(words) is not { } token)
            return null;
        var (set, key) = await keys.FindAsync(token.Kid, cancel);
        if (key is null || !(await Tokens.ValidateTokenAsync(token, key.Rules)).IsValid)
            return null;
        if (!token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrEmpty(serviceUrl))
            return null;
        var admitted = new Admitted(serviceUrl, key.Channels, registration.Tenants);
        var until = time.GetUtcNow() + LongestMemory;
        set.Remember(fingerprint, admitted, token.ValidTo < until ? token.ValidTo + SigningKey.Skew : until);
        return admitted;
    }

    /// <returns>Null for what is no token of ours on its face: nobody reads keys for it.</returns>
    private JsonWebToken? Read(string words)
    {
        try
        {
            var token = Tokens.ReadJsonWebToken(words);
            return IsWorthAKey(token) ? token : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private bool IsWorthAKey(JsonWebToken token) =>
        token.Kid is { Length: > 0 }
        && SigningKey.IsAlgorithm(token.Alg)
        && token.Issuer == registration.Cloud.Issuer
        && token.Audiences.Contains(registration.AppId, StringComparer.Ordinal);
}
