using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CoachBot.Channels.BotFramework;

/// <summary>The keys announced at one time, and the tokens found good under them: both end together.</summary>
internal sealed class KeySet(IReadOnlyDictionary<string, SigningKey> keys, DateTimeOffset begun)
{
    private const int MostTokens = 2000;

    private readonly ConcurrentDictionary<Fingerprint, Known> tokens = new();

    /// <summary>When the reading of them began.</summary>
    public DateTimeOffset Begun => begun;

    public static KeySet Of(OpenIdConnectConfiguration announced, Registration registration, DateTimeOffset begun)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in announced.JsonWebKeySet?.Keys ?? [])
        {
            if (key is { Kty: "RSA", Kid.Length: > 0 } && key.Use is null or "" or "sig")
                keys.TryAdd(key.Kid, SigningKey.Of(key, registration));
        }

        return new KeySet(keys, begun);
    }

    public SigningKey? Find(string kid) => keys.GetValueOrDefault(kid);

    public Admitted? Recall(Fingerprint token, DateTimeOffset now) => tokens.TryGetValue(token, out var known) && now < known.Until ? known.Admitted : null;

    public void Remember(Fingerprint token, Admitted admitted, DateTimeOffset until)
    {
        if (tokens.Count >= MostTokens)
            tokens.Clear();
        tokens[token] = new Known(admitted, until);
    }

    private sealed record Known(Admitted Admitted, DateTimeOffset Until);
}
