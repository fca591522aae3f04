using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Playground;
using CoachBot.Reminders;
using CoachBot.Settings;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot;

/// <summary>Puts the parts together. Beside Program, the only place that knows concrete types.</summary>
internal static class Composition
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>Stops with the whole list of what is wrong, before anything is opened.</summary>
    public static void UseCoachSettings(this WebApplicationBuilder builder)
    {
        var problems = SettingsCheck.Problems(builder.Configuration, builder.Environment.IsDevelopment());
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
                Console.Error.WriteLine($"Settings: {problem}");
            Environment.Exit(2);
        }

        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultUrl);
        // The framework's request lines carry addresses with ids in them.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
    }

    public static void AddCoach(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var coach = configuration.GetSection("Coach").Get<CoachSettings>() ?? new();
        var storage = configuration.GetSection("Storage").Get<StorageSettings>() ?? new();
        var policy = configuration.GetSection("Policy").Get<CoachPolicy>() ?? new();
        var showLines = environment.IsDevelopment() || configuration["Contacts:LinesVerifiedOn"] is { Length: > 0 };

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(policy);
        services.AddSingleton(coach.ToCompany(showLines));
        services.AddSingleton(given => new Coach(policy, given.GetRequiredService<Company>(), coach.UsualLanguage));
        services.AddStore(storage, environment);
        services.AddSingleton<PersonKeys>();
        services.AddSingleton<PersonLocks>();
        services.AddSingleton<CoachClock>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<Turn>();
        services.AddSingleton<IHear>(given => given.GetRequiredService<Turn>());
        services.AddSingleton<Sweep>();
        services.AddSingleton<Kept>();
        services.AddHostedService<Ticker>();
    }

    /// <summary>A broken or unreachable store stops the start, not the first person.</summary>
    public static async Task OpenStoreAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<IStore>();
        if (app.Services.GetService<AzureTables>() is { } tables)
            await tables.CreateAsync(app.Lifetime.ApplicationStopping);
    }

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
                log.NotReady(e);
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

    private static void AddStore(this IServiceCollection services, StorageSettings storage, IHostEnvironment environment)
    {
        services.AddSingleton(_ => MasterKeyOf(storage));
        switch (storage.Provider)
        {
            case "Memory":
                services.AddSingleton<MemoryStore>();
                services.AddSingleton<IStore>(given => given.GetRequiredService<MemoryStore>());
                services.AddSingleton<IRoster, MemoryRoster>();
                services.AddSingleton<IWakeUps, MemoryWakeUps>();
                break;
            case "AzureTables":
                services.AddSingleton(_ => new AzureTables(AccountOf(storage.Azure, environment), storage.Azure.TablePrefix));
                services.AddSingleton<IStore, AzureStore>();
                services.AddSingleton<IRoster, AzureRoster>();
                services.AddSingleton<IWakeUps, AzureWakeUps>();
                break;
            default:
                services.AddSingleton(_ => new SqliteStore(storage.Sqlite.Path));
                services.AddSingleton<IStore>(given => given.GetRequiredService<SqliteStore>());
                services.AddSingleton<IRoster, SqliteRoster>();
                services.AddSingleton<IWakeUps, SqliteWakeUps>();
                break;
        }
    }

    private static AzureAccount AccountOf(AzureSettings azure, IHostEnvironment environment) => azure.ConnectionString is { Length: > 0 } secret
        ? AzureAccount.WithKey(secret)
        : AzureAccount.WithIdentity(azure.AccountUrl!, azure.ClientId, environment.IsDevelopment());

    private static MasterKey MasterKeyOf(StorageSettings storage) => storage switch
    {
        { MasterKey: { } text } => MasterKey.FromBase64(text),
        { Provider: "Memory" } => new MasterKey(System.Security.Cryptography.RandomNumberGenerator.GetBytes(MasterKey.Bytes)),
        { Provider: "AzureTables" } => throw new InvalidOperationException("The master key of several instances is configured, never made."),
        _ => MasterKey.FromFile(storage.Sqlite.Path + ".key"),
    };
}
