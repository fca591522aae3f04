using CoachBot.Reminders;

namespace CoachBot.Tests.Simulation;

/// <summary>One run: weeks of people, faults and crashes as the seed has it, then days without any until all is quiet.</summary>
internal sealed class Life
{
    private const int Steps = 900;
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan QuietDays = TimeSpan.FromDays(4);

    /// <summary>A little longer than a wake-up is hidden when it was taken.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(61);
    private const int MostRounds = 30;

    /// <summary>As the ticker does it: shorter than a claim, so that a row is deleted before anybody else may speak it.</summary>
    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(5);
    private const int FlushesInAClaim = 6;

    private readonly Town town;
    private readonly Platform platform;
    private readonly Random dice;
    private DateTimeOffset flushed;

    private Life(int seed, Mutation mutation)
    {
        town = new Town(seed, mutation);
        platform = new Platform(town.Dice);
        dice = town.Dice.World;
        town.Schedule.Crashes = Crashes;
        town.Schedule.Passed = FlushNowAndThen;
    }

    /// <summary>What went against a promise; empty when nothing did. Stops at the first.</summary>
    public static Outcome Of(int seed, Mutation? mutation = null)
    {
        var life = new Life(seed, mutation ?? new Mutation());
        var faults = life.Live();
        return new Outcome(faults, life.town.Story, life.town.Witness, life.platform.All.Count(one => one.IsAcknowledged));
    }

    private List<string> Live()
    {
        var faults = town.Witness.Faults;
        for (var i = 0; i < Steps && faults.Count == 0; i++)
            Step();
        town.Dice.IsRough = false;
        town.Tell("nothing goes wrong any more");
        for (var end = town.Time.GetUtcNow() + QuietDays; town.Time.GetUtcNow() < end && faults.Count == 0;)
        {
            Deliver();
            var sweeping = town.Instances[dice.Next(3)];
            Alone(sweeping, "sweep", () => sweeping.Process.Sweep.SweepAsync(Go));
            AttendAll();
            Pass(Tick);
        }

        if (faults.Count == 0)
            faults.AddRange(new Verdict(town, platform).Faults());
        return faults;
    }

    private void Step()
    {
        switch (dice.Next(100))
        {
            case < 45:
                platform.Does(town.Residents[dice.Next(town.Residents.Count)], town.Time.GetUtcNow());
                break;
            case < 66:
                Attend(town.Instances[dice.Next(3)]);
                Attend(town.Instances[dice.Next(3)]);
                break;
            case < 75:
                var sweeping = town.Instances[dice.Next(3)];
                Alone(sweeping, "sweep", () => sweeping.Process.Sweep.SweepAsync(Go));
                break;
            case < 78:
                Crash(town.Instances[dice.Next(3)]);
                break;
            default:
                Pass(Span());
                break;
        }

        Deliver();
        town.Schedule.Run(dice.Next(12));
    }

    private TimeSpan Span() => dice.Next(10) switch
    {
        < 4 => TimeSpan.FromSeconds(dice.Next(1, 300)),
        < 8 => TimeSpan.FromMinutes(dice.Next(5, 180)),
        < 9 => TimeSpan.FromHours(dice.Next(3, 12)),
        _ => TimeSpan.FromHours(dice.Next(6, 25)),
    };

    /// <summary>Who has something to do ends it, spoken rows are deleted, as they are every few seconds; then time passes.</summary>
    private void Pass(TimeSpan span)
    {
        town.Schedule.Run();
        town.Witness.Faults.AddRange(new Verdict(town, platform).Unseen());
        foreach (var instance in town.Instances.ToList())
            FlushWhole(instance);
        town.Time.Advance(span);
    }

    private void FlushNowAndThen()
    {
        if (town.Time.GetUtcNow() - flushed < FlushEvery)
            return;
        flushed = town.Time.GetUtcNow();
        foreach (var instance in town.Instances.ToList())
            Flush(instance);
    }

