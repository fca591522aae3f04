namespace CoachBot.Storage;

/// <summary>
/// Tells the instances whom to look at, and when, by the real clock. A hint and never the truth: a lost wake-up is healed by
/// the <see cref="IRoster"/>, a doubled one finds nothing to do.
/// </summary>
public interface IWakeUps
{
    /// <summary>The longest a wake-up can lie before it is due.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Has the person looked at after a while.</summary>
    /// <param name="after">From zero to <see cref="Longest"/>.</param>
    /// <param name="seen">The <see cref="RosterEntry.ETag"/> that whoever comes may settle; null when there is nothing to settle.</param>
    Task AddAsync(PersonKey person, TimeSpan after, string? seen, CancellationToken cancel);

    /// <summary>
    /// Sees to it that messages which a turn is about to save are found, should the process die before it has spoken them: a minute
    /// later <see cref="TakeAsync"/> gives the person, unless the rows are gone. Costs nothing where the store finds such rows itself.
    /// </summary>
    Task WatchAsync(PersonKey person, CancellationToken cancel);

    /// <summary>Wake-ups that are due, hidden from everybody else for a while. One that is not removed by then comes again.</summary>
    /// <param name="most">From 1 to 32.</param>
    Task<IReadOnlyList<WakeUp>> TakeAsync(int most, TimeSpan hidden, CancellationToken cancel);

    /// <summary>Removes a wake-up that was attended to. One that has come again meanwhile stays.</summary>
    Task RemoveAsync(WakeUp wakeUp, CancellationToken cancel);
}

/// <summary>A person to look at.</summary>
/// <param name="Seen">The roster entry that may be settled, see <see cref="IRoster.SettleAsync"/>.</param>
/// <param name="Deliveries">How often this wake-up was given out, this time included.</param>
/// <param name="Id">Names it for <see cref="IWakeUps.RemoveAsync"/>; null when there is nothing to remove.</param>
/// <param name="Receipt">Proves that it was not given out again.</param>
public sealed record WakeUp(PersonKey Person, string? Seen, int Deliveries, string? Id, string? Receipt);
