using System.Net;
using System.Text;
using CoachBot.Channels.BotFramework;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Channels;

/// <summary>The endpoint on a real Kestrel on loopback, with someone who only notes what was heard.</summary>
public sealed class ActivityHost : IAsyncLifetime, IHear
{
    private readonly WebApplication app;

    public ActivityHost()
        : this(Environments.Development)
    {
    }

    private ActivityHost(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHear>(this);
        builder.Services.AddSingleton(new PersonKeys(new MasterKey(new byte[MasterKey.Bytes])));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddBotFramework();
        app = builder.Build();
        app.MapBotFramework();
    }

    public List<Incoming> Heard { get; } = [];

    public Func<Incoming, Answered> Answer { get; set; } = _ => new Answered();

    /// <summary>How long a turn takes.</summary>
    public TimeSpan Takes { get; set; }

    public HttpClient Client { get; private set; } = new();

    public static async Task<ActivityHost> StartAsync(string environment)
    {
        var host = new ActivityHost(environment);
        await host.InitializeAsync();
        return host;
    }

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string body) => await PostAsync(Encoding.UTF8.GetBytes(body));

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await Client.PostAsync("/api/messages", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    async Task<Answered> IHear.HearAsync(PersonKey person, Incoming incoming, CancellationToken cancel)
    {
        Heard.Add(incoming);
        if (Takes > TimeSpan.Zero)
            await Task.Delay(Takes, cancel);
        return Answer(incoming);
    }
}
