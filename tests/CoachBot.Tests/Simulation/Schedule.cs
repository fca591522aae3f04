using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Simulation;

/// <summary>Runs errands on one thread, one continuation at a time, in an order that the seed decides. Time passes only when all wait for it.</summary>
internal sealed class Schedule(Random dice, FakeTimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly List<(Errand Errand, SendOrPostCallback Call, object? State)> ready = [];
    private readonly List<Errand> underWay = [];

    /// <summary>Called before each continuation: true when the instance crashed instead.</summary>
    public Func<Instance, bool> Crashes { get; set; } = _ => false;

    /// <summary>Called whenever time has passed while errands waited for it.</summary>
    public Action Passed { get; set; } = () => { };

    public void Add(Errand errand, SendOrPostCallback call, object? state)
    {
        lock (ready)
        {
            if (!errand.Owner.IsDead)
                ready.Add((errand, call, state));
            Monitor.PulseAll(ready);
        }
    }

    public void Start(Errand errand, Func<Task> work)
    {
        underWay.Add(errand);
        errand.Post(_ => errand.Work = work(), null);
    }

    /// <summary>Runs up to so many continuations.</summary>
    public void Run(int most = int.MaxValue)
    {
        var waited = TimeSpan.Zero;
        for (var i = 0; i < most && underWay.Count > 0; i++)
        {
            if (Take(null) is { } one)
            {
                if (!Crashes(one.Errand.Owner))
                    Run(one);
                continue;
            }

            Advance();
            Passed();
            waited += Step;
            if (waited > TimeSpan.FromHours(1))
                throw new TimeoutException($"Stuck: {string.Join(", ", underWay.Select(errand => errand.Name))}");
        }
    }

    /// <summary>Runs one errand to its end while all others stand still: parts of it run on other threads.</summary>
    public void RunAlone(Errand errand, Func<Task> work)
    {
        Start(errand, work);
        while (underWay.Contains(errand))
        {
            if (Take(errand) is { } one)
                Run(one);
            else
                Wait();
        }
    }

    /// <summary>The instance is gone, and with it what it was about to do.</summary>
    public IReadOnlyList<Errand> Drop(Instance owner)
    {
        lock (ready)
            ready.RemoveAll(one => one.Errand.Owner == owner);
        var dropped = underWay.Where(errand => errand.Owner == owner).ToList();
        underWay.RemoveAll(dropped.Contains);
        return dropped;
    }

    /// <summary>Delays end in whatever order chance outside the simulation has given them: they are lined up by errand.</summary>
    private void Advance()
    {
        time.Advance(Step);
        lock (ready)
        {
            var inOrder = ready.OrderBy(one => underWay.IndexOf(one.Errand)).ToList();
            ready.Clear();
            ready.AddRange(inOrder);
        }
    }

    private (Errand Errand, SendOrPostCallback Call, object? State)? Take(Errand? only)
    {
        lock (ready)
        {
            if (ready.Count == 0)
                return null;
            var place = only is null ? dice.Next(ready.Count) : ready.FindIndex(one => one.Errand == only);
            if (place < 0)
                return null;
            var one = ready[place];
            ready.RemoveAt(place);
            return one;
        }
    }

    private void Run((Errand Errand, SendOrPostCallback Call, object? State) one)
    {
        SynchronizationContext.SetSynchronizationContext(one.Errand);
        try
        {
            one.Call(one.State);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }

        if (one.Errand.Work is not { IsCompleted: true } work || !underWay.Remove(one.Errand))
            return;
        one.Errand.Owner.Busy.ExceptWith(one.Errand.Holds);
        one.Errand.Ended?.Invoke(work);
    }

    private void Wait()
    {
        lock (ready)
        {
            if (ready.Count == 0)
                Monitor.Wait(ready, 1);
        }
    }
}
