using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Channels;
using CoachBot.Channels.WebChat;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.WebChat;

/// <summary>The playground on a real port of this machine, with a coach that says back what it heard.</summary>
internal sealed class Playground : IAsyncDisposable
{
    public const string Base = WebChatEndpoints.DirectLine;

    private readonly WebApplication app;

    private Playground(WebApplication app, FakeTimeProvider clock)
    {
        (this.app, Clock) = (app, clock);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public Parrot Coach => (Parrot)app.Services.GetRequiredService<IHear>();

    public IChannel Channel => app.Services.GetRequiredService<IChannel>();

    public ChartTickets Charts => app.Services.GetRequiredService<ChartTickets>();

    public PersonKeys Persons => app.Services.GetRequiredService<PersonKeys>();

    public static async Task<Playground> StartAsync(string environment = "Development", MasterKey? master = null, FakeTimeProvider? clock = null, Language[]? languages = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        clock ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));
        var key = master ?? new MasterKey(new byte[MasterKey.Bytes]);
        builder.Services.AddSingleton(key).AddSingleton(new PersonKeys(key)).AddSingleton<IHear, Parrot>();
        builder.Services.AddWebChat((message, chart) => new JsonObject { ["text"] = ((Part.Paragraph)message.Parts[0]).Text + chart }.ToJsonString(), clock);
        var app = builder.Build();
        app.MapWebChat(
            (person, _) => Task.FromResult(new JsonObject { ["profile"] = new JsonObject { ["person"] = person.Value } }),
            (_, _, _) => Task.FromResult<Part.Chart?>(ChartPictureTests.ThreeWeeks),
            languages ?? [Language.Ja, Language.En]);
        app.MapGet("/playground/clock", () => new { now = clock.GetUtcNow() });
        app.MapPost("/playground/clock", (JsonObject _) => Results.Ok());
        await app.StartAsync();
        return new Playground(app, clock);
    }

    public async Task<JsonObject> TokenAsync(string? ticket = null) =>
        await JsonAsync(await Http.PostAsJsonAsync("/webchat/token", new { user = ticket }));

    /// <summary>A started conversation of a new person.</summary>
    public async Task<Chat> ChatAsync(string? ticket = null)
    {
        var token = await TokenAsync(ticket);
        var chat = new Chat(this, (string)token["conversationId"]!, (string)token["token"]!, (string)token["userId"]!, (string)token["user"]!);
        chat.Started = await JsonAsync(await chat.SendAsync(HttpMethod.Post, "/conversations", """{"locale":"ja-JP"}"""));
        return chat;
    }

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage response) =>
        (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>One chat window as Direct Line's client drives it.</summary>
internal sealed record Chat(Playground Playground, string Id, string Token, string User, string Ticket)
{
    public JsonObject Started { get; set; } = [];

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string? token = null)
    {
        var request = new HttpRequestMessage(method, Playground.Base + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return Playground.Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string activity) => SendAsync(HttpMethod.Post, $"/conversations/{Id}/activities", activity);

    public Task<HttpResponseMessage> SayAsync(string text) =>
        PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "ja-JP", ["localTimezone"] = "Asia/Tokyo" }.ToJsonString());

    public async Task<(IReadOnlyList<string> Texts, string Watermark)> ReadAsync(string? watermark = null)
    {
        var page = await Playground.JsonAsync(await SendAsync(HttpMethod.Get, $"/conversations/{Id}/activities?watermark={watermark}"));
        return (TextsOf(page), (string)page["watermark"]!);
    }

    public async Task<ClientWebSocket> OpenAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url ?? (string)Started["streamUrl"]!), CancellationToken.None);
        return socket;
    }

    public static async Task<JsonObject> FrameAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var buffer = new byte[64 * 1024];
        var frame = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        return (JsonObject)JsonNode.Parse(buffer.AsSpan(0, frame.Count))!;
    }

    public static IReadOnlyList<string> TextsOf(JsonObject page) =>
        [.. page["activities"]!.AsArray().Select(activity => $"{activity!["from"]!["role"]} {activity["text"]}")];
}

/// <summary>Says back what it heard; fails on <c>boom</c>.</summary>
internal sealed class Parrot(IServiceProvider given) : IHear
{
    public List<(PersonKey Person, Incoming Incoming)> Heard { get; } = [];

    public async Task<Answered> HearAsync(PersonKey person, Incoming incoming, CancellationToken cancel)
    {
        lock (Heard)
            Heard.Add((person, incoming));
        if (incoming.What is Heard.Words { Text: "boom" })
            throw new InvalidOperationException("boom");
        var said = incoming.What is Heard.Words words ? words.Text : incoming.What.GetType().Name;
        await given.GetRequiredService<IChannel>().SpeakAsync(incoming.Where, Says(said), incoming.EventId, cancel);
        return new Answered();
    }

    public static Message Says(string words) => new() { Language = Language.En, Parts = [new Part.Paragraph(words)] };
}
