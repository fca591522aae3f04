using CoachBot.Channels;
using CoachBot.Channels.Slack;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Ops;
using CoachBot.Papers;
using CoachBot.Playground;
using CoachBot.Reminders;
using CoachBot.Report;
using CoachBot.Settings;
using CoachBot.Storage;
using CoachBot.Turns;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CoachBot;

/// <summary>Puts the parts together. Beside Program, the only place that knows concrete types.</summary>
internal static class Composition
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>Stops with the whole list of what is wrong, before anything is opened.</summary>
    public static void UseCoachSettings(this WebApplicationBuilder builder)
    {
        if (!Start.HasGoodSettings(builder))
            Environment.Exit(Start.Stopped);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultUrl);
        // The framework's request lines carry addresses with ids in them.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        // Silent altogether, it opens no trace for every request that nobody collects, and the calls to the channel none of theirs.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
    }

    public static void AddCoach(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, KeyRing keys)
    {
        var coach = configuration.Read<CoachSettings>();
        var storage = configuration.Read<StorageSettings>();
        var policy = configuration.Read<CoachPolicy>();
        var report = configuration.Read<ReportSettings>();
        var showLines = environment.IsDevelopment() || configuration["Contacts:LinesVerifiedOn"] is { Length: > 0 };

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(policy);
        services.AddSingleton(coach.ToCompany(showLines) with { Groups = report.ToGroups(), SmallestGroup = report.Smallest });
        services.AddSingleton(given => new Coach(policy, given.GetRequiredService<Company>(), coach.UsualLanguage));
        services.AddStorage(storage, environment, keys);
        services.AddSingleton(given => new PersonKeys(given.GetRequiredService<IdentityKey>().Secret));
        services.AddSingleton(given => new DeliveryNotes(new MasterKey(given.GetRequiredService<IdentityKey>().Secret.ToArray())));
        services.AddSingleton(new OpsKey(configuration["Ops:Key"]));
        services.AddCoachMetrics(configuration);
        services.AddGroupReport(report);
        services.AddSingleton<PersonLocks>();
        services.AddSingleton(given => new CoachClock(given.GetRequiredService<IStore>(), given.GetRequiredService<TimeProvider>(), environment.IsDevelopment()));
        services.AddSingleton<Pace>();
        services.AddSingleton(given => new PaperLinks(given.GetRequiredService<MasterKey>(), Home(coach, given), given.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OccasionEnds>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<Filing>();
        services.AddSingleton<Turn>();
        services.AddSingleton<IHear>(given => given.GetRequiredService<Turn>());
        services.AddSingleton<ILook, Look>();
        services.AddSingleton<Visit>();
        services.AddSingleton<Crowds>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<Waker>();
        services.AddSingleton<Press>();
        services.AddSingleton<Kept>();
        services.AddHostedService<Ticker>();
    }

    public static SlackSettings SlackOf(IConfiguration configuration)
    {
        var slack = configuration.Read<SlackSettings>();
        return slack with { RedirectUrl = configuration["Coach:PublicUrl"] is { Length: > 0 } home ? new Uri(new Uri(home), SlackInstall.Back).AbsoluteUri : null };
    }

    /// <summary>The address of this program for browsers: as it is set, in Development also as it listens.</summary>
    private static Func<Uri?> Home(CoachSettings coach, IServiceProvider given) => () =>
    {
        if (coach.PublicUrl is { Length: > 0 } url)
            return new Uri(url);
        var listens = given.GetRequiredService<IHostEnvironment>().IsDevelopment() ? given.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() : null;
        return Uri.TryCreate(listens, UriKind.Absolute, out var here) ? here : null;
    };

    public static void MapCoachHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (IStore store, ILogger<Program> log, CancellationToken cancel) =>
        {
            try
            {
                await store.ReadSettingAsync("ready", cancel);
                return Results.Text("ready");
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.NotReady(Fault.Of(e));
                return Results.Text("The store does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }

    /// <summary>A wrong number helps nobody: lines nobody has checked lately are named at every start.</summary>
    public static void WarnOfUnverifiedLines(this WebApplication app)
    {
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var byOperator = DateOnly.TryParse(app.Configuration["Contacts:LinesVerifiedOn"], System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : (DateOnly?)null;
        var log = app.Services.GetRequiredService<ILogger<Program>>();
        foreach (var line in app.Services.GetRequiredService<Company>().Lines.Staffed)
        {
            if ((byOperator ?? line.LastVerified) is not { } verified || today.DayNumber - verified.DayNumber > 90)
                log.LineUnverified($"{line.En} {line.Phone}");
        }
    }
}
