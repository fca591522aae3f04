using CoachBot.Turns;

namespace CoachBot.Report;

/// <summary>Looks now and then whether a period is over. Of several instances one makes the report.</summary>
public sealed class ReportTicker(ReportRun run, CoachClock clock, TimeProvider time, ILogger<ReportTicker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await clock.RefreshAsync(stoppingToken);
                await run.MakeAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.ReportFailed(Fault.Of(e));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
