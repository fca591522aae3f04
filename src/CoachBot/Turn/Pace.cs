using System.Collections.Concurrent;
using System.Globalization;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>
/// Spaces what the coach says by itself below a platform's limit for a tenant, over all instances. Answers to people are never held
/// back by it: they use the part of the limit that is left free. An instance books a few seconds of the shared timetable at a time.
/// </summary>
public sealed class Pace(IStore store, PersonKeys keys, TimeProvider time)
{
    /// <summary>So much of the timetable is booked at once.</summary>
    private static readonly TimeSpan Booking = TimeSpan.FromSeconds(2);

    /// <summary>A lone message now and then costs no booking: one a second and instance.</summary>
    private static readonly TimeSpan Free = TimeSpan.FromSeconds(1);

    /// <summary>No platform is believed that asks for more.</summary>
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Booked> crowds = new();

    /// <summary>Messages a second that the coach sends by itself to one tenant: 0.6 of what the platform allows.</summary>
    /// <param name="crowd">See <see cref="PersonKeys.CrowdOf"/>.</param>
    public static double RateOf(string crowd) => crowd[0] == 's' ? 5.25 : 30;

    /// <summary>Takes leave to send one message.</summary>
    /// <returns>How long to wait before sending. Over <paramref name="patience"/> nothing was taken: ask again then.</returns>
    public async Task<TimeSpan> TakeAsync(Address where, TimeSpan patience, CancellationToken cancel)
    {
        var crowd = keys.CrowdOf(where.Channel, where.Tenant);
        var booked = crowds.GetOrAdd(crowd, _ => new Booked());
        await booked.Gate.WaitAsync(cancel);
        try
        {
            var now = time.GetUtcNow();
            if (now >= booked.Until)
                booked.Count = 0;
            if (booked.Count == 0 && now >= booked.FreeAt)
            {
                booked.FreeAt = now + Free;
                return TimeSpan.Zero;
            }

            if (booked.Count == 0)
                await BookAsync(booked, crowd, cancel);
            var wait = booked.From > now ? booked.From - now : TimeSpan.Zero;
            if (wait > patience)
                return wait;
            booked.Count--;
            booked.From = (booked.From > now ? booked.From : now) + booked.Gap;
            return wait;
        }
        finally
        {
            booked.Gate.Release();
        }
    }

    /// <summary>The platform asked for fewer messages: half as many, and none before the time it gave.</summary>
    public async Task SlowDownAsync(Address where, TimeSpan wait, CancellationToken cancel)
    {
        wait = wait < LongestBreak ? wait : LongestBreak;
        var crowd = keys.CrowdOf(where.Channel, where.Tenant);
        var booked = crowds.GetOrAdd(crowd, _ => new Booked());
        await booked.Gate.WaitAsync(cancel);
        booked.Count = 0;
        booked.FreeAt = time.GetUtcNow() + wait + Free;
        booked.Gate.Release();
        await ChangeAsync(crowd, (shared, now) => shared.Slower(now, wait), cancel);
    }

    private async Task BookAsync(Booked booked, string crowd, CancellationToken cancel)
    {
        var after = await ChangeAsync(crowd, (shared, now) => shared.Book(now, Booking, RateOf(crowd)), cancel);
        booked.From = after.Next - Booking;
        booked.Until = after.Next;
        booked.Gap = TimeSpan.FromSeconds(1 / after.Rate);
        booked.Count = Math.Max(1, (int)(Booking.TotalSeconds * after.Rate));
    }

    private async Task<Timetable> ChangeAsync(string crowd, Func<Timetable, DateTimeOffset, Timetable> change, CancellationToken cancel)
    {
        var name = "pace|" + crowd;
        while (true)
        {
            var seen = await store.ReadSettingAsync(name, cancel);
            var now = time.GetUtcNow();
            var after = change(Timetable.Read(seen) ?? new Timetable(now, RateOf(crowd), now), now);
            if (await store.SwapSettingAsync(name, seen, after.Write(), cancel))
                return after;
        }
    }

    /// <summary>What this instance may send to a crowd: so many messages, from a moment on, a gap apart.</summary>
    private sealed class Booked
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public DateTimeOffset FreeAt { get; set; }

        public DateTimeOffset From { get; set; }

        /// <summary>What is not used by then is lost: the time after it belongs to whoever booked it.</summary>
        public DateTimeOffset Until { get; set; }

        public TimeSpan Gap { get; set; }

        public int Count { get; set; }
    }

    /// <summary>What the instances share: booked until <paramref name="Next"/>, at <paramref name="Rate"/> messages a second, unchanged <paramref name="Since"/>.</summary>
    private sealed record Timetable(DateTimeOffset Next, double Rate, DateTimeOffset Since)
    {
        private static readonly TimeSpan Clean = TimeSpan.FromMinutes(5);

        public static Timetable? Read(string? text)
        {
            if (text?.Split(' ') is not [var next, var rate, var since])
                return null;
            return new Timetable(At(next), double.Parse(rate, CultureInfo.InvariantCulture), At(since));
        }

        public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Next.UtcTicks} {Rate:0.###} {Since.UtcTicks}");

        /// <summary>After five minutes without a complaint, a tenth faster up to the usual rate.</summary>
        public Timetable Book(DateTimeOffset now, TimeSpan booking, double usual)
        {
            var from = Next > now ? Next : now;
            var faster = now - Since >= Clean && Rate < usual;
            return new Timetable(from + booking, faster ? Math.Min(usual, Rate * 1.1) : Rate, faster ? now : Since);
        }

        public Timetable Slower(DateTimeOffset now, TimeSpan wait)
        {
            // Many complaints of the same moment are one.
            var fresh = now - Since > TimeSpan.FromSeconds(5);
            return new Timetable(Next > now + wait ? Next : now + wait, fresh ? Math.Max(1, Rate / 2) : Rate, fresh ? now : Since);
        }

        private static DateTimeOffset At(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
    }
}
