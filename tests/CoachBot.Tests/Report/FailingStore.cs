using CoachBot.Storage;
using CoachBot.Tests.Simulation;

namespace CoachBot.Tests.Report;

/// <summary>A store whose writes fail now and then, some after they were done.</summary>
internal sealed class FailingStore(IStore inner, Func<bool> fails) : StoreAround(inner)
{
    public override Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) => AroundAsync(() => base.CommitAsync(person, commit, cancel));

    public override Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel) => AroundAsync(() => base.WriteAsync(person, put, delete, cancel));

    public override Task WriteSettingAsync(string name, string value, CancellationToken cancel) => AroundAsync(async () =>
    {
        await base.WriteSettingAsync(name, value, cancel);
        return true;
    });

    public override Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel) => AroundAsync(() => base.SwapSettingAsync(name, seen, value, cancel));

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
