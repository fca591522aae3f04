using CoachBot.Tests.Turns;

namespace CoachBot.Tests.Simulation;

/// <summary>One of the three instances. After a crash another takes its place, with nothing in its memory.</summary>
internal sealed class Instance(int number)
{
    public int Number => number;

    public bool IsDead { get; set; }

    public bool IsVisiting { get; set; }

    public OneProcess Process { get; set; } = null!;

    /// <summary>People someone in this instance is busy with.</summary>
    public HashSet<Someone> Busy { get; } = [];

    public override string ToString() => $"instance {number}";
}
