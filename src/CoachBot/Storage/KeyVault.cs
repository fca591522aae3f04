using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace CoachBot.Storage;

/// <summary>Master keys as the versions of one secret in Azure Key Vault, each the base64 of its bytes.</summary>
internal sealed class KeyVault(SecretClient vault, string name)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static KeyVault At(Uri uri, string name, string? clientId, bool development)
    {
        // On a developer's machine there is no managed identity; there, who is signed in is asked.
        TokenCredential credential = development
            ? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId })
            : new ManagedIdentityCredential(clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));
        var options = new SecretClientOptions();
        options.Retry.MaxRetries = 5;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return new KeyVault(new SecretClient(uri, credential, options), name);
    }

    /// <summary>The enabled versions: the newest is the current key, the others are earlier ones.</summary>
    /// <exception cref="KeysMissingException">The vault does not give them, or one is not a master key.</exception>
    public async Task<IReadOnlyList<MasterKey>> ReadAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var versions = new List<SecretProperties>();
            await foreach (var version in vault.GetPropertiesOfSecretVersionsAsync(name, patience.Token))
            {
                if (version.Enabled is true)
                    versions.Add(version);
            }

            var keys = new List<MasterKey>();
            foreach (var version in versions.OrderByDescending(one => one.CreatedOn).ThenBy(one => one.Version, StringComparer.Ordinal))
                keys.Add(KeyOf(await vault.GetSecretAsync(name, version.Version, patience.Token)));
            return keys.Count > 0 ? keys : throw new KeysMissingException($"The secret {name} in the key vault has no enabled version.");
        }
        catch (RequestFailedException failed)
        {
            throw new KeysMissingException($"The key vault did not give the secret {name}: {failed.Status} {failed.ErrorCode}.", failed);
        }
        catch (AuthenticationFailedException failed)
        {
            throw new KeysMissingException($"The key vault was not asked for the secret {name}, because no identity was found or it was refused.", failed);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new KeysMissingException($"The key vault did not answer within {Patience.TotalSeconds:0} seconds.", late);
        }
    }

    private MasterKey KeyOf(KeyVaultSecret secret)
    {
        try
        {
            return MasterKey.FromBase64(secret.Value);
        }
        catch (FormatException wrong)
        {
            throw new KeysMissingException($"Version {secret.Properties.Version} of the secret {name} is not base64 of {MasterKey.Bytes} bytes. Disable it in the key vault.", wrong);
        }
    }
}
