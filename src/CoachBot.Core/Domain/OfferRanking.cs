namespace CoachBot.Domain;

/// <summary>One offer in a ranking.</summary>
/// <param name="Number">Its number in the table, from 1.</param>
/// <param name="Points">0 to 100 by criterion, in whole points; null is not known and counts as the middle.</param>
public sealed record Standing(JobOffer Offer, int Number, IReadOnlyList<int?> Points)
{
    /// <summary>The points of what is not known.</summary>
    public const int Middle = 50;

    /// <summary>What one weight adds to the sum, exactly.</summary>
    public int PointsOf(int criterion) => Points[criterion] ?? Middle;

    /// <summary>Points times weights, in whole numbers.</summary>
    public int Sum(IReadOnlyList<int> weights) => weights.Select((weight, i) => weight * PointsOf(i)).Sum();
}

/// <summary>Offers in their order. Everything is whole numbers, so that two are level only when they are.</summary>
/// <param name="Standings">The best first; level ones as they were entered.</param>
public sealed record OfferRanking(IReadOnlyList<Standing> Standings, IReadOnlyList<int> Weights)
{
    private const int BestPoints = 100;
    private const int Scale = 25;

    public bool IsLevel => Standings.Count > 1 && Standings[0].Sum(Weights) == Standings[1].Sum(Weights);

    public static OfferRanking Of(OfferTable table, CoachPolicy policy) =>
        new([.. table.Offers.Select((offer, i) => new Standing(offer, i + 1, PointsOf(offer, policy))).OrderByDescending(one => one.Sum(table.Weights))], table.Weights);

    /// <summary>Of 100, as all criteria together make; null when no criterion counts.</summary>
    public decimal? Share(Standing standing) => Weights.Sum() is var sum and > 0 ? Math.Round((decimal)standing.Sum(Weights) / sum, 1) : null;

    /// <summary>
    /// Pay: of what the policy takes as full pay. Fixed: the fixed pay's share of all pay. Overtime, travel and on-call: 100 for none,
    /// 0 from the policy's limit on. Choices of 1 to 5: 0, 25, 50, 75, 100. No offer's points depend on another offer.
    /// </summary>
    private static IReadOnlyList<int?> PointsOf(JobOffer offer, CoachPolicy policy) =>
    [
        Part(offer.Total, policy.OfferFullPay),
        offer.Variable is not null && offer.Total > 0 ? Part(offer.Base, offer.Total) : null,
        Rest(offer.Overtime, policy.OfferMostOvertime),
        Rest(offer.Travel, policy.OfferMostTravel),
        Rest(offer.OnCall, policy.OfferMostOnCall),
        Chosen(offer.Training),
        Chosen(offer.Growth),
        Chosen(offer.Life),
    ];

    private static int Part(decimal amount, decimal all) => (int)Math.Round(BestPoints * Math.Min(amount, all) / all, MidpointRounding.AwayFromZero);

    private static int? Rest(decimal? amount, decimal most) => amount is { } known ? BestPoints - Part(known, most) : null;

    private static int? Chosen(int? choice) => (choice - 1) * Scale;
}
