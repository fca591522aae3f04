using System.Net;

namespace CoachBot.Channels.BotFramework;

/// <summary>Admits local clients without a token: in Development only, and only from this machine itself.</summary>
public sealed class LoopbackAdmission(IHostEnvironment environment) : IAdmitActivities
{
    public ValueTask<Admitted?> AdmitAsync(HttpContext http) =>
        ValueTask.FromResult(environment.IsDevelopment() && IsFromHere(http) ? Admitted.Local : null);

    private static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsOurName(http.Request.Host.Host)
        && !IsPassedOn(http.Request.Headers)
        && IsOurOrigin(http.Request.Headers.Origin);

    /// <summary>A page elsewhere can make a browser call us by a name that it lets point here.</summary>
    private static bool IsOurName(string host) => host is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>A tunnel ends on this machine but begins anywhere.</summary>
    private static bool IsPassedOn(IHeaderDictionary headers) =>
        headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("X-Forwarded-Host") || headers.ContainsKey("Forwarded");

    private static bool IsOurOrigin(string? origin) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOurName(page.Host));
}
