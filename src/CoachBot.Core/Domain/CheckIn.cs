namespace CoachBot.Domain;

/// <summary>
/// One answered weekly form. It covers the seven days that end with <paramref name="Date"/>, a local date of the person.
/// Null is a question passed over, never zero.
/// </summary>
public sealed record CheckIn(DateOnly Date)
{
    /// <summary>Average hours of sleep a night.</summary>
    public decimal? Sleep { get; init; }

    public IReadOnlyDictionary<Sign, Often> Signs { get; init; } = new Dictionary<Sign, Often>();

    /// <summary>Asked of a sign that starts a new run.</summary>
    public IReadOnlyDictionary<Sign, Since> Since { get; init; } = new Dictionary<Sign, Since>();

    /// <summary>Hours in the seven days.</summary>
    public decimal? Overtime { get; init; }

    /// <summary>Nights called out.</summary>
    public int? Callouts { get; init; }

    /// <summary>Full days off.</summary>
    public int? DaysOff { get; init; }

    public bool? NearMiss { get; init; }

    public string? Note { get; init; }

    public string Week => Domain.Week.Of(Date);

    public bool IsOn(Sign sign) => Signs.TryGetValue(sign, out var often) && often is Often.Most;

    public int SignsOn => Signs.Values.Count(often => often is Often.Most);
}
