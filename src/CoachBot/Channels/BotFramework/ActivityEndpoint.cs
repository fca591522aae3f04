using Microsoft.IdentityModel.Protocols;

namespace CoachBot.Channels.BotFramework;

/// <summary>Puts the Bot Framework's Activity protocol on the host.</summary>
public static class ActivityEndpoint
{
    /// <summary>Needs an IHear, PersonKeys and a TimeProvider that tells the real time, all singletons.</summary>
    /// <param name="registration">Null: only clients on this machine are heard, in Development.</param>
    /// <param name="signIn">Gets the bot's own token; null where no connector asks for one.</param>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, Registration? registration = null, Func<IServiceProvider, ISignIn>? signIn = null)
    {
        if (registration is null)
            services.AddSingleton<IAdmitActivities, LoopbackAdmission>();
        else
            services.AddTokenAdmission(registration);
        if (signIn is not null)
            services.AddSingleton(signIn).AddSingleton<BotToken>();
        services.AddSingleton(new ServiceUrls(registration));
        services.AddSingleton<OutsideHttp>();
        services.AddSingleton(given => new ConnectorLine(given.GetRequiredService<OutsideHttp>(), given.GetService<BotToken>(), given.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Connector>();
        services.AddSingleton<BotFrameworkChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<BotFrameworkChannel>());
        services.AddSingleton<ActivityReader>();
        services.AddSingleton<ActivityHearing>();
        services.AddSingleton<ActivityIntake>();
        return services;
    }

    public static IEndpointConventionBuilder MapBotFramework(this IEndpointRouteBuilder app)
    {
        var intake = app.ServiceProvider.GetRequiredService<ActivityIntake>();
        return app.MapPost("/api/messages", intake.TakeAsync);
    }

    private static void AddTokenAdmission(this IServiceCollection services, Registration registration)
    {
        services.AddSingleton(registration);
        services.AddSingleton<IDocumentRetriever, Documents>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<IAdmitActivities, TokenAdmission>();
    }
}
