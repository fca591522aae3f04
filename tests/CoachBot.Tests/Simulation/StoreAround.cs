using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>A store that passes everything on; what derives from it changes some of it.</summary>
internal abstract class StoreAround(IStore inner) : IStore
{
    public virtual Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel) => inner.OpenAsync(person, cancel);

    public virtual Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel) => inner.ReadAsync(person, from, to, cancel);

    public virtual Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) => inner.CommitAsync(person, commit, cancel);

    public virtual Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel) => inner.WriteAsync(person, put, delete, cancel);

    public virtual Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel) => inner.ClaimAsync(person, key, seen, due, cancel);

    public IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel) => inner.EverybodysAsync(prefix, cancel);

    public virtual Task ForgetAsync(PersonKey person, CancellationToken cancel) => inner.ForgetAsync(person, cancel);

    public virtual Task<string?> ReadSettingAsync(string name, CancellationToken cancel) => inner.ReadSettingAsync(name, cancel);

    public virtual Task WriteSettingAsync(string name, string value, CancellationToken cancel) => inner.WriteSettingAsync(name, value, cancel);

    public virtual Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel) => inner.SwapSettingAsync(name, seen, value, cancel);
}
