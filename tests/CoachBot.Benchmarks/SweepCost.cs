using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using CoachBot.Ops;
using CoachBot.Reminders;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks;

/// <summary>What one instance pays to sweep the whole roster: nobody due, one in a hundred due within minutes, everybody due at once.</summary>
internal sealed class SweepCost
{
    private const int WarmUpPeople = 2_000;
    private const int MostAtOnceInAzurite = 10_000;
    private const int PeoplePerTenant = 1_000;
    private const int QuietSweeps = 5;

    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));
    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private readonly SweptStore store;
    private readonly MovedTime time;
    private readonly Crowds crowds;
    private readonly Sweep sweep;
    private readonly bool prints;

    private SweepCost(SweptStore store, MovedTime time, bool prints)
    {
        (this.store, this.time, this.prints) = (store, time, prints);
        var clock = new CoachClock(store.Store, time, movable: false);
        crowds = new Crowds(store.Roster, store.Store, clock);
        sweep = new Sweep(store.Roster, store.WakeUps, store.Store, new MemoryDeliveries(), crowds, new Metrics(Meters), clock, time, NullLogger<Sweep>.Instance);
    }

    public static async Task RunAsync(int people)
    {
        Console.WriteLine($"One sweep of the roster, by one instance, all {IRoster.Parts} parts; {PeoplePerTenant} people a tenant; load average {Meter.LoadAverage()}");
        Console.WriteLine($"{"",-26}{"people",8}{"due",8}{"CPU, ms",10}{"wall, ms",10}{"MB alloc.",10}{"pages",9}{"moves",9}{"wake-ups",10}{"settings",10}");
        await SweepFileAsync(WarmUpPeople, prints: false);
        await SweepFileAsync(people, prints: true);
        if (!Directory.Exists(AzuriteProcess.Folder))
        {
            Console.WriteLine("Azurite is not installed; tests/run installs it.");
            return;
        }

        await using var azurite = new AzuriteProcess("--inMemoryPersistence");
        await azurite.StartAsync();
        await SweepAccountAsync(azurite, WarmUpPeople, prints: false);
        await SweepAccountAsync(azurite, people, prints: true);
        Console.WriteLine($"Azurite runs beside it and its CPU is not counted. Load average {Meter.LoadAverage()}");
    }

    private static async Task SweepFileAsync(int people, bool prints)
    {
        var time = new MovedTime();
        using var file = new SweptFile(time);
        var cost = new SweepCost(file, time, prints);
        await cost.MeasureAsync(people);
        await cost.MeasureAllAtOnceAsync(people);
    }

    private static async Task SweepAccountAsync(AzuriteProcess azurite, int people, bool prints)
    {
        var time = new MovedTime();
        var account = new SweptAccount(AzureAccount.WithKey(azurite.ConnectionString));
        await account.CreateAsync();
        await new SweepCost(account, time, prints).MeasureAsync(people);
        account = new SweptAccount(AzureAccount.WithKey(azurite.ConnectionString));
        await account.CreateAsync();
        await new SweepCost(account, time, prints).MeasureAllAtOnceAsync(Math.Min(people, MostAtOnceInAzurite));
    }

    private async Task MeasureAsync(int people)
    {
        var start = IRoster.Round(time.GetUtcNow());
        // One in a hundred in two hours, the others over the week after.
        await store.FillAsync(List(people, number => start.AddHours(number % 100 == 0 ? 2.25 : 3 + (number % 165))));
        await crowds.CountAsync(Go);
        store.Take();
        var quiet = new List<Cost>();
        for (var i = 0; i < QuietSweeps; i++)
            quiet.Add(await SweepAsync());
        var none = quiet.OrderBy(one => one.Cpu).ElementAt(QuietSweeps / 2);
        Print("none due", people, 0, none);
        time.MoveTo(start.AddHours(2));
        // Not for the first time: sizes that are as before are not written.
        var count = await MeasureAsync("crowds counted", people, 0, () => crowds.CountAsync(Go));
        var hundredth = await MeasureAsync("1 % due", people, people / 100, () => sweep.SweepAsync(Go));
        if (prints)
            Console.WriteLine(PerMonth(people, none.Operations, hundredth.Operations, count.Operations));
    }

    private async Task MeasureAllAtOnceAsync(int people)
    {
        var nine = IRoster.Round(time.GetUtcNow()).AddHours(2);
        await store.FillAsync(List(people, _ => nine));
        time.MoveTo(nine.AddMinutes(-15));
        await crowds.CountAsync(Go);
        store.Take();
        await MeasureAsync("all due", people, people, () => sweep.SweepAsync(Go));
    }

    private async Task<Cost> SweepAsync()
    {
        time.MoveTo(time.GetUtcNow().AddMinutes(6));
        return await Cost.OfAsync(store, () => sweep.SweepAsync(Go));
    }

    private async Task<Cost> MeasureAsync(string what, int people, int due, Func<Task> work)
    {
        var cost = await Cost.OfAsync(store, work);
        if (cost.Operations.WakeUps != due)
            throw new InvalidOperationException($"{due} people were to be woken, and {cost.Operations.WakeUps} were.");
        Print(what, people, due, cost);
        return cost;
    }

    private void Print(string what, int people, int due, Cost cost)
    {
        if (prints)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{store.Name}, {what}",-26}{people,8}{due,8}{cost}"));
    }

    /// <summary>Every five minutes a sweep, every hour a count, and once a week everybody's turn.</summary>
    private static string PerMonth(int people, Operations none, Operations hundredth, Operations count)
    {
        var sweeps = 30 * 24 * 12 * none.All;
        var turns = people * 30 / 7.0 * (hundredth.All - none.All) / (people / 100);
        var counts = 30 * 24 * count.All;
        return string.Create(CultureInfo.InvariantCulture, $"a month: {sweeps:N0} operations of sweeps that find nobody, {turns:N0} for those who are due, {counts:N0} to count crowds");
    }

    private static List<Listed> List(int people, Func<int, DateTimeOffset> due) =>
        [.. Enumerable.Range(0, people).Select(number => (Tenant: $"tenant-{number / PeoplePerTenant}", User: $"user-{number}", Due: due(number)))
            .Select(one => new Listed(Keys.Of("msteams", one.Tenant, one.User), Keys.CrowdOf("msteams", one.Tenant), one.Due))];
}

/// <summary>What some work cost this process.</summary>
internal sealed record Cost(TimeSpan Cpu, TimeSpan Wall, long Allocated, Operations Operations)
{
    public static async Task<Cost> OfAsync(SweptStore store, Func<Task> work)
    {
        GC.Collect();
        var (cpu, allocated, start) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        await work();
        return new Cost(
            Environment.CpuUsage.TotalTime - cpu, Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes(precise: true) - allocated, store.Take());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Cpu.TotalMilliseconds,10:0}{Wall.TotalMilliseconds,10:0}{Allocated / 1048576.0,10:0.0}{Operations}");
}

/// <summary>A clock that runs ahead of the machine's.</summary>
internal sealed class MovedTime : TimeProvider
{
    // Whoever is put on the roster by the machine's clock was put there a while ago.
    private TimeSpan ahead = TimeSpan.FromHours(1);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void MoveTo(DateTimeOffset moment) => ahead += moment - GetUtcNow();
}
