using CoachBot.Channels;
using CoachBot.Channels.BotFramework;

namespace CoachBot.Settings;

/// <summary>Checks the settings of the bot registration, without asking anybody whether they are right.</summary>
internal static class TeamsCheck
{
    public static IEnumerable<string> Problems(TeamsSettings teams)
    {
        if (Cloud.Named(teams.Cloud) is null)
            yield return $"Teams:Cloud is '{teams.Cloud}'; it must be Public or UsGovernment.";
        if (!IsAddress(teams.OpenIdMetadataUrl))
            yield return "Teams:OpenIdMetadataUrl must be an https address, or http on this machine.";
        if (!IsAddress(teams.TokenUrl))
            yield return "Teams:TokenUrl must be an https address, or http on this machine.";
        for (var i = 0; i < teams.AllowedServiceUrlHosts.Count; i++)
        {
            if (!IsHost(teams.AllowedServiceUrlHosts[i]))
                yield return $"Teams:AllowedServiceUrlHosts:{i} must be a host name, or host:port.";
        }

        if (!teams.IsUsed)
            yield break;
        if (teams.Type is not (TeamsSettings.SingleTenant or TeamsSettings.MultiTenant or TeamsSettings.ManagedIdentity))
            yield return $"Teams:AppType is '{teams.AppType}'; it must be SingleTenant, MultiTenant or UserAssignedMSI.";
        foreach (var problem in Halves(teams))
            yield return problem;
    }

    /// <summary>Half of a registration's credentials helps nobody: the coach would start and be mute, or deaf.</summary>
    private static IEnumerable<string> Halves(TeamsSettings teams)
    {
        var (secret, certificate) = (!string.IsNullOrEmpty(teams.AppPassword), !string.IsNullOrEmpty(teams.CertificatePath));
        if (string.IsNullOrEmpty(teams.AppId))
            yield return "Teams:AppId is missing: Teams:AppPassword or Teams:CertificatePath alone open nothing.";
        if (teams.Type is not TeamsSettings.MultiTenant && string.IsNullOrEmpty(teams.TenantId))
            yield return $"Teams:TenantId is missing: a registration of the type {teams.Type} has a tenant.";
        if (teams.Type is TeamsSettings.ManagedIdentity && (secret || certificate))
            yield return "Teams:AppType UserAssignedMSI signs in by itself: take Teams:AppPassword and Teams:CertificatePath away.";
        if (teams.Type is TeamsSettings.SingleTenant or TeamsSettings.MultiTenant && secret == certificate)
            yield return secret ? "Teams:AppPassword and Teams:CertificatePath are both given; the bot signs in by one of them." : "Teams:AppPassword (or Teams:CertificatePath) is missing: without it the coach hears and cannot answer.";
        if (certificate && !File.Exists(teams.CertificatePath))
            yield return "Teams:CertificatePath names no file.";
        if (certificate && teams.Type is TeamsSettings.MultiTenant && string.IsNullOrEmpty(teams.TenantId))
            yield return "Teams:TenantId is missing: a certificate signs in at the tenant of the registration.";
    }

    private static bool IsAddress(string? text) =>
        string.IsNullOrEmpty(text)
        || (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && PublicAddresses.IsThisMachine(url.DnsSafeHost))));

    private static bool IsHost(string text) => Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var url) && (url.Authority == text || $"{url.Host}:{url.Port}" == text || url.DnsSafeHost == text);
}
