using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Channels;

/// <summary>A connector on loopback that notes what it is sent and answers as it is told, then with 201 and no body.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public List<(string Path, JsonNode Activity)> Taken { get; } = [];

    public Queue<Func<HttpContext, Task>> Next { get; } = new();

    public string Url => app.Urls.First();

    public static async Task<LoopbackConnector> StartAsync()
    {
        var connector = new LoopbackConnector();
        await connector.app.StartAsync();
        return connector;
    }

    public void AnswerNext(int status, string? retryAfter = null, string body = "") => Next.Enqueue(async http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        await http.Response.WriteAsync(body);
    });

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Taken.Add((path, (await JsonNode.ParseAsync(http.Request.Body))!));
        http.Response.StatusCode = StatusCodes.Status201Created;
        if (Next.TryDequeue(out var answer))
            await answer(http);
    }
}
