using System.Globalization;
using CoachBot.Storage;

namespace CoachBot.Turns;

/// <summary>
/// The clock the coach lives by: local dates, rules, occasions. In Development it can be moved ahead; tokens, claims,
/// leases and timers keep to <see cref="TimeProvider"/>.
/// </summary>
/// <param name="movable">False outside Development: then there is nothing to read.</param>
public sealed class CoachClock(IStore store, TimeProvider time, bool movable = true)
{
    private const string Setting = "clock-offset";

    private long offsetTicks;

    public DateTimeOffset Now => time.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Takes over the offset that the store has: another instance may have moved the clock.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        if (movable && await store.ReadSettingAsync(Setting, cancel) is { } ticks)
            Interlocked.Exchange(ref offsetTicks, long.Parse(ticks, CultureInfo.InvariantCulture));
    }

    /// <summary>Moves the clock forward.</summary>
    /// <returns>False when that would be back, or beyond the year 2200.</returns>
    public async Task<bool> MoveToAsync(DateTimeOffset moment, CancellationToken cancel)
    {
        await RefreshAsync(cancel);
        if (moment < Now || moment.Year > 2200)
            return false;
        var ticks = (moment - time.GetUtcNow()).Ticks;
        await store.WriteSettingAsync(Setting, ticks.ToString(CultureInfo.InvariantCulture), cancel);
        Interlocked.Exchange(ref offsetTicks, ticks);
        return true;
    }
}
