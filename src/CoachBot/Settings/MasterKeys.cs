using System.Security.Cryptography;
using CoachBot.Storage;

namespace CoachBot.Settings;

/// <summary>Finds the master key where the settings say it is, and the earlier ones.</summary>
public static class MasterKeys
{
    /// <exception cref="KeysMissingException">There is none, or not in the form it must have.</exception>
    public static async Task<KeyRing> ReadAsync(StorageSettings storage, bool development, CancellationToken cancel)
    {
        try
        {
            IReadOnlyList<MasterKey> keys = storage.KeyVault.Uri is { } uri
                ? await KeyVault.At(new Uri(uri), storage.KeyVault.SecretName, storage.KeyVault.ClientId, development).ReadAsync(cancel)
                : [Single(storage)];
            return new KeyRing(keys[0], [.. keys.Skip(1), .. storage.OldMasterKeys.Select(MasterKey.FromBase64)]);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new KeysMissingException(e.Message, e);
        }
    }

    private static MasterKey Single(StorageSettings storage) => storage switch
    {
        { MasterKey: { } text } => MasterKey.FromBase64(text),
        { Provider: "Sqlite" } => MasterKey.FromFile(storage.Sqlite.Path + ".key"),
        { Provider: "Memory" } => new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Bytes)),
        _ => throw new KeysMissingException($"Storage:Provider {storage.Provider} needs Storage:MasterKey or Storage:KeyVault:Uri."),
    };
}
