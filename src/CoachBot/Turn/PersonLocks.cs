using System.Collections.Concurrent;
using CoachBot.Storage;

namespace CoachBot.Turns;

/// <summary>One turn at a time for each person in this process, in the order of arrival.</summary>
public sealed class PersonLocks
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<PersonKey, Gate> gates = new();

    /// <exception cref="TimeoutException">The turn before took longer than five seconds.</exception>
    public async ValueTask<IDisposable> EnterAsync(PersonKey person, CancellationToken cancel)
    {
        var gate = gates.AddOrUpdate(person, _ => new Gate(1), (_, existing) => existing with { Users = existing.Users + 1 });
        var entered = false;
        try
        {
            entered = await gate.Semaphore.WaitAsync(LongestWait, cancel);
        }
        finally
        {
            if (!entered)
                Leave(person);
        }

        return entered ? new Turnstile(this, person, gate.Semaphore) : throw new TimeoutException("The turn before is still under way.");
    }

    private void Leave(PersonKey person)
    {
        while (gates.TryGetValue(person, out var gate))
        {
            // The last one out removes the gate, unless someone came in meanwhile.
            var done = gate.Users == 1
                ? gates.TryRemove(KeyValuePair.Create(person, gate))
                : gates.TryUpdate(person, gate with { Users = gate.Users - 1 }, gate);
            if (done)
                return;
        }
    }

    private sealed record Gate(int Users)
    {
        public SemaphoreSlim Semaphore { get; init; } = new(1, 1);
    }

    private sealed class Turnstile(PersonLocks locks, PersonKey person, SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose()
        {
            semaphore.Release();
            locks.Leave(person);
        }
    }
}
