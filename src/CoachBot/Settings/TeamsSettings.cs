namespace CoachBot.Settings;

/// <summary>The bot registration in Azure through which Teams reaches the coach.</summary>
public sealed record TeamsSettings
{
    public const string SingleTenant = "SingleTenant";
    public const string MultiTenant = "MultiTenant";
    public const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>None: Teams is not used.</summary>
    [EmptyMeans("none: no Teams")]
    public string? AppId { get; init; }

    /// <summary>The registration's client secret.</summary>
    [Secret]
    public string? AppPassword { get; init; }

    /// <summary>A certificate with its private key instead of a secret: a PEM file, or a PFX file without a password.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Where the registration lives.</summary>
    public string? TenantId { get; init; }

    /// <summary>None: <see cref="SingleTenant"/> where a tenant is given, else <see cref="MultiTenant"/>.</summary>
    [EmptyMeans("SingleTenant where TenantId is given, else MultiTenant")]
    public string? AppType { get; init; }

    /// <summary>Whose people may talk to the coach. Empty: of the registration's tenant, or with a multi-tenant one of every tenant.</summary>
    [EmptyMeans("TenantId alone; with MultiTenant everybody's")]
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    public string Cloud { get; init; } = nameof(Channels.BotFramework.Cloud.Public);

    public string? OpenIdMetadataUrl { get; init; }

    public string? TokenUrl { get; init; }

    /// <summary>Connectors beyond those of the cloud, as <c>host</c> or <c>host:port</c>.</summary>
    public IReadOnlyList<string> AllowedServiceUrlHosts { get; init; } = [];

    /// <summary>True when anything is given that only makes sense with a registration.</summary>
    public bool IsUsed => !string.IsNullOrEmpty(AppId) || !string.IsNullOrEmpty(AppPassword) || !string.IsNullOrEmpty(CertificatePath);

    public string Type => !string.IsNullOrEmpty(AppType) ? AppType : string.IsNullOrEmpty(TenantId) ? MultiTenant : SingleTenant;
}
