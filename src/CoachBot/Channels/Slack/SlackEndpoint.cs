using CoachBot.Storage;

namespace CoachBot.Channels.Slack;

/// <summary>Puts Slack on the host.</summary>
public static class SlackEndpoint
{
    /// <summary>Needs an IHear, an ILook, PersonKeys, an IStore, the IdentityKey and a TimeProvider that tells the real time, all singletons.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(given => new Throttle(given.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SlackApi>();
        services.AddSingleton(given => new InstallationStore(
            given.GetRequiredService<IStore>(), given.GetRequiredService<PersonKeys>(), new MasterKey(given.GetRequiredService<IdentityKey>().Secret.ToArray())));
        services.AddSingleton<TokenExchange>();
        services.AddSingleton<Installations>();
        services.AddSingleton<SlackCaller>();
        services.AddSingleton<Underway>();
        services.AddSingleton<SlackChannel>();
        services.AddSingleton<IChannel>(given => given.GetRequiredService<SlackChannel>());
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackViews>();
        services.AddSingleton<PressedMessage>();
        services.AddSingleton<SlackConversation>();
        services.AddSingleton<Leavers>();
        services.AddSingleton<SlackIntake>();
        services.AddSingleton<SlackDoor>();
        services.AddSingleton<SlackInstall>();
        if (settings.TakesSockets)
            services.AddHostedService<SlackSocket>();
        return services;
    }

    /// <summary>Nothing, when <see cref="AddSlack"/> was not called.</summary>
    public static void MapSlack(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<SlackSettings>() is not { } settings)
            return;
        if (settings.TakesRequests)
        {
            var door = app.ServiceProvider.GetRequiredService<SlackDoor>();
            app.MapPost("/slack/events", door.EventsAsync);
            app.MapPost("/slack/interactions", door.InteractionsAsync);
            app.MapPost("/slack/commands", door.CommandsAsync);
        }

        if (!settings.IsInstallable)
            return;
        var install = app.ServiceProvider.GetRequiredService<SlackInstall>();
        app.MapGet("/slack/install", install.BeginAsync);
        app.MapGet(SlackInstall.Back, install.EndAsync);
    }
}
