using CoachBot.Storage;

namespace CoachBot.Tests.Report;

/// <summary>A store whose writes fail now and then, some after they were done.</summary>
internal sealed class FailingStore(IStore inner, Func<bool> fails) : IStore
{
    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel) => inner.OpenAsync(person, cancel);

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel) => inner.ReadAsync(person, from, to, cancel);

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) => AroundAsync(() => inner.CommitAsync(person, commit, cancel));

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel) => AroundAsync(() => inner.WriteAsync(person, put, delete, cancel));

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel) => inner.ClaimAsync(person, key, seen, due, cancel);

    public IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel) => inner.EverybodysAsync(prefix, cancel);

    public Task ForgetAsync(PersonKey person, CancellationToken cancel) => inner.ForgetAsync(person, cancel);

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel) => inner.ReadSettingAsync(name, cancel);

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel) => AroundAsync(async () =>
    {
        await inner.WriteSettingAsync(name, value, cancel);
        return true;
    });

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel) => AroundAsync(() => inner.SwapSettingAsync(name, seen, value, cancel));

    private async Task<T> AroundAsync<T>(Func<Task<T>> write)
    {
        if (Fails())
            throw new StoreFailedException("before", new IOException("test"));
        var done = await write();
        return Fails() ? throw new StoreFailedException("after", new IOException("test")) : done;
    }

    private bool Fails()
    {
        lock (fails)
            return fails();
    }
}
