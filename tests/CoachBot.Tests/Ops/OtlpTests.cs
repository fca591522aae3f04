using System.Collections.Concurrent;
using System.Text;
using CoachBot.Ops;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace CoachBot.Tests.Ops;

/// <summary>The metrics on their way to a collector: a real exporter, and a receiver on loopback.</summary>
public sealed class OtlpTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Body)> received = [];
    private readonly WebApplication collector;

    public OtlpTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        collector = builder.Build();
        collector.Map("{**path}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
    }

    public Task InitializeAsync() => collector.StartAsync();

    public async Task DisposeAsync() => await collector.DisposeAsync();

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "/v1/metrics")]
    public async Task A_named_collector_is_sent_the_metrics(string setting, string path)
    {
        using var app = Start((setting, collector.Urls.First() + path), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await app.StartAsync();
        app.Services.GetRequiredService<Metrics>().Sent("msteams", SendOutcome.Throttled);
        Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000));
        await app.StopAsync();

        Assert.All(received, one => Assert.Equal("/v1/metrics", one.Path));
        Assert.Contains(received, one => ((string[])["coachbot.sends", "channel", "msteams", "outcome", "throttled", "service.name", "dotnet."]).All(word => one.Body.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_collector_nothing_runs_and_nothing_calls_out()
    {
        using var app = Start(("OTEL_EXPORTER_OTLP_ENDPOINT", ""), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await app.StartAsync();
        app.Services.GetRequiredService<Metrics>().Sent("msteams", SendOutcome.Sent);

        Assert.Null(app.Services.GetService<MeterProvider>());
        Assert.Empty(app.Services.GetServices<IHostedService>());
    }

    private static IHost Start(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value)));
        builder.Services.AddCoachMetrics(builder.Configuration);
        return builder.Build();
    }
}
