using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CoachBot.Ops;

/// <summary>
/// Metrics for the operator. They leave the process only when OpenTelemetry's own setting names a collector
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> or <c>OTEL_EXPORTER_OTLP_METRICS_ENDPOINT</c>); without it nothing runs.
/// </summary>
public static class OpsComposition
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

    public static void AddCoachMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<Metrics>();
        if (string.IsNullOrEmpty(configuration[Endpoint]) && string.IsNullOrEmpty(configuration[MetricsEndpoint]))
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("coachbot"))
            .WithMetrics(metrics => metrics.AddMeter(Metrics.Name).AddMeter("System.Runtime").AddOtlpExporter(exporter =>
            {
                // The exporter itself reads the first setting only. This one is the whole address.
                if (configuration[MetricsEndpoint] is { Length: > 0 } address)
                    exporter.Endpoint = new Uri(address);
            }));
    }
}
