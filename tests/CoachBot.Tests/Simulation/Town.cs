using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Tests.Turns;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Simulation;

/// <summary>Twelve people of two tenants, three instances over one store, and what lies between them.</summary>
internal sealed class Town
{
    private const int People = 12;

    private static readonly string[] Zones = ["Asia/Tokyo", "Asia/Tokyo", "Europe/Berlin", "America/New_York"];

    private readonly Mutation mutation;
    private readonly OneProcess.Shared shared;
    private readonly Dictionary<PersonKey, Someone> byKey;
    private readonly List<string> story = [];

    public Town(int seed, Mutation mutation)
    {
        this.mutation = mutation;
        Dice = new Dice(seed);
        shared = OneProcess.Shared.InMemory(Time);
        Residents = [.. Enumerable.Range(0, People).Select(Resident)];
        byKey = Residents.ToDictionary(one => one.Key);
        Witness = new Witness(byKey, shared.Store, Time);
        Schedule = new Schedule(Dice.World, Time);
        Instances = [.. Enumerable.Range(0, 3).Select(Start)];
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero));

    public Dice Dice { get; }

    public Schedule Schedule { get; }

    public Witness Witness { get; }

    public IReadOnlyList<Someone> Residents { get; }

    public Instance[] Instances { get; }

    public MemoryStore Store => shared.Store;

    public IRoster Roster => shared.Roster;

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<string> Story => story;

    public void Tell(string what) => story.Add($"{Time.GetUtcNow():MM-dd HH:mm:ss} {what}");

    /// <summary>The instance is gone, and another takes its place.</summary>
    /// <returns>What it was about.</returns>
    public IReadOnlyList<Errand> Crash(Instance instance)
    {
        Tell($"{instance} crashes");
        instance.IsDead = true;
        Witness.Excuse(instance);
        Instances[instance.Number] = Start(instance.Number);
        return Schedule.Drop(instance);
    }

    private static Someone Resident(int number)
    {
        var where = new Address("msteams", $"chat-{number}", $"user-{number}", $"tenant-{number % 2}", PlainText: number % 4 == 3);
        return new Someone(OneProcess.Keys.Of(where.Channel, where.Tenant, where.User), where, Zones[number % Zones.Length], number % 3 == 0 ? "en-US" : "ja-JP");
    }

    private Instance Start(int number)
    {
        var instance = new Instance(number);
        var own = shared with
        {
            Roster = mutation.Around(new RoughRoster(shared.Roster, Dice)),
            WakeUps = new RoughWakeUps(shared.WakeUps, Dice, instance, byKey),
        };
        var store = mutation.Around(new RoughStore(new WitnessedStore(shared.Store, Witness), Dice));
        instance.Process = new OneProcess(own, store, new RoughChannel(Dice, instance, Witness));
        return instance;
    }
}
