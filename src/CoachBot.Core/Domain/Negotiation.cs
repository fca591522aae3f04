namespace CoachBot.Domain;

/// <summary>The three grounds of a negotiation. All three carry it.</summary>
public enum Ground
{
    Market,
    Record,
    Skill,
}

/// <summary>A negotiation prepared: the grounds in the person's words, and when pay is to be looked at again.</summary>
/// <param name="Offer">What it is about, in the person's words; null when no offer is kept.</param>
/// <param name="Market">What others pay; null is missing, as with <paramref name="Record"/> and <paramref name="Skill"/>.</param>
/// <param name="ReviewMonths">6 or 12.</param>
public sealed record Negotiation(DateOnly Date, JobOffer? Offer, string? Market, string? Record, string? Skill, int ReviewMonths)
{
    public IReadOnlyList<Ground> Missing => [.. Enum.GetValues<Ground>().Where(ground => WordsOf(ground) is null)];

    public string? WordsOf(Ground ground) => ground switch
    {
        Ground.Market => Market,
        Ground.Record => Record,
        _ => Skill,
    };
}
