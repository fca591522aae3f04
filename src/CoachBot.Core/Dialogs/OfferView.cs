using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Offers side by side: the order as a picture and a table, the points behind it, and what the order hangs on.</summary>
public sealed class OfferView(OfferTable table, CoachPolicy policy, Language language)
{
    private readonly OfferRanking ranking = OfferRanking.Of(table, policy);

    /// <summary>Two messages: the order, and what it hangs on with the small step.</summary>
    public IReadOnlyList<IReadOnlyList<Part>> Messages() =>
    [
        [new Part.Heading(OfferViewTexts.Title.In(language)), new Part.Paragraph(OfferViewTexts.Order(ranking).In(language)), Picture(), new Part.Small(OfferViewTexts.PerHourIs(policy).In(language))],
        [Points(), new Part.Paragraph(OfferViewTexts.Hangs(ranking).In(language)), new Part.Small(OfferViewTexts.PointsAre.In(language)), new Part.Paragraph(OfferViewTexts.Step(ranking).In(language))],
    ];

    /// <summary>As it stands on a sheet.</summary>
    public IEnumerable<Part> Sheet() => Messages().SelectMany(parts => parts).SkipLast(1);

    public Part.Chart Picture()
    {
        var shown = ranking.Standings;
        var rows = shown.Select(Row).ToList();
        return new Part.Chart(
            OfferViewTexts.Chart.In(language),
            OfferViewTexts.Alt.In(language) + string.Join(PictureTexts.Between.In(language), rows.Select(row => string.Join(' ', row))),
            [.. shown.Select(one => one.Number.ToString(CultureInfo.InvariantCulture))],
            [
                new(OfferViewTexts.Points.In(language), OfferViewTexts.OfHundred.In(language), [.. shown.Select(ranking.Share)]),
                new(OfferViewTexts.PerHour.In(language), OfferViewTexts.HundredYen.In(language), [.. shown.Select(one => one.Offer.PerHour(policy) is { } yen ? Math.Round(yen / 100, 1) : (decimal?)null)]),
            ],
            new Part.Table([.. OfferViewTexts.Head.Select(text => text.In(language))], rows))
        { What = Part.Chart.Offers, Axis = OfferViewTexts.Head[0].In(language) };
    }

    /// <summary>What was said about each offer, and its points.</summary>
    public Part.Table Points() => new(
        [OfferViewTexts.Criterion.In(language), .. ranking.Standings.Select(OfferViewTexts.NameOf)],
        [.. Enum.GetValues<OfferCriterion>().Select(criterion => (IReadOnlyList<string>)
        [
            OfferViewTexts.Counts(criterion, ranking.Weights[(int)criterion]).In(language),
            .. ranking.Standings.Select(one => OfferViewTexts.Cell(criterion, one).In(language)),
        ])]);

    private IReadOnlyList<string> Row(Standing one) =>
    [
        OfferViewTexts.NameOf(one),
        ranking.Share(one) is { } share ? Words.Number(share) : "–",
        OfferViewTexts.Pay(one.Offer.Total).In(language),
        one.Offer.HoursAway(policy) is { } hours ? OfferViewTexts.Hours(hours).In(language) : OfferViewTexts.Open.In(language),
        one.Offer.PerHour(policy) is { } yen ? OfferViewTexts.Yen(yen).In(language) : OfferViewTexts.Open.In(language),
    ];
}
