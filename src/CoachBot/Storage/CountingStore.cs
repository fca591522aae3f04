namespace CoachBot.Storage;

/// <summary>Counts the round trips to a store, to prove what a turn costs: one opening and one commit.</summary>
public sealed class CountingStore(IStore inner) : IStore
{
    private int opens;
    private int reads;
    private int commits;
    private int writes;

    /// <summary>The trips since the last call, or since the beginning; the count starts again.</summary>
    public Trips Take() => new(
        Interlocked.Exchange(ref opens, 0),
        Interlocked.Exchange(ref reads, 0),
        Interlocked.Exchange(ref commits, 0),
        Interlocked.Exchange(ref writes, 0));

    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
    {
        Interlocked.Increment(ref opens);
        return inner.OpenAsync(person, cancel);
    }

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel)
    {
        Interlocked.Increment(ref reads);
        return inner.ReadAsync(person, from, to, cancel);
    }

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        Interlocked.Increment(ref commits);
        return inner.CommitAsync(person, commit, cancel);
    }

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        return inner.WriteAsync(person, put, delete, cancel);
    }

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        return inner.ClaimAsync(person, key, seen, due, cancel);
    }

    public IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel)
    {
        Interlocked.Increment(ref reads);
        return inner.EverybodysAsync(prefix, cancel);
    }

    public Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        return inner.ForgetAsync(person, cancel);
    }

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel)
    {
        Interlocked.Increment(ref reads);
        return inner.ReadSettingAsync(name, cancel);
    }

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        return inner.WriteSettingAsync(name, value, cancel);
    }

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        return inner.SwapSettingAsync(name, seen, value, cancel);
    }
}

/// <summary>Round trips to the store, failed ones included.</summary>
/// <param name="Opens">A person's hot rows.</param>
/// <param name="Reads">Cold rows, everybody's rows and settings.</param>
/// <param name="Commits">Turns saved, or told that someone else was first.</param>
/// <param name="Writes">Everything else that changes rows: spoken messages, claims, settings, deletion.</param>
public readonly record struct Trips(int Opens, int Reads, int Commits, int Writes);
