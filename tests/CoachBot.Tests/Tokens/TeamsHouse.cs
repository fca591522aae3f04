using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Channels.BotFramework;
using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Tokens;

/// <summary>
/// The whole program in Production on a real port, between a channel service and a connector on loopback. Its store is in memory and
/// counted; nothing runs beside the requests.
/// </summary>
internal sealed class TeamsHouse : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly WebApplication connector;
    private int events;

    private TeamsHouse(WebApplication app, WebApplication connector, LoopbackCloud service)
    {
        (this.app, this.connector, Service) = (app, connector, service);
        Store = (CountingStore)app.Services.GetRequiredService<IStore>();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public LoopbackCloud Service { get; }

    public CountingStore Store { get; }

    public HttpClient Client { get; }

    /// <summary>What the connector was called with: path, token and body, in order.</summary>
    public ConcurrentQueue<(string Path, string? Authorization, JsonNode? Body)> Calls { get; } = new();

    /// <summary>What the connector answers.</summary>
    public Func<HttpContext, Task> Answers { get; set; } = http =>
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        return Task.CompletedTask;
    };

    /// <summary>The service URL of the connector.</summary>
    public string ServiceUrl => $"{connector.Urls.First()}/teams/";

    public T Part<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<TeamsHouse> StartAsync(params (string Key, string Value)[] more)
    {
        var service = await LoopbackCloud.StartAsync();
        TeamsHouse? house = null;
        var connector = Quiet(WebApplication.CreateSlimBuilder()).Build();
        connector.Run(http => house!.TakeAsync(http));
        await connector.StartAsync();
        var builder = Quiet(WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production }));
        builder.Configuration.AddInMemoryCollection(Settings(service).Concat(more).GroupBy(one => one.Key).Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Last().Value)));
        builder.Services.AddCoach(builder.Configuration, builder.Environment, new KeyRing(new MasterKey(new byte[MasterKey.Bytes])));
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<IStore>(new CountingStore(new MemoryStore()));
        var app = builder.Build();
        await app.Services.GetRequiredService<IdentityKey>().ReadAsync(CancellationToken.None);
        app.MapBotFramework();
        await app.StartAsync();
        return house = new TeamsHouse(app, connector, service);
    }

    public JsonObject Activity(string type, string user = "29:aya", string? id = null) => new()
    {
        ["type"] = type,
        ["id"] = id ?? $"event-{Interlocked.Increment(ref events)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = user },
        ["recipient"] = new JsonObject { ["id"] = $"28:{Signer.App}" },
        ["conversation"] = new JsonObject { ["id"] = $"a:{user}", ["conversationType"] = "personal", ["tenantId"] = Signer.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Signer.Tenant } },
        ["locale"] = "en-US",
    };

    public JsonObject Saying(string words, string user = "29:aya")
    {
        var message = Activity("message", user);
        message["text"] = words;
        return message;
    }

    public async Task<HttpStatusCode> PostAsync(JsonObject activity, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await Client.SendAsync(request);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await connector.DisposeAsync();
        await Service.DisposeAsync();
    }

    private static (string Key, string Value)[] Settings(LoopbackCloud service) =>
    [
        ("Storage:Provider", "Memory"), ("Coach:Language", "en"),
        ("Teams:AppId", Signer.App), ("Teams:AppPassword", "hunter2"), ("Teams:TenantId", Signer.Tenant),
        ("Teams:OpenIdMetadataUrl", service.Metadata.ToString()), ("Teams:TokenUrl", service.TokenUrl.ToString()), ("Teams:AllowedServiceUrlHosts:0", "127.0.0.1"),
    ];

    private static WebApplicationBuilder Quiet(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }

    private async Task TakeAsync(HttpContext http)
    {
        var body = http.Request.ContentLength > 0 ? await JsonNode.ParseAsync(http.Request.Body) : null;
        Calls.Enqueue(($"{http.Request.Method} {http.Request.Path}", http.Request.Headers.Authorization, body));
        await Answers(http);
    }
}
