using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>Sweeps every few seconds. The minimal durable timer: what is due is in the store, so a restart loses nothing.</summary>
public sealed class Ticker(Sweep sweep, Speaker speaker, CoachClock clock, TimeProvider time, ILogger<Ticker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>What is spoken must not be found unspoken by the next start.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await speaker.FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await clock.RefreshAsync(stoppingToken);
                await sweep.DrainOutboxAsync(stoppingToken);
                await sweep.RaiseDueAsync(TimeSpan.FromSeconds(30), stoppingToken);
                await speaker.FlushAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.SweepFailed(Fault.Of(e));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
