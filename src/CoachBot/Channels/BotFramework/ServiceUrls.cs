using CoachBot.Channels;

namespace CoachBot.Channels.BotFramework;

/// <summary>Which service URLs the coach may speak to, and show its token: the connectors of its cloud and those the operator names.</summary>
/// <param name="registration">Null without one: then this machine only, so nothing said can leave it.</param>
public sealed class ServiceUrls(Registration? registration)
{
    private const int Longest = 512;

    private Admitted? last;

    /// <summary>The address to build calls on, without its last slash; null when nothing may be sent there.</summary>
    public string? Admit(string? serviceUrl)
    {
        // A turn asks twice, and nearly every turn for the same address; to take one apart costs more than a kilobyte.
        if (last is { } known && known.ServiceUrl == serviceUrl)
            return known.Root;
        if (Judge(serviceUrl) is not { } root)
            return null;
        last = new Admitted(serviceUrl!, root);
        return root;
    }

    private string? Judge(string? serviceUrl)
    {
        if (serviceUrl is not { Length: > 0 and <= Longest } || !IsPlain(serviceUrl) || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url))
            return null;
        return IsAsWritten(serviceUrl, url) && IsAllowed(url) ? url.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;
    }

    /// <summary>Nothing that different readers take apart differently.</summary>
    private static bool IsPlain(string serviceUrl) => serviceUrl.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && serviceUrl.AsSpan().IndexOfAny("\\@?#") < 0;

    /// <summary>No user in front of the host, no other spelling of it: what stands there is what will be called.</summary>
    private static bool IsAsWritten(string serviceUrl, Uri url)
    {
        var front = $"{url.Scheme}://{url.Authority}";
        return serviceUrl.StartsWith(front, StringComparison.OrdinalIgnoreCase) && (serviceUrl.Length == front.Length || serviceUrl[front.Length] == '/');
    }

    private bool IsAllowed(Uri url)
    {
        var isHere = PublicAddresses.IsThisMachine(url.DnsSafeHost);
        if (url.Scheme != Uri.UriSchemeHttps && !(isHere && url.Scheme == Uri.UriSchemeHttp))
            return false;
        if (registration is null)
            return isHere;
        return registration.MoreHosts.Any(more => IsNamed(more, url)) || (url.IsDefaultPort && IsOfCloud(registration.Cloud, url.Host));
    }

    private static bool IsNamed(string more, Uri url) => Same(more, url.Authority) || Same(more, url.Host) || Same(more, url.DnsSafeHost);

    private static bool IsOfCloud(Cloud cloud, string host) =>
        cloud.Hosts.Any(one => Same(one, host))
        || cloud.Domains.Any(domain => Same(domain, host) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private sealed record Admitted(string ServiceUrl, string Root);
}
