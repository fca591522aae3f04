using System.Net;

namespace CoachBot.Tests.EndToEnd;

/// <summary>The one HTTP client of the tests: loopback only, no proxy, no limit on connections.</summary>
internal static class Web
{
    public static HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestVersion = HttpVersion.Version11,
    };
}
