using CoachBot.Ops;
using CoachBot.Settings;

namespace CoachBot.Report;

/// <summary>Puts the group report together, where the organisation has named groups.</summary>
public static class ReportComposition
{
    public static void AddGroupReport(this IServiceCollection services, ReportSettings settings)
    {
        if (settings.Groups.Count == 0)
            return;
        services.AddSingleton(new ReportPlan(settings.ToGroups(), settings.Weeks, settings.Smallest));
        services.AddKeyedSingleton(ReportEndpoint.KeyName, new OpsKey(settings.Key));
        services.AddSingleton<ReportShelf>();
        services.AddSingleton<ReportRun>();
        services.AddHostedService<ReportTicker>();
    }
}
