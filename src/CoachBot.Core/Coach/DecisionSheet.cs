using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>A decision as a file, in Markdown or to print: the answers, and all that was said about them.</summary>
internal sealed class DecisionSheet(Mind mind)
{
    /// <summary>One for each decision.</summary>
    public IEnumerable<Paper> All() => Decisions.Select(decision => Markdown($"{decision.Date:yyyy-MM-dd}")).OfType<Paper>();

    private List<Decision> Decisions => [.. mind.Read(KeyRange.Of(DecisionBook.Key)).Select(record => Stored.ReadDecision(record.Value.Span))];

    /// <param name="day">The date of the decision, <c>2026-11-25</c>.</param>
    /// <returns>Null when there is none of that day.</returns>
    public Paper? Markdown(string day) =>
        Parts(day) is { } parts ? new Paper.Words($"decision-{day}.md", "text/markdown", MarkdownSheet.Of(Title(day), parts)) : null;

    /// <inheritdoc cref="Markdown"/>
    public Paper? Print(string day) =>
        Parts(day) is { } parts ? new Paper.Words($"decision-{day}.html", "text/html", Page.Html(Title(day), parts, mind.Language)) : null;

    private string Title(string day) => ReviewTexts.SheetHead(day).In(mind.Language);

    private IEnumerable<Part>? Parts(string day)
    {
        var all = Decisions;
        if (all.FirstOrDefault(one => $"{one.Date:yyyy-MM-dd}" == day) is not { } decision)
            return null;
        var result = new StayResult(decision, all.LastOrDefault(one => one.Date < decision.Date), decision.Date.AddDays(mind.Policy.ReviewDays));
        return [
            new Part.Heading(ReviewTexts.SheetAnswers.In(mind.Language)),
            DecisionTable.Of(decision, mind.Language),
            .. result.Messages(Scenes.For(mind, new Frame("stay", 0))).SelectMany(parts => parts),
        ];
    }
}
