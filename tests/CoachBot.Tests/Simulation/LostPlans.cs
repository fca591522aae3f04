using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>Nobody new comes onto the roster.</summary>
internal sealed record LostPlans : Mutation
{
    public override IRoster Around(IRoster roster) => new Losing(roster);

    private sealed class Losing(IRoster inner) : IRoster
    {
        public Task<string> PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel) => Task.FromResult("0");

        public IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(int part, DateTimeOffset until, CancellationToken cancel) => inner.ToLookAtAsync(part, until, cancel);

        public Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel) => inner.MoveAsync(entries, cancel);

        public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel) => inner.SettleAsync(person, seen, due, cancel);

        public Task RemoveAsync(PersonKey person, string seen, CancellationToken cancel) => inner.RemoveAsync(person, seen, cancel);

        public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel) => inner.CountAsync(cancel);
    }
}
