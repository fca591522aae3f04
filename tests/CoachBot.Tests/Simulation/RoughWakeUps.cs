using System.Globalization;
using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>Wake-ups that are lost, doubled or refused now and then.</summary>
internal sealed class RoughWakeUps(IWakeUps inner, Dice dice, Instance owner, IReadOnlyDictionary<PersonKey, Someone> people) : IWakeUps
{
    private const double Trouble = 0.05;

    /// <summary>All that are due: which of them come first is chance outside the simulation.</summary>
    private const int MostTaken = 32;

    public async Task AddAsync(PersonKey person, TimeSpan after, string? seen, CancellationToken cancel)
    {
        // A sweep adds several at once on other threads: there an exception would end the others in no certain order.
        if (Errand.Now is not null && dice.Goes(person.Value, Trouble / 4))
            throw new StoreFailedException("The queue has a bad day.");
        if (dice.Goes(person.Value, Trouble))
            return;
        await inner.AddAsync(person, after, seen, cancel);
        if (dice.Goes(person.Value, Trouble))
            await inner.AddAsync(person, after, seen, cancel);
    }

    public Task WatchAsync(PersonKey person, CancellationToken cancel) => inner.WatchAsync(person, cancel);

    public async Task<IReadOnlyList<WakeUp>> TakeAsync(int most, TimeSpan hidden, CancellationToken cancel)
    {
        await Task.Yield();
        var taken = new List<WakeUp>();
        var held = Errand.Now!.Holds;
        foreach (var wakeUp in (await inner.TakeAsync(MostTaken, hidden, cancel)).OrderBy(one => one.Person.Value, StringComparer.Ordinal).ThenBy(Number))
        {
            // What is taken and not handed on is a process that died: it comes again.
            var person = people[wakeUp.Person];
            if (taken.Count == most || !owner.Busy.Add(person))
                continue;
            held.Add(person);
            taken.Add(wakeUp);
        }

        return taken;
    }

    /// <summary>The order in which one person's wake-ups were added; last what the store has found itself.</summary>
    private static long Number(WakeUp wakeUp) => wakeUp.Id is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : long.MaxValue;

    public async Task RemoveAsync(WakeUp wakeUp, CancellationToken cancel)
    {
        if (dice.Goes(wakeUp.Person.Value, Trouble / 4))
            throw new StoreFailedException("The queue has a bad day.");
        await inner.RemoveAsync(wakeUp, cancel);
    }
}
