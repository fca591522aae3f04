using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Tests.Tokens;

/// <summary>Authorization headers that must open nothing, by what is wrong with them.</summary>
internal static class Forgeries
{
    private static readonly RSA Stranger = RSA.Create(2048);

    public static IEnumerable<(string What, string? Authorization)> Of(Signer key, string url)
    {
        yield return ("no header", null);
        yield return ("an empty header", "");
        yield return ("the scheme alone", "Bearer ");
        yield return ("another scheme", "Basic " + key.Token(url));
        yield return ("no scheme", key.Token(url));
        yield return ("words", "Bearer let me in");
        yield return ("two dots", "Bearer ..");
        yield return ("no signature", Bearer(key.Token(url)[..(key.Token(url).LastIndexOf('.') + 1)]));
        yield return ("alg none", $"Bearer {Unsigned(key, url, "none")}");
        yield return ("alg None, as a word", $"Bearer {Unsigned(key, url, "None")}");
        yield return ("HS256 with the public key", $"Bearer {WithPublicKey(key, url)}");
        yield return ("PS256", $"Bearer {Pss(key, url)}");
        yield return ("the signature of another hash", Bearer(key.Token(url, hash: HashAlgorithmName.SHA512)));
        yield return ("a stranger's key under our kid", Bearer(Strange(key).Token(url)));
        yield return ("a stranger's key and kid", Bearer(new Signer(Stranger, "stranger").Token(url)));
        yield return ("a stranger's key, brought along", Bearer(Strange(key).Token(url, (header, _) => header["jwk"] = new Signer(Stranger, "own").Public)));
        yield return ("jku", Bearer(Strange(key).Token(url, (header, _) => header["jku"] = "https://keys.example.com/")));
        yield return ("x5u", Bearer(Strange(key).Token(url, (header, _) => header["x5u"] = "https://keys.example.com/cert")));
        yield return ("no kid", Bearer(key.Token(url, (header, _) => header.Remove("kid"))));
        yield return ("another kid", Bearer(key.Token(url, (header, _) => header["kid"] = "k0")));
        yield return ("claims changed after signing", Bearer(Changed(key.Token(url), key, url)));
        yield return ("a letter of the signature changed", Bearer(LetterChanged(key.Token(url))));
        yield return ("another audience", Bearer(key.Token(url, (_, claims) => claims["aud"] = "99999999-9999-4999-8999-999999999999")));
        yield return ("no audience", Bearer(key.Token(url, (_, claims) => claims.Remove("aud"))));
        yield return ("the audience in capitals with a blank", Bearer(key.Token(url, (_, claims) => claims["aud"] = Signer.App + " ")));
        yield return ("another issuer", Bearer(key.Token(url, (_, claims) => claims["iss"] = "https://api.botframework.com.example.com")));
        yield return ("the issuer with a slash", Bearer(key.Token(url, (_, claims) => claims["iss"] = "https://api.botframework.com/")));
        yield return ("Entra's issuer", Bearer(key.Token(url, (_, claims) => claims["iss"] = $"https://sts.windows.net/{Signer.Tenant}/")));
        yield return ("no issuer", Bearer(key.Token(url, (_, claims) => claims.Remove("iss"))));
        yield return ("expired six minutes ago", Bearer(key.Token(url, (_, claims) => claims["exp"] = Now() - 360)));
        yield return ("no end", Bearer(key.Token(url, (_, claims) => claims.Remove("exp"))));
        yield return ("valid in six minutes", Bearer(key.Token(url, (_, claims) => claims["nbf"] = Now() + 360)));
        yield return ("no serviceurl", Bearer(key.Token(url, (_, claims) => claims.Remove("serviceurl"))));
        yield return ("an empty serviceurl", Bearer(key.Token(url, (_, claims) => claims["serviceurl"] = "")));
        yield return ("serviceUrl instead of serviceurl", Bearer(key.Token(url, (_, claims) => (claims["serviceUrl"], claims["serviceurl"]) = (url, null))));
        yield return ("another serviceurl", Bearer(key.Token(url + "/elsewhere")));
        yield return ("a serviceurl that begins alike", Bearer(key.Token(url[..^2])));
        yield return ("nine kilobytes", Bearer(key.Token(url, (_, claims) => claims["more"] = new string('x', 9000))));
    }

    private static string Bearer(string token) => $"Bearer {token}";

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Signs with another key and says it is ours.</summary>
    private static Signer Strange(Signer ours) => new(Stranger, (string)ours.Public["kid"]!);

    private static string Unsigned(Signer key, string url, string alg)
    {
        var (header, claims) = key.Honest(url);
        header["alg"] = alg;
        return Signer.Signed(header, claims) + ".";
    }

    private static string WithPublicKey(Signer key, string url)
    {
        var (header, claims) = key.Honest(url);
        header["alg"] = "HS256";
        var signed = Signer.Signed(header, claims);
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.Key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Pss(Signer key, string url)
    {
        var (header, claims) = key.Honest(url);
        header["alg"] = "PS256";
        var signed = Signer.Signed(header, claims);
        return $"{signed}.{Base64Url.EncodeToString(key.Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}";
    }

    private static string Changed(string token, Signer key, string url)
    {
        var (header, claims) = key.Honest(url);
        claims["exp"] = Now() + 7200;
        return $"{Signer.Signed(header, claims)}.{token.Split('.')[2]}";
    }

    private static string LetterChanged(string token)
    {
        var at = token.Length - 20;
        return $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
    }
}
