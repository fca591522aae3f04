using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>A roster that now and then fails, before or after it has done what it was asked.</summary>
internal sealed class RoughRoster(IRoster inner, Dice dice) : IRoster
{
    private const double Trouble = 0.015;

    public Task<string> PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel) => TryAsync(person, () => inner.PlanAsync(person, crowd, due, cancel));

    public IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(int part, DateTimeOffset until, CancellationToken cancel) => inner.ToLookAtAsync(part, until, cancel);

    /// <summary>Sometimes the entries are moved and nobody is woken. An exception would end the sweep, and where it began is nobody's to choose.</summary>
    public async Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        var moved = await inner.MoveAsync(entries, cancel);
        return [.. moved.Select((etag, i) => dice.Goes(entries[i].Person.Value, Trouble) ? null : etag)];
    }

    public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel) => TryAsync(person, () => inner.SettleAsync(person, seen, due, cancel));

    public Task RemoveAsync(PersonKey person, string seen, CancellationToken cancel) => TryAsync(person, () => inner.RemoveAsync(person, seen, cancel));

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel) => inner.CountAsync(cancel);

    private Task TryAsync(PersonKey person, Func<Task> work) => TryAsync(person, async () =>
    {
        await work();
        return true;
    });

    private async Task<T> TryAsync<T>(PersonKey person, Func<Task<T>> work)
    {
        await Task.Yield();
        Fail(person.Value);
        var done = await work();
        await Task.Yield();
        Fail(person.Value);
        return done;
    }

    private void Fail(string whose)
    {
        if (dice.Goes(whose, Trouble))
            throw new StoreFailedException("The roster has a bad day.");
    }
}
