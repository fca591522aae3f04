namespace CoachBot.Settings;

/// <summary>Where notebooks are kept.</summary>
public sealed record StorageSettings
{
    /// <summary><c>Sqlite</c>, <c>AzureTables</c>, or <c>Memory</c> for trying things.</summary>
    public string Provider { get; init; } = "Sqlite";

    public SqliteSettings Sqlite { get; init; } = new();

    public AzureSettings Azure { get; init; } = new();

    /// <summary>Base64 of 32 bytes. None given with Sqlite: a file beside the database is made, readable by its owner only.</summary>
    [Secret]
    public string? MasterKey { get; init; }

    /// <summary>Earlier master keys, until <c>rotate-keys</c> is through.</summary>
    [Secret]
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

/// <summary>An Azure storage account, and one of two ways into it.</summary>
public sealed record AzureSettings
{
    /// <summary>With the account's key, or an emulator's.</summary>
    [Secret]
    public string? ConnectionString { get; init; }

    /// <summary>Any https endpoint of the account, entered with the managed identity.</summary>
    public string? AccountUrl { get; init; }

    /// <summary>Of a user-assigned identity; null for the machine's own.</summary>
    public string? ClientId { get; init; }

    /// <summary>Begins the names of the tables and the queue.</summary>
    public string TablePrefix { get; init; } = "coachbot";
}
