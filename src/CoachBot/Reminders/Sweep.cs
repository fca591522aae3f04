using System.Globalization;
using CoachBot.Ops;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>
/// Goes through the roster and sends a wake-up for everybody with something due soon, spread below the platform's rate. It heals what was
/// lost: whoever was woken and not looked at is woken again. Instances share the parts; two at one part do no harm.
/// </summary>
public sealed class Sweep(IRoster roster, IWakeUps wakeUps, IStore store, IDeliveries deliveries, Crowds crowds, Metrics metrics, CoachClock clock, TimeProvider time, ILogger<Sweep> log)
{
    /// <summary>How often each part is swept, and how far ahead: two sweeps may fail before anybody is late.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Ahead = Filing.Soon;

    /// <summary>Someone who was woken and not looked at so long after is woken again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The turn that wrote an entry may not have saved yet: nobody who looks so early may settle it.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    /// <summary>The operator's record of deliveries is kept so long.</summary>
    private const int DeliveryDays = 35;

    private const int AtOnce = 16;

    private readonly DateTimeOffset[] next = new DateTimeOffset[IRoster.Parts];

    /// <summary>Sweeps the parts whose turn it is and that no other instance has taken.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        if (await crowds.CountAsync(cancel))
            await deliveries.ForgetBeforeAsync(DateOnly.FromDateTime(clock.Now.UtcDateTime).AddDays(-DeliveryDays), cancel);
        // Not in the same order everywhere, so that instances started together share the work.
        var first = Random.Shared.Next(IRoster.Parts);
        for (var i = 0; i < IRoster.Parts; i++)
        {
            var part = (first + i) % IRoster.Parts;
            if (clock.Now >= next[part] && await IsOursAsync(part, cancel))
                await SweepAsync(part, clock.Now + Ahead, cancel);
        }
    }

    /// <summary>Sweeps everything now: the clock was moved, wake-ups lie at their old times.</summary>
    public async Task SweepAllAsync(CancellationToken cancel)
    {
        await crowds.CountAsync(cancel);
        for (var part = 0; part < IRoster.Parts; part++)
            await SweepAsync(part, clock.Now + Ahead + Patience, cancel);
    }

    private async Task<bool> IsOursAsync(int part, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"sweep|{part:D2}");
        var seen = await store.ReadSettingAsync(name, cancel);
        var now = clock.Now;
        var last = seen is null ? DateTimeOffset.MinValue : new DateTimeOffset(long.Parse(seen, CultureInfo.InvariantCulture), TimeSpan.Zero);
        next[part] = last > now - Every ? last + Every : now + Every;
        return last <= now - Every && await store.SwapSettingAsync(name, seen, now.UtcTicks.ToString(CultureInfo.InvariantCulture), cancel);
    }

    private async Task SweepAsync(int part, DateTimeOffset until, CancellationToken cancel)
    {
        await foreach (var page in roster.ToLookAtAsync(part, until, cancel))
        {
            var plans = new List<Planned>(page.Count);
            foreach (var entry in page)
            {
                if (Plan(entry, await crowds.SizeAsync(entry.Crowd, cancel)) is { } plan)
                    plans.Add(plan);
            }

            await WakeAsync(plans, cancel);
        }
    }

    private Planned? Plan(RosterEntry entry, Crowd crowd)
    {
        var (now, young) = (clock.Now, time.GetUtcNow() - entry.Written < Young);
        if (young && entry.Due > now)
            return null;
        var slot = Slots.Of(entry.Person, entry.Due, crowd);
        var at = slot > now ? slot : now;
        return new Planned(entry with { Look = at + Patience + Ahead }, at - now, young, WasLost: entry.Look > entry.Due && entry.Look - Ahead <= now);
    }

    private async Task WakeAsync(IReadOnlyList<Planned> plans, CancellationToken cancel)
    {
        var etags = await roster.MoveAsync([.. plans.Select(plan => plan.Entry)], cancel);
        await Parallel.ForAsync(0, plans.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, cancel) =>
        {
            if (etags[i] is { } etag)
                await wakeUps.AddAsync(plans[i].Entry.Person, plans[i].After, plans[i].IsYoung ? null : etag, cancel);
        });
        metrics.LookedAt(plans.Count);
        var lost = plans.Where((plan, i) => plan.WasLost && etags[i] is not null).Count();
        for (var i = 0; i < lost; i++)
            metrics.WakeUpMissed();
        if (lost > 0)
            log.WakeUpsLost(lost);
    }

    private sealed record Planned(RosterEntry Entry, TimeSpan After, bool IsYoung, bool WasLost);
}
