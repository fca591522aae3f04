using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.Slack;

/// <summary>Calls Slack's Web API, each call once: whether a lost one may be repeated is for the caller to say.</summary>
internal sealed class SlackApi(SlackSettings settings, Throttle throttle, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    /// <summary>For methods that take JSON.</summary>
    /// <exception cref="SlackException">It was not done, or nobody knows.</exception>
    public Task<JsonElement> CallAsync(string method, SlackToken token, JsonObject arguments, CancellationToken cancel) =>
        CallAsync(method, token.Installation, new AuthenticationHeaderValue("Bearer", token.Secret), Json(arguments), cancel);

    /// <summary>For methods that take a form only: users.info, oauth.v2.access.</summary>
    /// <inheritdoc cref="CallAsync(string, SlackToken, JsonObject, CancellationToken)"/>
    public Task<JsonElement> AskAsync(string method, string installation, AuthenticationHeaderValue? who, IEnumerable<KeyValuePair<string, string>> arguments, CancellationToken cancel) =>
        CallAsync(method, installation, who, new FormUrlEncodedContent(arguments), cancel);

    /// <summary>Answers a press or a command at its own address.</summary>
    /// <exception cref="SlackException">It was not done, or nobody knows; or Slack does not live at this address.</exception>
    public async Task RespondAsync(string responseUrl, JsonObject message, CancellationToken cancel)
    {
        if (Admit(responseUrl) is not { } url)
            throw new SlackException("response_url", "not_slack", Trouble.Refused);
        using var answer = await SendAsync("response_url", new HttpRequestMessage(HttpMethod.Post, url) { Content = Json(message) }, cancel);
        if (!answer.IsSuccessStatusCode)
            throw new SlackException("response_url", $"http_{(int)answer.StatusCode}", (int)answer.StatusCode >= 500 ? Trouble.Unanswered : Trouble.Refused);
    }

    public void Dispose() => http.Dispose();

    /// <summary>The address comes with a request: only Slack itself is answered.</summary>
    private Uri? Admit(string responseUrl)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
            return null;
        var isSlack = url is { Scheme: "https", Host: "hooks.slack.com", IsDefaultPort: true };
        return isSlack || (url.Scheme == settings.Api.Scheme && url.Authority == settings.Api.Authority) ? url : null;
    }

    private async Task<JsonElement> CallAsync(string method, string installation, AuthenticationHeaderValue? who, HttpContent content, CancellationToken cancel)
    {
        if (throttle.ClosedFor(method, installation) is { Ticks: > 0 } closed)
            throw new SlackException(method, "ratelimited", Trouble.Throttled, closed);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Api, method)) { Content = content };
        request.Headers.Authorization = who;
        using var answer = await SendAsync(method, request, cancel);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            throw Throttled(method, installation, WaitOf(answer));
        if ((int)answer.StatusCode >= 500)
            throw new SlackException(method, $"http_{(int)answer.StatusCode}", Trouble.Unanswered);
        var body = SlackJson.Read(await ReadAsync(method, answer, cancel)) ?? throw new SlackException(method, $"http_{(int)answer.StatusCode}", Trouble.Unanswered);
        if (body.IsTrue("ok"))
            return body;
        var error = Known(body.Text("error"));
        var trouble = SlackErrors.Of(method, error);
        throw trouble is Trouble.Throttled ? Throttled(method, installation, WaitOf(answer)) : new SlackException(method, error, trouble);
    }

    private SlackException Throttled(string method, string installation, TimeSpan wait)
    {
        throttle.Close(method, installation, wait);
        return new SlackException(method, "ratelimited", Trouble.Throttled, wait);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, HttpRequestMessage request, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(CallTimeout);
        try
        {
            return await http.SendAsync(request, limit.Token);
        }
        catch (HttpRequestException e)
        {
            var neverSent = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            throw new SlackException(method, "no_connection", neverSent ? Trouble.Later : Trouble.Unanswered, inner: e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new SlackException(method, "timeout", Trouble.Unanswered, inner: e);
        }
    }

    private static async Task<byte[]> ReadAsync(string method, HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return await answer.Content.ReadAsByteArrayAsync(cancel);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SlackException(method, "answer_lost", Trouble.Unanswered, inner: e);
        }
    }

    private TimeSpan WaitOf(HttpResponseMessage answer)
    {
        var asked = answer.Headers.RetryAfter;
        var wait = asked?.Delta ?? asked?.Date - time.GetUtcNow() ?? TimeSpan.FromSeconds(1);
        return wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
    }

    private static ByteArrayContent Json(JsonObject body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString(SlackWriter.Options)));
        content.Headers.ContentType = JsonType;
        return content;
    }

    /// <summary>It is logged and shown to the operator, so it must be one of Slack's words.</summary>
    private static string Known(string? error) =>
        error is { Length: > 0 and <= 60 } && error.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') ? error : "unknown_error";
}

/// <summary>A bot token, and whose.</summary>
internal sealed record SlackToken(string Installation, string Secret)
{
    public override string ToString() => Installation;
}
