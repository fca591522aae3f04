using System.Net;
using System.Net.Sockets;

namespace CoachBot.Channels;

/// <summary>
/// The one way out, over one pool of connections: follows no redirect, uses no proxy, and looks at the address a name has at the moment
/// of connecting, so that no name leads into the operator's own network.
/// </summary>
internal sealed class OutsideHttp : HttpMessageInvoker
{
    /// <param name="resolve">Looks a name up; null asks the system.</param>
    public OutsideHttp(Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
        : base(HandlerWith(resolve ?? Dns.GetHostAddressesAsync))
    {
    }

    private static SocketsHttpHandler HandlerWith(Func<string, CancellationToken, Task<IPAddress[]>> resolve) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        // No trace id goes along: nobody out there has a use for it, and it costs more than half a kilobyte.
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, resolve, cancel),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancel)
    {
        var isHere = PublicAddresses.IsThisMachine(to.Host);
        var allowed = Array.FindAll(await resolve(to.Host, cancel), address => isHere ? IPAddress.IsLoopback(address) : PublicAddresses.Contain(address));
        if (allowed.Length == 0)
            throw new SocketException((int)SocketError.NetworkUnreachable);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
