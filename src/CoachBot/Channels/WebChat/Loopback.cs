using System.Net;

namespace CoachBot.Channels.WebChat;

/// <summary>Keeps the playground on this machine: any other caller, name or page is answered as if nothing were here.</summary>
internal static class Loopback
{
    /// <summary>True when the caller and the name it called are this machine, and no proxy or tunnel stands between.</summary>
    public static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsLoopback(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    /// <summary>The endpoint for callers on this machine, 404 for others.</summary>
    public static RequestDelegate Only(RequestDelegate next) => context =>
    {
        if (!IsLocal(context))
            return NotFound(context);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    };

    /// <summary>As <see cref="Only"/>, and not for a script or a picture on a page of someone else.</summary>
    public static RequestDelegate SameOrigin(RequestDelegate next) => Only(context =>
        IsFromOurPage(context.Request) ? next(context) : NotFound(context));

    private static bool IsFromOurPage(HttpRequest request)
    {
        // Programs other than browsers send neither header.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
            return false;
        var from = request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : request.Headers.Referer.ToString();
        return from.Length == 0 || (Uri.TryCreate(from, UriKind.Absolute, out var page) && page.Authority == request.Host.Value);
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
