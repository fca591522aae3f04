using System.Net;
using System.Text;
using Microsoft.IdentityModel.Protocols;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads the channel service's public documents: by https, or from this machine, and no more of them than they may have.</summary>
internal sealed class Documents(OutsideHttp http) : IDocumentRetriever
{
    private const int MostBytes = 512 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var url = new Uri(address, UriKind.Absolute);
        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && PublicAddresses.IsThisMachine(url.DnsSafeHost)))
            throw new IOException("A document is neither on https nor on this machine.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = await http.SendAsync(request, limit.Token);
        if (response.StatusCode is not HttpStatusCode.OK)
            throw new IOException($"A document was answered with {(int)response.StatusCode}.");
        await response.Content.LoadIntoBufferAsync(MostBytes, limit.Token);
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(limit.Token));
    }
}
