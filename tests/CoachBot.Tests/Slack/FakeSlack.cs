using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace CoachBot.Tests.Slack;

/// <summary>Stands where Slack does: the Web API with its limits, answers to presses, and the socket. Its shapes are checked by Slack's own packages.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Secret = "the-signing-secret";
    public const string Bot = "xoxb-the-bot";

    /// <summary>Of these methods Slack reads forms only.</summary>
    private static readonly HashSet<string> FormsOnly = ["users.info", "oauth.v2.access"];

    private readonly WebApplication app;

    private FakeSlack(WebApplication app)
    {
        this.app = app;
        Methods = new FakeMethods(this);
    }

    public string Root => app.Urls.First();

    public string Api => Root + "/api/";

    public FakeMethods Methods { get; }

    public FakeSocket Socket { get; } = new();

    /// <summary>Every call that was taken or refused, in order.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>What no client of Slack's may do.</summary>
    public ConcurrentQueue<string> Offences { get; } = new();

    /// <summary>Refuses a call with an error's word, or lets it pass.</summary>
    public Func<FakeCall, string?> Refuses { get; set; } = _ => null;

    /// <summary>Does what was asked and drops the connection instead of answering.</summary>
    public Func<FakeCall, bool> LosesAnswer { get; set; } = _ => false;

    public Func<FakeCall, Task> Before { get; set; } = _ => Task.CompletedTask;

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var slack = new FakeSlack(builder.Build());
        slack.app.UseWebSockets();
        slack.app.MapPost("/api/{method}", slack.CallAsync);
        slack.app.MapPost("/response/{id}", slack.RespondAsync);
        slack.app.Map("/link", slack.Socket.ConnectAsync);
        await slack.app.StartAsync();
        return slack;
    }

    /// <summary>As Slack signs a body.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    public IEnumerable<FakeCall> CallsOf(string method) => Calls.Where(call => call.Method == method);

    public async ValueTask DisposeAsync()
    {
        Socket.Dispose();
        await app.DisposeAsync();
    }

    private async Task<IResult> CallAsync(HttpContext http, string method)
    {
        var call = await ReadAsync(http.Request, method);
        Calls.Enqueue(call);
        await Before(call);
        if (Refuses(call) is { } error)
            return Refuse(http, error);
        if (Methods.LimitOf(call) is { } wait)
            return Refuse(http, "ratelimited", wait);
        var answer = Methods.Do(call, http.Request.Headers.Authorization.ToString());
        if (LosesAnswer(call))
            http.Abort();
        return Results.Json(answer);
    }

    private async Task<FakeCall> ReadAsync(HttpRequest request, string method)
    {
        if (!request.HasFormContentType)
        {
            if (FormsOnly.Contains(method))
                Offences.Enqueue($"JSON for {method}");
            if (request.ContentType?.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase) is not true)
                Offences.Enqueue($"no charset for {method}");
            return new FakeCall(method, (JsonObject)(await JsonNode.ParseAsync(request.Body))!);
        }

        var arguments = new JsonObject();
        foreach (var (name, value) in await request.ReadFormAsync())
            arguments[name] = IsJson(value) ? JsonNode.Parse(value.ToString()) : (JsonNode)value.ToString();
        return new FakeCall(method, arguments);
    }

    private static bool IsJson(StringValues value) => value.ToString() is ['{' or '[', ..];

    private static IResult Refuse(HttpContext http, string error, int? wait = null)
    {
        if (error is "ratelimited")
            http.Response.Headers.RetryAfter = $"{wait ?? 1}";
        var answer = new JsonObject { ["ok"] = false, ["error"] = error };
        return error.StartsWith("http_", StringComparison.Ordinal)
            ? Results.StatusCode(int.Parse(error[5..], System.Globalization.CultureInfo.InvariantCulture))
            : Results.Json(answer, statusCode: error is "ratelimited" ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
    }

    private async Task<IResult> RespondAsync(HttpRequest request, string id)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        var call = new FakeCall("response_url", body);
        Calls.Enqueue(call);
        return Refuses(call) is { } error ? Refuse(request.HttpContext, error) : Methods.Respond(id, body) ? Results.Text("ok") : Results.Json(new { ok = false, error = "used_url" }, statusCode: 404);
    }
}

/// <summary>One call of a method, or an answer to a press (<c>response_url</c>).</summary>
internal sealed record FakeCall(string Method, JsonObject Arguments);
