using CoachBot.Channels.Slack;
using CoachBot.Playground;
using CoachBot.Reminders;
using CoachBot.Storage;
using CoachBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Slack;

/// <summary>The whole program in this process, in memory, with a Slack beside it.</summary>
internal sealed class SlackHouse : IAsyncDisposable
{
    private readonly WebApplication app;

    private SlackHouse(FakeSlack slack, WebApplication app)
    {
        Slack = slack;
        this.app = app;
    }

    public FakeSlack Slack { get; }

    public string Url => app.Urls.First();

    /// <summary>Every request comes a second time, while the first is still being answered.</summary>
    public bool DeliversTwice { get; set; }

    public IServiceProvider Services => app.Services;

    public Kept Kept => Services.GetRequiredService<Kept>();

    public PersonKeys Keys => Services.GetRequiredService<PersonKeys>();

    public static Task<SlackHouse> StartAsync(params (string Name, string? Value)[] more) => StartAsync(null, more);

    /// <param name="change">Puts other parts in, or something around them.</param>
    public static async Task<SlackHouse> StartAsync(Action<IServiceCollection>? change, params (string Name, string? Value)[] more)
    {
        var slack = await FakeSlack.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Dictionary<string, string?> settings = new()
        {
            ["Coach:Language"] = "en",
            ["Storage:Provider"] = "Memory",
            ["Slack:SigningSecret"] = FakeSlack.Secret,
            ["Slack:BotToken"] = FakeSlack.Bot,
            ["Slack:ApiBaseUrl"] = slack.Api,
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddCoach(builder.Configuration, builder.Environment, new KeyRing(new MasterKey(new byte[MasterKey.Bytes])));
        builder.Services.AddSlack(Composition.SlackOf(builder.Configuration));
        // Tests talk faster than people; what asks for the limits puts them back.
        builder.Services.AddSingleton(given => new Throttle(given.GetRequiredService<TimeProvider>(), spare: 10_000));
        change?.Invoke(builder.Services);
        var house = new SlackHouse(slack, builder.Build());
        await house.Services.GetRequiredService<IdentityKey>().ReadAsync(CancellationToken.None);
        house.app.MapSlack();
        await house.app.StartAsync();
        await house.ToNoonAsync();
        return house;
    }

    public SlackUser User(string id = "U0001", string team = "T0001", string? organisation = null, bool isOrganisation = false) =>
        new(this, id, team, organisation, isOrganisation);

    /// <summary>Noon in Tokyo: nothing is sent at night, whenever the tests are run.</summary>
    private Task<bool> ToNoonAsync()
    {
        var clock = Services.GetRequiredService<CoachClock>();
        var noon = new DateTimeOffset(clock.Now.UtcDateTime.Date.AddHours(3), TimeSpan.Zero);
        return clock.MoveToAsync(noon > clock.Now ? noon : noon.AddDays(1), CancellationToken.None);
    }

    /// <summary>Moves the coach's clock, and waits until all that is due was said.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var clock = Services.GetRequiredService<CoachClock>();
        Assert.True(await clock.MoveToAsync(clock.Now + by, CancellationToken.None));
        await Services.GetRequiredService<Sweep>().SweepAllAsync(CancellationToken.None);
        await Services.GetRequiredService<Waker>().AttendAllAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
