using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>One safety of the product switched off, from outside. The plain one switches nothing off.</summary>
internal record Mutation
{
    public virtual IStore Around(IStore store) => store;

    public virtual IRoster Around(IRoster roster) => roster;
}
