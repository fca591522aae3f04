using System.Collections.Concurrent;
using System.Globalization;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>How many people each crowd has: counted once an hour by one instance, known to all.</summary>
public sealed class Crowds(IRoster roster, IStore store, CoachClock clock)
{
    private const string Counted = "crowds-counted";

    /// <summary>Smaller crowds need no spreading.</summary>
    private const int Worth = 5;

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (Crowd Crowd, DateTimeOffset At)> known = new();

    /// <summary>Counts, if nobody has within the hour.</summary>
    /// <returns>True when it was this instance that counted.</returns>
    public async Task<bool> CountAsync(CancellationToken cancel)
    {
        var seen = await store.ReadSettingAsync(Counted, cancel);
        if (seen is not null && clock.Now - new DateTimeOffset(long.Parse(seen, CultureInfo.InvariantCulture), TimeSpan.Zero) < Every)
            return false;
        if (!await store.SwapSettingAsync(Counted, seen, clock.Now.UtcTicks.ToString(CultureInfo.InvariantCulture), cancel))
            return false;
        foreach (var (crowd, people) in await roster.CountAsync(cancel))
        {
            var before = await store.ReadSettingAsync(NameOf(crowd), cancel);
            var count = people.ToString(CultureInfo.InvariantCulture);
            if (before != count && (before is not null || people >= Worth))
                await store.WriteSettingAsync(NameOf(crowd), count, cancel);
        }

        known.Clear();
        return true;
    }

    public async ValueTask<Crowd> SizeAsync(string crowd, CancellationToken cancel)
    {
        if (known.TryGetValue(crowd, out var found) && clock.Now - found.At < Fresh)
            return found.Crowd;
        var people = await store.ReadSettingAsync(NameOf(crowd), cancel);
        var size = new Crowd(people is null ? 1 : int.Parse(people, CultureInfo.InvariantCulture), Pace.RateOf(crowd));
        known[crowd] = (size, clock.Now);
        return size;
    }

    private static string NameOf(string crowd) => "crowd|" + crowd;
}
