namespace CoachBot.Tests.Simulation;

/// <summary>One piece of work of one instance. Its continuations wait in line until the simulation picks them, or for ever if the instance crashes.</summary>
internal sealed class Errand(Schedule schedule, Instance owner, string name, Webhook? webhook) : SynchronizationContext
{
    public static Errand? Now => Current as Errand;

    public Instance Owner => owner;

    public string Name => name;

    /// <summary>What is being heard; null when nobody said anything.</summary>
    public Webhook? Webhook => webhook;

    public Task? Work { get; set; }

    /// <summary>Called once when the work has ended, not when its instance crashed.</summary>
    public Action<Task>? Ended { get; init; }

    /// <summary>Everything about somebody was deleted by it: what it says now is kept nowhere.</summary>
    public bool HasForgotten { get; set; }

    /// <summary>What each person's notebook was when this errand read it last.</summary>
    public Dictionary<string, byte[]?> Read { get; } = [];

    /// <summary>People nobody else in this instance may be sent to meanwhile: they would only wait for each other, in real time.</summary>
    public HashSet<Someone> Holds { get; } = [];

    public override void Post(SendOrPostCallback d, object? state) => schedule.Add(this, d, state);

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();

    public override SynchronizationContext CreateCopy() => this;
}
