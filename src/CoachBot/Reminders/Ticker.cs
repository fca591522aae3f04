using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>
/// Keeps the reminders going: wake-ups as they come, a flush every few seconds, a sweep every minute. All that is planned is in the
/// store, so that a restart loses nothing.
/// </summary>
public sealed class Ticker(Waker waker, Sweep sweep, Speaker speaker, CoachClock clock, TimeProvider time, ILogger<Ticker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(20);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await clock.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>What is spoken must not be found unspoken by the next start.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await waker.EndAsync(cancellationToken);
        await speaker.FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.WhenAll(
        RepeatAsync(Pause, WakeAsync, stoppingToken),
        RepeatAsync(FlushEvery, FlushAsync, stoppingToken),
        RepeatAsync(SweepEvery, SweepAsync, stoppingToken));

    private async Task WakeAsync(CancellationToken stopping)
    {
        while (await waker.AttendAsync(stopping))
        {
            // More may be waiting.
        }
    }

    private Task FlushAsync(CancellationToken stopping) => speaker.FlushAsync(stopping);

    private async Task SweepAsync(CancellationToken stopping)
    {
        await clock.RefreshAsync(stopping);
        await sweep.SweepAsync(stopping);
    }

    private async Task RepeatAsync(TimeSpan every, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, time);
        do
        {
            try
            {
                await work(stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.SweepFailed(Fault.Of(e));
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
