namespace CoachBot.Domain;

/// <summary>The smallest change of one weight that puts the second offer before the first.</summary>
/// <param name="Leader">Who leads with that weight: the second, or a third that passes both.</param>
public sealed record OfferSwap(OfferCriterion Criterion, int From, int To, Standing Leader)
{
    /// <summary>
    /// With weights in whole numbers from 0 to <see cref="OfferTable.MostWeight"/>: the least change after which the second stands
    /// strictly before the first; of equal changes the criterion shown first. Found in closed form: a lead of L and a difference
    /// of D points for the second need a change of the weight by L ÷ D, rounded down, and one. Null when no single weight does it.
    /// </summary>
    public static OfferSwap? Find(OfferRanking ranking)
    {
        if (ranking.Standings.Count < 2)
            return null;
        var (first, second, weights) = (ranking.Standings[0], ranking.Standings[1], ranking.Weights);
        var lead = first.Sum(weights) - second.Sum(weights);
        (int Criterion, int To)? best = null;
        for (var i = 0; i < weights.Count; i++)
        {
            if (Needed(lead, second.PointsOf(i) - first.PointsOf(i), weights[i]) is { } to && (best is not { } found || Math.Abs(to - weights[i]) < Math.Abs(found.To - weights[found.Criterion])))
                best = (i, to);
        }

        return best is var (criterion, weight) ? new OfferSwap((OfferCriterion)criterion, weights[criterion], weight, Leading(ranking, criterion, weight)) : null;
    }

    private static int? Needed(int lead, int gain, int weight)
    {
        if (gain == 0)
            return null;
        var to = weight + (Math.Sign(gain) * ((lead / Math.Abs(gain)) + 1));
        return to is < 0 or > OfferTable.MostWeight ? null : to;
    }

    /// <summary>With the changed weight; of level ones the one that stood higher before.</summary>
    private static Standing Leading(OfferRanking ranking, int criterion, int to)
    {
        List<int> weights = [.. ranking.Weights.Select((weight, i) => i == criterion ? to : weight)];
        return ranking.Standings.OrderByDescending(one => one.Sum(weights)).First();
    }
}
