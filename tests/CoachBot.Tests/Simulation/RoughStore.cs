using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>A store that now and then fails, before it has done what it was asked or after it. Others may be first on the way to it and back.</summary>
internal sealed class RoughStore(IStore inner, Dice dice) : StoreAround(inner)
{
    private const double Trouble = 0.015;

    public override Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel) => TryAsync(person, () => base.OpenAsync(person, cancel));

    public override Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel) => TryAsync(person, () => base.ReadAsync(person, from, to, cancel));

    public override Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) => TryAsync(person, () => base.CommitAsync(person, commit, cancel));

    public override Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel) => TryAsync(person, () => base.WriteAsync(person, put, delete, cancel));

    public override Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel) => TryAsync(person, () => base.ClaimAsync(person, key, seen, due, cancel));

    public override Task ForgetAsync(PersonKey person, CancellationToken cancel) => TryAsync(person, async () =>
    {
        await base.ForgetAsync(person, cancel);
        return true;
    });

    public override async Task<string?> ReadSettingAsync(string name, CancellationToken cancel)
    {
        Fail(name, Trouble / 5);
        return await base.ReadSettingAsync(name, cancel);
    }

    public override async Task WriteSettingAsync(string name, string value, CancellationToken cancel)
    {
        Fail(name, Trouble / 5);
        await base.WriteSettingAsync(name, value, cancel);
        Fail(name, Trouble / 5);
    }

    public override async Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel)
    {
        Fail(name, Trouble / 5);
        var swapped = await base.SwapSettingAsync(name, seen, value, cancel);
        Fail(name, Trouble / 5);
        return swapped;
    }

    private async Task<T> TryAsync<T>(PersonKey person, Func<Task<T>> work)
    {
        await Task.Yield();
        Fail(person.Value, Trouble);
        var done = await work();
        await Task.Yield();
        Fail(person.Value, Trouble);
        return done;
    }

    private void Fail(string whose, double trouble)
    {
        // A sweep begins anywhere: that it fails half-way would be chance outside the simulation.
        var isSweeping = whose.StartsWith("sweep|", StringComparison.Ordinal) || whose.StartsWith("crowd|", StringComparison.Ordinal);
        if (!isSweeping && dice.Goes(whose, trouble))
            throw new StoreFailedException("The store has a bad day.");
    }
}
