using CoachBot.Domain;
using CsCheck;

namespace CoachBot.Tests.Domain;

/// <summary>The smallest change of one weight that puts the second offer first of the two.</summary>
public sealed class OfferSwapTests
{
    [Theory]
    [InlineData("50 0 | 0 50 | 3 2", "0: 3 to 1")] // a lead of 50, 50 a step: level after one, before after two; either way, so the first criterion
    [InlineData("50 0 | 0 100 | 3 1", "1: 1 to 2")] // the same lead, and the second criterion gives 100 a step
    [InlineData("50 0 | 0 50 | 2 2", "0: 2 to 1")] // level: one step is enough, the first criterion first
    [InlineData("50 50 | 0 50 | 5 2", "none")] // better at everything that counts
    [InlineData("100 0 | 0 1 | 5 0", "none")] // 5 is the most
    [InlineData("100 0 | 0 100 | 1 0", "1: 0 to 2")] // 0 for the first would only make them level
    public void The_smallest_change_by_hand(string row, string expected)
    {
        var parts = row.Split(" | ").Select(part => part.Split(' ').Select(int.Parse).ToArray()).ToArray();
        var ranking = Ranked(parts[2], parts[0], parts[1]);
        Assert.Equal(expected, Words(OfferSwap.Find(ranking)));
    }

    [Fact]
    public void A_third_that_passes_both_is_named()
    {
        var swap = OfferSwap.Find(Ranked([3, 1], [100, 0], [90, 20], [80, 50]));
        Assert.Equal("1: 1 to 2", Words(swap));
        Assert.Equal(3, swap!.Leader.Number);
    }

    [Fact]
    public void Agrees_with_brute_force() =>
        Cases.Sample(ranking => Assert.Equal(BruteForce(ranking), Words(OfferSwap.Find(ranking))), iter: 2000);

    [Fact]
    public void Another_offer_leaves_the_order_of_the_others_as_it_was() =>
        Tables.Sample(table =>
        {
            var all = OfferRanking.Of(table, new CoachPolicy());
            var fewer = OfferRanking.Of(table with { Offers = [.. table.Offers.SkipLast(1)] }, new CoachPolicy());
            Assert.Equal(fewer.Standings.Select(one => one.Number), all.Standings.Select(one => one.Number).Where(number => number < table.Offers.Count));
        }, iter: 300);

    private static readonly Gen<OfferRanking> Cases =
        from offers in Gen.Int[0, 20].Select(points => points * 5).Array[8].Array[2, 5]
        from weights in Gen.Int[0, 5].Array[8]
        select Ranked(weights, offers);

    private static readonly Gen<OfferTable> Tables =
        from numbers in Gen.Int[0, 5].Array[6].Array[2, 5]
        from weights in Gen.Int[0, 5].Array[8]
        select new OfferTable(default, [.. numbers.Select((n, i) => new JobOffer($"{i}", 300 + (100 * n[0]), 20 * n[1], 0, 8, 120, n[2] == 0 ? null : 10 * n[2], 10 * n[3], n[4], n[5] == 0 ? null : n[5], 3, 3))], weights);

    /// <summary>Every value of every weight.</summary>
    private static string BruteForce(OfferRanking ranking)
    {
        var (first, second) = (ranking.Standings[0], ranking.Standings[1]);
        return (from criterion in Enumerable.Range(0, ranking.Weights.Count)
                from to in Enumerable.Range(0, OfferTable.MostWeight + 1)
                let weights = ranking.Weights.Select((weight, i) => i == criterion ? to : weight).ToList()
                where second.Sum(weights) > first.Sum(weights)
                orderby Math.Abs(to - ranking.Weights[criterion]), criterion
                select $"{criterion}: {ranking.Weights[criterion]} to {to}").FirstOrDefault() ?? "none";
    }

    private static OfferRanking Ranked(IReadOnlyList<int> weights, params int[][] offers)
    {
        var any = new JobOffer("", 0, 0, 0, 8, 120, 0, 0, 0, 1, 1, 1);
        return new OfferRanking([.. offers.Select((points, i) => new Standing(any, i + 1, [.. points.Select(one => (int?)one)])).OrderByDescending(one => one.Sum(weights))], weights);
    }

    private static string Words(OfferSwap? swap) => swap is null ? "none" : $"{(int)swap.Criterion}: {swap.From} to {swap.To}";
}
