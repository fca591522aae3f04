using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>Lets something happen once, after a person's rows were read and before they are written.</summary>
internal sealed class StoreBetween(IStore inner, Func<Task> happening) : IStore
{
    private Func<Task>? next = happening;

    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel) => inner.OpenAsync(person, cancel);

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel) => inner.ReadAsync(person, from, to, cancel);

    public async Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        await HappenAsync();
        return await inner.CommitAsync(person, commit, cancel);
    }

    public async Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        await HappenAsync();
        return await inner.WriteAsync(person, put, delete, cancel);
    }

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel) => inner.ClaimAsync(person, key, seen, due, cancel);

    public IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel) => inner.EverybodysAsync(prefix, cancel);

    public Task ForgetAsync(PersonKey person, CancellationToken cancel) => inner.ForgetAsync(person, cancel);

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel) => inner.ReadSettingAsync(name, cancel);

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel) => inner.WriteSettingAsync(name, value, cancel);

    public async Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel)
    {
        if (name == "identity-key" && seen is null)
            await HappenAsync();
        return await inner.SwapSettingAsync(name, seen, value, cancel);
    }

    private Task HappenAsync() => Interlocked.Exchange(ref next, null)?.Invoke() ?? Task.CompletedTask;
}
