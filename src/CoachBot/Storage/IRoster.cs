namespace CoachBot.Storage;

/// <summary>
/// Everybody for whom something is planned, and when to look at them, by the coach's clock. An entry is written before the rows that
/// need it: a crash between leaves a look too many, never one too few. It holds nothing a person said.
/// </summary>
public interface IRoster
{
    /// <summary>The roster is read in this many parts, so that instances can share the work.</summary>
    const int Parts = 32;

    /// <summary>Entries moved at once.</summary>
    const int MostMoved = 100;

    /// <summary>Due times are rounded down to a quarter of an hour: enough for a sweep, and fewer writes.</summary>
    static DateTimeOffset Round(DateTimeOffset due) => new(due.UtcTicks - (due.UtcTicks % TimeSpan.FromMinutes(15).Ticks), TimeSpan.Zero);

    /// <summary>
    /// Something is planned: the person is looked at when it is due. An entry that says so earlier keeps its time: of several who plan
    /// at once only one will save, and a look too many costs little.
    /// </summary>
    /// <returns>The new ETag.</returns>
    Task<string> PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel);

    /// <summary>Entries of one part to be looked at by a moment, in pages.</summary>
    IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(int part, DateTimeOffset until, CancellationToken cancel);

    /// <summary>Writes the <see cref="RosterEntry.Look"/> of entries of one part, those that are unchanged since they were read.</summary>
    /// <param name="entries">At most <see cref="MostMoved"/>.</param>
    /// <returns>The new ETag of each, in order; null for one that changed meanwhile.</returns>
    Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel);

    /// <summary>Someone has looked: the next is due then, or nothing is planned any more (null). Only if the entry still is the one seen.</summary>
    Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel);

    /// <summary>Takes someone off the roster of whom nothing is kept. Only if the entry still is the one seen: they may have come back.</summary>
    Task RemoveAsync(PersonKey person, string seen, CancellationToken cancel);

    /// <summary>How many people each crowd has. Reads the whole roster.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel);

    /// <summary>The part a person is in: the first character of the key.</summary>
    static int PartOf(PersonKey person) => PersonKeys.Alphabet.IndexOf(person.Value[0], StringComparison.Ordinal);
}

/// <summary>One line of the roster.</summary>
/// <param name="Crowd">People who share a platform's rate limit: hashed tenant and channel.</param>
/// <param name="Due">When the earliest planned occasion is due, rounded down to a quarter of an hour (UTC, coach's clock).</param>
/// <param name="Look">When to look next: the due time, or later when a wake-up is under way.</param>
/// <param name="Written">When the entry was last written (UTC, real clock).</param>
public sealed record RosterEntry(PersonKey Person, string Crowd, DateTimeOffset Due, DateTimeOffset Look, string ETag, DateTimeOffset Written);
