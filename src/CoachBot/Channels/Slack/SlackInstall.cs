using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Talk;
using Microsoft.AspNetCore.WebUtilities;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Lets a workspace or organisation install the app (OAuth v2). The state is random, good once and for ten minutes, and only in the
/// browser that began: it stands in a cookie too.
/// </summary>
internal sealed class SlackInstall(SlackSettings settings, TokenExchange exchange, Installations installations, TimeProvider time, ILogger<SlackInstall> log)
{
    public const string Back = "/slack/oauth/callback";

    public const string Scopes = "chat:write,im:history,users:read,commands";

    private const string Cookie = "coachbot-slack-install";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new();

    public Task BeginAsync(HttpContext http)
    {
        var state = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(Cookie, state, CookieOf(http.Request));
        Dictionary<string, string?> query = new() { ["client_id"] = settings.ClientId, ["scope"] = Scopes, ["state"] = state };
        if (settings.RedirectUrl is { Length: > 0 } back)
            query["redirect_uri"] = back;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(QueryHelpers.AddQueryString(new Uri(settings.Api, "/oauth/v2/authorize").AbsoluteUri, query));
        return Task.CompletedTask;
    }

    public async Task EndAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var isOurs = IsState(http.Request.Cookies[Cookie], query["state"]);
        http.Response.Cookies.Delete(Cookie, CookieOf(http.Request));
        if (!isOurs)
            await SayAsync(http.Response, StatusCodes.Status400BadRequest, InstallTexts.Stale);
        else if (query["code"].ToString() is { Length: > 0 } code)
            await InstallAsync(http.Response, code);
        else
            await SayAsync(http.Response, StatusCodes.Status200OK, InstallTexts.Declined);
    }

    private async Task InstallAsync(HttpResponse response, string code)
    {
        try
        {
            // A browser that is closed meanwhile has used up the code all the same.
            await installations.InstallAsync(await exchange.InstallAsync(code, CancellationToken.None), CancellationToken.None);
            log.Installed();
            await SayAsync(response, StatusCodes.Status200OK, InstallTexts.Done);
        }
        catch (SlackException e)
        {
            log.NotTaken(e.Message);
            await SayAsync(response, StatusCodes.Status502BadGateway, InstallTexts.Failed);
        }
    }

    private bool IsState(string? kept, string? returned)
    {
        var isSame = kept is { Length: 43 } && returned is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(returned));
        var now = time.GetUtcNow();
        foreach (var (state, until) in used)
        {
            if (until < now)
                used.TryRemove(state, out _);
        }

        return isSame && used.TryAdd(kept!, now + Life);
    }

    private static CookieOptions CookieOf(HttpRequest request) => new()
    {
        HttpOnly = true,
        // Slack sends the browser back from another site.
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Path = "/slack",
        MaxAge = Life,
    };

    private static Task SayAsync(HttpResponse response, int status, Text words)
    {
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return response.WriteAsync($"<!doctype html><meta charset=\"utf-8\"><title>CoachBot</title><p lang=\"ja\">{words.Ja}</p><p lang=\"en\">{words.En}</p>");
    }
}

/// <summary>What the browser of an administrator shows.</summary>
internal static class InstallTexts
{
    public static readonly Text Done = new("CoachBot is installed. Open it in Slack under Apps.", "CoachBotを追加しました。Slackの「App」から開けます。");
    public static readonly Text Declined = new("CoachBot was not installed.", "CoachBotは追加されませんでした。");
    public static readonly Text Failed = new("Slack did not confirm the installation. Please begin again at /slack/install.", "Slackで確認が取れませんでした。/slack/install から、もう一度お試しください。");
    public static readonly Text Stale = new("This link is over, or was begun in another browser. Please begin again at /slack/install.", "このリンクは期限が切れたか、別のブラウザで始めたものです。/slack/install から、もう一度お試しください。");
}
