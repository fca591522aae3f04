using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>The negotiation sheet and the comparison of offers as files.</summary>
internal sealed class OfferPapers(Mind mind)
{
    public static IReadOnlyList<Part> Links(Negotiation one, Language language) =>
    [
        new Part.Paper(NegotiationTexts.FileTitle.In(language), $"negotiation/{DateInput.Stored(one.Date)}"),
        new Part.Paper(NegotiationTexts.PrintTitle.In(language), $"negotiation-print/{DateInput.Stored(one.Date)}"),
    ];

    public Paper? Print(string what) => what.Split('/') switch
    {
        ["negotiation", var day] when Find(day) is { } one => Markdown($"negotiation-{day}.md", Of(one)),
        ["negotiation-print", var day] when Find(day) is { } one => Page($"negotiation-{day}.html", Of(one)),
        _ => null,
    };

    private Negotiation? Find(string day) => mind.Read(KeyRange.Of(OfferBook.NegotiationKey)).Where(record => record.Key == OfferBook.NegotiationKey + day)
        .Select(record => Stored.ReadNegotiation(record.Value.Span)).FirstOrDefault();

    private IReadOnlyList<Part> Of(Negotiation one) => NegotiationPoints.Sheet(one, mind.Language);

    private static Paper Markdown(string name, IReadOnlyList<Part> parts)
    {
        var (title, rest) = PlanPapers.Split(parts);
        return new Paper.Words(name, "text/markdown", MarkdownSheet.Of(title, rest));
    }

    private Paper Page(string name, IReadOnlyList<Part> parts)
    {
        var (title, rest) = PlanPapers.Split(parts);
        return new Paper.Words(name, "text/html", Coaching.Page.Html(title, rest, mind.Language));
    }
}
