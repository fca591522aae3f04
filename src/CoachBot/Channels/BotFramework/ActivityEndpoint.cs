using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Channels.BotFramework;

/// <summary>Puts the Bot Framework's Activity protocol on the host.</summary>
public static class ActivityEndpoint
{
    /// <summary>Needs an IHear, PersonKeys and a TimeProvider that tells the real time, all singletons.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.TryAddSingleton<IAdmitActivities, LoopbackAdmission>();
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<Connector>();
        services.AddSingleton<BotFrameworkChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<BotFrameworkChannel>());
        services.AddSingleton<ActivityReader>();
        services.AddSingleton<ActivityIntake>();
        return services;
    }

    public static IEndpointConventionBuilder MapBotFramework(this IEndpointRouteBuilder app)
    {
        var intake = app.ServiceProvider.GetRequiredService<ActivityIntake>();
        return app.MapPost("/api/messages", intake.TakeAsync);
    }
}