    private void Flush(Instance instance) => Alone(instance, "flush", () => instance.Process.Speaker.FlushAsync(Go));

    /// <summary>A flush passes over what it cannot delete. Who fails until a claim is over is excused, as the next process that finds the row speaks it.</summary>
    private void FlushWhole(Instance instance)
    {
        for (var i = 0; i < FlushesInAClaim && town.Witness.HasSpoken(instance); i++)
            Flush(instance);
        town.Witness.Excuse(instance);
    }

    /// <summary>
    /// Until no wake-up is due, nor comes again. The ticker goes on all the time; one that was taken and not handed on, as an older one
    /// of the same person went first, comes a minute later. Whoever left it for the next sweep would find it outdated by that sweep.
    /// </summary>
    private void AttendAll()
    {
        for (var (i, more) = (0, true); i < MostRounds && more; i++)
        {
            more = false;
            foreach (var instance in town.Instances)
                Attend(instance, begun => more |= begun);
            Pass(Hidden);
        }
    }

    /// <summary>One round of visits, several people at a time. An instance does not begin another meanwhile.</summary>
    private void Attend(Instance instance, Action<bool>? ended = null)
    {
        if (instance.IsVisiting)
            return;
        instance.IsVisiting = true;
        var errand = new Errand(town.Schedule, instance, $"{instance}'s visits", webhook: null)
        {
            Ended = work =>
            {
                instance.IsVisiting = false;
                ended?.Invoke(((Task<bool>)work).Result);
            },
        };
        town.Schedule.Start(errand, () => VisitAsync(instance.Process.Waker));
    }

    private static async Task<bool> VisitAsync(Waker waker)
    {
        var begun = await waker.AttendAsync(Go);
        await waker.EndAsync(Go);
        return begun;
    }

    private void Alone(Instance instance, string name, Func<Task> work, Action<Task>? ended = null) =>
        town.Schedule.RunAlone(new Errand(town.Schedule, instance, $"{instance}'s {name}", webhook: null) { Ended = ended }, work);

    private void Deliver()
    {
        foreach (var webhook in platform.Due(town.Time.GetUtcNow()))
        {
            var instance = town.Instances[dice.Next(3)];
            if (!instance.Busy.Add(webhook.From))
                continue;
            platform.Leaves(webhook, town.Time.GetUtcNow());
            town.Tell($"{webhook} reaches {instance}");
            var errand = new Errand(town.Schedule, instance, $"{instance} hearing {webhook}", webhook) { Ended = work => Returned(instance, webhook, work) };
            town.Schedule.Start(errand, () => instance.Process.Turn.HearAsync(webhook.From.Key, webhook.Incoming, Go));
        }
    }

    private void Returned(Instance instance, Webhook webhook, Task work)
    {
        instance.Busy.Remove(webhook.From);
        platform.Returns(webhook, work.IsCompletedSuccessfully, town.Time.GetUtcNow());
        if (!work.IsCompletedSuccessfully)
            town.Tell($"{webhook} failed in {instance}: {work.Exception?.InnerException?.GetType().Name}");
    }

    private bool Crashes(Instance instance)
    {
        if (!town.Dice.IsRough || dice.Next(400) > 0)
            return false;
        Crash(instance);
        return true;
    }

    private void Crash(Instance instance)
    {
        foreach (var errand in town.Crash(instance))
        {
            if (errand.Webhook is { } webhook)
                platform.Returns(webhook, acknowledged: false, town.Time.GetUtcNow());
        }
    }
}

/// <summary>How a run ended.</summary>
internal sealed record Outcome(IReadOnlyList<string> Faults, IReadOnlyList<string> Story, Witness Witness, int Acknowledged)
{
    private const int LastSteps = 40;

    public override string ToString() => string.Join('\n', Faults.Append("The last steps:").Concat(Story.TakeLast(LastSteps)));
}
