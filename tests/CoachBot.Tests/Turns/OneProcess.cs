using System.Diagnostics.Metrics;
using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Ops;
using CoachBot.Papers;
using CoachBot.Reminders;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Turns;

/// <summary>The real parts of one process, over a store that may be shared with others.</summary>
internal sealed class OneProcess
{
    private static readonly MasterKey Master = new(new byte[MasterKey.Bytes]);
    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    public static readonly PersonKeys Keys = new(Master);

    private readonly CoachClock clock;
    private readonly FakeTimeProvider time;

    public OneProcess(Shared shared, IStore store, IChannel channel, IReadOnlyList<CompanyGroup>? groups = null)
    {
        time = shared.Time;
        var locks = new PersonLocks();
        clock = new CoachClock(store, time);
        var coach = new Coach(new CoachPolicy(), new Company(null, [], Lines.Of("JP")) { Groups = groups ?? [] }, Language.Ja);
        Pace = new Pace(store, Keys, time);
        Papers = new PaperLinks(Master, () => new Uri("https://coach.example"), time);
        Press = new Press(coach, store, clock, time);
        var metrics = new Metrics(Meters);
        var ends = new OccasionEnds(shared.Deliveries, new DeliveryNotes(Master), metrics, clock, NullLogger<OccasionEnds>.Instance);
        Speaker = new Speaker(store, [channel], Papers, Pace, ends, metrics, time, NullLogger<Speaker>.Instance);
        var filing = new Filing(store, shared.Roster, shared.WakeUps, Keys, Speaker, clock, NullLogger<Filing>.Instance);
        Turn = new Turn(coach, store, shared.WakeUps, filing, Speaker, metrics, locks, clock, time, NullLogger<Turn>.Instance);
        var visit = new Visit(coach, store, filing, Speaker, ends, metrics, locks, Pace, clock, time, NullLogger<Visit>.Instance);
        Sweep = new Sweep(shared.Roster, shared.WakeUps, store, shared.Deliveries, new Crowds(shared.Roster, store, clock), metrics, clock, time, NullLogger<Sweep>.Instance);
        Waker = new Waker(shared.WakeUps, shared.Roster, visit, clock, time, NullLogger<Waker>.Instance);
    }

    public CoachClock Clock => clock;

    public Pace Pace { get; }

    public PaperLinks Papers { get; }

    public Press Press { get; }

    public Speaker Speaker { get; }

    public Turn Turn { get; }

    public Sweep Sweep { get; }

    public Waker Waker { get; }

    /// <summary>Moves the coach's clock, and has everything said that is due then.</summary>
    public async Task<bool> MoveAsync(TimeSpan span)
    {
        if (!await clock.MoveToAsync(clock.Now + span, CancellationToken.None))
            return false;
        await PassAsync(Sweep.SweepAllAsync(CancellationToken.None));
        await AttendAsync();
        return true;
    }

    /// <summary>Attends to all wake-ups that are due.</summary>
    public Task AttendAsync() => PassAsync(Waker.AttendAllAsync(TimeSpan.FromMinutes(1), CancellationToken.None));

    /// <summary>Lets time pass while something waits for it.</summary>
    private async Task PassAsync(Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(5)) != work)
            time.Advance(TimeSpan.FromMilliseconds(50));
        await work;
    }

    /// <summary>What all processes share.</summary>
    public sealed record Shared(MemoryStore Store, IRoster Roster, IWakeUps WakeUps, IDeliveries Deliveries, FakeTimeProvider Time)
    {
        public static Shared InMemory(FakeTimeProvider time)
        {
            var store = new MemoryStore();
            return new Shared(store, new MemoryRoster(time), new MemoryWakeUps(store, time), new MemoryDeliveries(), time);
        }
    }
}
