using System.Net;

namespace CoachBot.Channels.BotFramework;

/// <summary>Which service URLs the coach may speak to. For now only this machine, so nothing said can leave it.</summary>
public sealed class ServiceUrls
{
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

    private static string? Judge(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return null;
        var isBare = url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;
        return isBare && IsThisMachine(url) ? url.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;
    }

    private static bool IsThisMachine(Uri url) =>
        url.Host == "localhost" || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    private sealed record Admitted(string ServiceUrl, string Root);
}
