using CoachBot.Storage;

namespace CoachBot.Tests.Slack;

/// <summary>A store that can be switched off.</summary>
internal sealed class StoreGate(IStore inner) : IStore
{
    public bool IsDown { get; set; }

    private IStore Inner => IsDown ? throw new StoreFailedException("It is switched off.") : inner;

    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel) => Inner.OpenAsync(person, cancel);

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel) => Inner.ReadAsync(person, from, to, cancel);

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) => Inner.CommitAsync(person, commit, cancel);

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel) => Inner.WriteAsync(person, put, delete, cancel);

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel) => Inner.ClaimAsync(person, key, seen, due, cancel);

    public IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel) => Inner.EverybodysAsync(prefix, cancel);

    public Task ForgetAsync(PersonKey person, CancellationToken cancel) => Inner.ForgetAsync(person, cancel);

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel) => Inner.ReadSettingAsync(name, cancel);

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel) => Inner.WriteSettingAsync(name, value, cancel);

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel) => Inner.SwapSettingAsync(name, seen, value, cancel);
}
