using System.Diagnostics.Metrics;
using CoachBot.Ops;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Ops;

/// <summary>The coach's metrics with someone who notes each measurement as a line: name, value, tags.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener listener = new();

    public Listening(bool note = true)
    {
        listener.InstrumentPublished = (instrument, on) =>
        {
            // Other tests have meters of the same name.
            if (instrument.Meter.Scope != services.GetRequiredService<IMeterFactory>())
                return;
            Instruments.Add(instrument);
            on.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (note)
                Note(instrument, $"{value}", tags);
        });
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (note)
                Note(instrument, FormattableString.Invariant($"{value}"), tags);
        });
        listener.Start();
        Metrics = new Metrics(services.GetRequiredService<IMeterFactory>());
    }

    public Metrics Metrics { get; }

    public List<Instrument> Instruments { get; } = [];

    public List<string> Lines { get; } = [];

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }

    private void Note(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Lines.Add(string.Join(' ', [instrument.Name, value, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
}
