using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Benchmarks;

/// <summary>What was asked of the storage.</summary>
/// <param name="Pages">Queries of the roster, a page each.</param>
/// <param name="Moves">Transactions that moved up to a hundred entries.</param>
/// <param name="Settings">Settings read and written.</param>
internal sealed record Operations(long Pages, long Moves, long WakeUps, long Settings)
{
    public long All => Pages + Moves + WakeUps + Settings;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pages,9}{Moves,9}{WakeUps,10}{Settings,10}");
}

/// <summary>Counts what is asked of a storage account, retries included: on the wire.</summary>
internal sealed class Tally : HttpPipelineTransport
{
    private readonly HttpClientTransport network = new();
    private long pages;
    private long moves;
    private long wakeUps;
    private long settings;

    /// <summary>The count since the last call.</summary>
    public Operations Take() => new(
        Interlocked.Exchange(ref pages, 0), Interlocked.Exchange(ref moves, 0), Interlocked.Exchange(ref wakeUps, 0), Interlocked.Exchange(ref settings, 0));

    public void Page() => Interlocked.Increment(ref pages);

    public void Move() => Interlocked.Increment(ref moves);

    public void WakeUp() => Interlocked.Increment(ref wakeUps);

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        var path = message.Request.Uri.Path;
        ref var kind = ref settings;
        if (path.EndsWith("$batch", StringComparison.Ordinal))
            kind = ref moves;
        else if (path.EndsWith("/messages", StringComparison.Ordinal))
            kind = ref wakeUps;
        else if (path.Contains("roster", StringComparison.Ordinal))
            kind = ref pages;
        Interlocked.Increment(ref kind);
        return network.ProcessAsync(message);
    }
}

/// <summary>Counts what a sweep asks of the roster and the wake-ups where nothing goes over a wire: each is one statement or one transaction.</summary>
internal sealed class Counted(IRoster roster, IWakeUps wakeUps, Tally tally) : IRoster, IWakeUps
{
    public async IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(
        int part, DateTimeOffset until, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in roster.ToLookAtAsync(part, until, cancel))
        {
            tally.Page();
            yield return page;
        }

        // The empty one at the end.
        tally.Page();
    }

    public Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        tally.Move();
        return roster.MoveAsync(entries, cancel);
    }

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        tally.Page();
        return roster.CountAsync(cancel);
    }

    public Task AddAsync(PersonKey person, TimeSpan after, string? seen, CancellationToken cancel)
    {
        tally.WakeUp();
        return wakeUps.AddAsync(person, after, seen, cancel);
    }

    public Task<string> PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel) => throw new NotSupportedException();

    public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel) => throw new NotSupportedException();

    public Task RemoveAsync(PersonKey person, string seen, CancellationToken cancel) => throw new NotSupportedException();

    public Task WatchAsync(PersonKey person, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<WakeUp>> TakeAsync(int most, TimeSpan hidden, CancellationToken cancel) => throw new NotSupportedException();

    public Task RemoveAsync(WakeUp wakeUp, CancellationToken cancel) => throw new NotSupportedException();
}
