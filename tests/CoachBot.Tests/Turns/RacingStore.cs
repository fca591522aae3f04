using CoachBot.Storage;

namespace CoachBot.Tests.Turns;

/// <summary>A store that loses races or is down when a test says so.</summary>
internal sealed class RacingStore(IStore inner) : IStore
{
    public int LoseNext { get; set; }

    public bool IsDown { get; set; }

    /// <summary>What happens as soon as somebody is forgotten.</summary>
    public Func<Task> OnForget { get; set; } = () => Task.CompletedTask;

    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel) => Up(() => inner.OpenAsync(person, cancel));

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel) => Up(() => inner.ReadAsync(person, from, to, cancel));

    public async Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        if (LoseNext == 0)
            return await Up(() => inner.CommitAsync(person, commit, cancel));
        LoseNext--;
        // Someone else saves the same state first.
        var opened = await inner.OpenAsync(person, cancel);
        await inner.CommitAsync(person, new Commit(Guid.NewGuid().ToString("N"), opened.ETag, opened.State!.Value, [], []), cancel);
        return await inner.CommitAsync(person, commit, cancel);
    }

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel) => Up(() => inner.WriteAsync(person, put, delete, cancel));

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel) => inner.ClaimAsync(person, key, seen, due, cancel);

    public IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel) => inner.EverybodysAsync(prefix, cancel);

    public async Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        await inner.ForgetAsync(person, cancel);
        await OnForget();
    }

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel) => Up(() => inner.ReadSettingAsync(name, cancel));

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel) => inner.WriteSettingAsync(name, value, cancel);

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel) => inner.SwapSettingAsync(name, seen, value, cancel);

    private Task<T> Up<T>(Func<Task<T>> work) => IsDown ? throw new StoreFailedException("The store is down.") : work();
}
