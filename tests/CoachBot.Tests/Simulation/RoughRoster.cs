using System.Runtime.CompilerServices;
using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>A roster that now and then fails, before or after it has done what it was asked.</summary>
internal sealed class RoughRoster(IRoster inner, Dice dice) : IRoster
{
    private const double Trouble = 0.015;

    public Task PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel) => TryAsync(person, () => inner.PlanAsync(person, crowd, due, cancel));

    public async IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(int part, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in inner.ToLookAtAsync(part, until, cancel))
        {
            Fail("roster");
            yield return page;
        }
    }

    public async Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        var moved = await inner.MoveAsync(entries, cancel);
        Fail("roster");
        return moved;
    }

    public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel) => TryAsync(person, () => inner.SettleAsync(person, seen, due, cancel));

    public Task RemoveAsync(PersonKey person, CancellationToken cancel) => TryAsync(person, () => inner.RemoveAsync(person, cancel));

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel) => inner.CountAsync(cancel);

    private async Task TryAsync(PersonKey person, Func<Task> work)
    {
        await Task.Yield();
        Fail(person.Value);
        await work();
        await Task.Yield();
        Fail(person.Value);
    }

    private void Fail(string whose)
    {
        if (dice.Goes(whose, Trouble))
            throw new StoreFailedException("The roster has a bad day.");
    }
}
