using Azure.Core;
using Azure.Identity;
using CoachBot.Channels;
using CoachBot.Channels.BotFramework;
using CoachBot.Settings;

namespace CoachBot;

/// <summary>Puts the bot registration of the settings to work.</summary>
internal static class TeamsComposition
{
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        var teams = configuration.Read<TeamsSettings>();
        if (!teams.IsUsed)
            return services.AddBotFramework();
        var cloud = Cloud.Named(teams.Cloud)!;
        return services.AddBotFramework(RegistrationOf(teams, cloud), given => SignInOf(teams, cloud, given));
    }

    internal static Registration RegistrationOf(TeamsSettings teams, Cloud cloud) => new(teams.AppId!, cloud)
    {
        Tenants = TenantsOf(teams),
        MoreHosts = teams.AllowedServiceUrlHosts,
        Metadata = string.IsNullOrEmpty(teams.OpenIdMetadataUrl) ? cloud.Metadata : new Uri(teams.OpenIdMetadataUrl),
    };

    private static IReadOnlyList<string>? TenantsOf(TeamsSettings teams)
    {
        if (teams.AllowedTenants.Count > 0)
            return teams.AllowedTenants;
        return teams.Type is TeamsSettings.MultiTenant ? null : [teams.TenantId!];
    }

    private static ISignIn SignInOf(TeamsSettings teams, Cloud cloud, IServiceProvider given)
    {
        if (!string.IsNullOrEmpty(teams.AppPassword))
            return new SecretSignIn(given.GetRequiredService<OutsideHttp>(), TokenUrl(teams, cloud), teams.AppId!, teams.AppPassword, cloud.Scope, given.GetRequiredService<TimeProvider>());
        Func<TokenCredential> make = teams.Type is TeamsSettings.ManagedIdentity
            ? () => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(teams.AppId!))
            : () => new ClientCertificateCredential(teams.TenantId!, teams.AppId!, teams.CertificatePath!, new ClientCertificateCredentialOptions { AuthorityHost = cloud.SignIn, SendCertificateChain = true });
        return new AzureSignIn(make, cloud.Scope);
    }

    /// <summary>A multi-tenant bot signs in at a tenant of the channel service, every other one at its own.</summary>
    internal static Uri TokenUrl(TeamsSettings teams, Cloud cloud) => string.IsNullOrEmpty(teams.TokenUrl)
        ? new Uri(cloud.SignIn, $"{(teams.Type is TeamsSettings.MultiTenant ? cloud.SharedTenant : teams.TenantId)}/oauth2/v2.0/token")
        : new Uri(teams.TokenUrl);
}
