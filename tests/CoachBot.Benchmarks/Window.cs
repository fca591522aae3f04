namespace CoachBot.Benchmarks;

/// <summary>What one turn cost on average in a stretch of time.</summary>
/// <param name="Micros">CPU of the process, user and system.</param>
/// <param name="Reads">System calls that read from files; <paramref name="Writes"/> the same for writing.</param>
internal sealed record Window(long Turns, double Micros, double Kilobytes, double Reads, double Writes, double Messages, double PerSecond)
{
    /// <summary>Measures a process while <paramref name="work"/> makes it take turns; that returns how many.</summary>
    public static async Task<Window> MeasureAsync(Meter meter, Sink? sink, Func<Task<long>> work)
    {
        var (before, messages) = (await meter.ReadAsync(), sink?.Taken ?? 0);
        var start = TimeProvider.System.GetTimestamp();
        var turns = await work();
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        var (after, sent) = (await meter.ReadAsync(), sink?.Taken ?? 0);
        return new Window(
            turns,
            (after.Cpu - before.Cpu).TotalMicroseconds / turns,
            (after.Allocated - before.Allocated) / 1024.0 / turns,
            (double)(after.Reads - before.Reads) / turns,
            (double)(after.Writes - before.Writes) / turns,
            (double)(sent - messages) / turns,
            turns / elapsed.TotalSeconds);
    }
}

/// <summary>Figures of repeated measurements.</summary>
internal static class Figures
{
    private const int Resamples = 10_000;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The range that holds 95 of 100 medians of samples drawn from these values.</summary>
    public static (double From, double To) Interval(IReadOnlyList<double> values)
    {
        var random = new Random(1);
        var medians = Enumerable.Range(0, Resamples)
            .Select(_ => Median(Enumerable.Range(0, values.Count).Select(_ => values[random.Next(values.Count)])))
            .Order()
            .ToArray();
        return (medians[(int)(Resamples * 0.025)], medians[(int)(Resamples * 0.975)]);
    }
}
