namespace CoachBot.Settings;

/// <summary>Where notebooks are kept.</summary>
public sealed record StorageSettings
{
    /// <summary><c>Sqlite</c>, or <c>Memory</c> for trying things.</summary>
    public string Provider { get; init; } = "Sqlite";

    public SqliteSettings Sqlite { get; init; } = new();

    /// <summary>Base64 of 32 bytes. None given: a file beside the database is made, readable by its owner only.</summary>
    public string? MasterKey { get; init; }

    /// <summary>Earlier master keys, until <c>rotate-keys</c> is through.</summary>
    public IReadOnlyList<string> OldMasterKeys { get; init; } = [];

    public KeyVaultSettings KeyVault { get; init; } = new();
}

/// <summary>Where the master key is a secret in Azure Key Vault.</summary>
public sealed record KeyVaultSettings
{
    /// <summary>For example <c>https://name.vault.azure.net/</c>; none: no vault is asked.</summary>
    public string? Uri { get; init; }

    public string SecretName { get; init; } = "coachbot-master-key";

    /// <summary>Of a user-assigned managed identity; none: the system-assigned one.</summary>
    public string? ClientId { get; init; }
}

/// <summary>The embedded database.</summary>
public sealed record SqliteSettings
{
    public string Path { get; init; } = "data/coachbot.db";
}
