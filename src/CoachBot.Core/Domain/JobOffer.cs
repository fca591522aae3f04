namespace CoachBot.Domain;

/// <summary>What offers are compared by, in the order shown.</summary>
public enum OfferCriterion
{
    Pay,
    Fixed,
    Overtime,
    Travel,
    OnCall,
    Training,
    Growth,
    Life,
}

/// <summary>An offer, or the present job. What is null is not known: it is asked about, never guessed.</summary>
/// <param name="Name">The person's own word for it.</param>
/// <param name="Base">Fixed pay a year in 10,000 yen, as are <paramref name="Variable"/> and <paramref name="Allowances"/>.</param>
/// <param name="DayHours">Contract hours a day.</param>
/// <param name="DaysOff">Days off a year by the company's calendar (年間休日), paid leave not among them.</param>
/// <param name="Overtime">Hours a month as they really are.</param>
/// <param name="Travel">Hours on the way a month.</param>
/// <param name="OnCall">Nights on call a month.</param>
/// <param name="Training">1 to 5, as are <paramref name="Growth"/> and <paramref name="Life"/>.</param>
/// <param name="Growth">How the field is likely to grow.</param>
/// <param name="Life">How it fits what is planned in life.</param>
public sealed record JobOffer(
    string Name,
    decimal Base,
    decimal? Variable,
    decimal? Allowances,
    decimal DayHours,
    decimal DaysOff,
    decimal? Overtime,
    decimal? Travel,
    decimal? OnCall,
    int? Training,
    int? Growth,
    int? Life)
{
    public const int Most = 5;

    private const int YenPerUnit = 10_000;
    private const int DaysAYear = 365;
    private const int MonthsAYear = 12;

    /// <summary>All pay of a year that is known, in 10,000 yen.</summary>
    public decimal Total => Base + (Variable ?? 0) + (Allowances ?? 0);

    /// <summary>
    /// Hours a year that the job takes: (365 − days off) × contract hours a day + 12 × (overtime + travel + on-call nights ×
    /// <see cref="CoachPolicy.OnCallNightHours"/>). Paid leave is not taken off. Null while overtime, travel or on-call is not known.
    /// </summary>
    public decimal? HoursAway(CoachPolicy policy) =>
        Overtime is { } overtime && Travel is { } travel && OnCall is { } nights
            ? ((DaysAYear - DaysOff) * DayHours) + (MonthsAYear * (overtime + travel + (nights * policy.OnCallNightHours)))
            : null;

    /// <summary>Effective pay in yen per hour away from home: all known pay of a year ÷ <see cref="HoursAway"/>, in whole yen. Null while that is not known.</summary>
    public decimal? PerHour(CoachPolicy policy) =>
        HoursAway(policy) is { } hours and > 0 ? Math.Round(Total * YenPerUnit / hours) : null;
}

/// <summary>Offers as they were compared on a day, and how much each criterion counts: 0 to 5, by <see cref="OfferCriterion"/>.</summary>
/// <param name="Weighed">False while the person has not set the weights.</param>
public sealed record OfferTable(DateOnly Date, IReadOnlyList<JobOffer> Offers, IReadOnlyList<int> Weights, bool Weighed = false)
{
    public const int MostWeight = 5;

    /// <summary>Life first, then what wears out; the person changes them.</summary>
    public static readonly IReadOnlyList<int> Usual = [3, 2, 3, 2, 3, 2, 2, 5];

    public static readonly OfferTable Empty = new(default, [], Usual);
}
