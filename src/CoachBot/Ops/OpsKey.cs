using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Ops;

/// <summary>The operator's key, as its hash. The comparison takes the same time whatever is presented.</summary>
public sealed class OpsKey
{
    public const int LeastChars = 32;

    /// <summary>What stands in the setting when the cloud could not put the secret in its place. Anybody could know it.</summary>
    public const string Unresolved = "@Microsoft.KeyVault";

    private const string Scheme = "Bearer ";

    private readonly byte[]? hash;

    /// <param name="key">None, or an empty one, admits nobody.</param>
    public OpsKey(string? key) => hash = string.IsNullOrEmpty(key) ? null : Hash(key);

    public bool IsSet => hash is not null;

    /// <param name="authorization">The header of that name.</param>
    public bool Admits(string? authorization) =>
        hash is not null
        && authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true
        && CryptographicOperations.FixedTimeEquals(hash, Hash(authorization[Scheme.Length..].Trim()));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
