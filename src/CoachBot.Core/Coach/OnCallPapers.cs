using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>The proposal for the team as a file: Markdown, or one page to print.</summary>
internal sealed class OnCallPapers(Mind mind)
{
    /// <summary>One for each redesign.</summary>
    public IEnumerable<Paper> All() => OnCallBook.All(mind).Select(Markdown);

    /// <param name="day">The date of the redesign, <c>2026-11-25</c>.</param>
    /// <returns>Null when there is none of that day.</returns>
    public Paper? Markdown(string day) => OnCallBook.Find(mind, day) is { } plan ? Markdown(plan) : null;

    /// <inheritdoc cref="Markdown(string)"/>
    public Paper? Print(string day) => OnCallBook.Find(mind, day) is { } plan
        ? new Paper.Words($"on-call-{DateInput.Stored(plan.Date)}.html", "text/html", Page.Html(Title, OnCallProposal.Of(plan, mind.Policy, mind.Language), mind.Language))
        : null;

    private string Title => OnCallProposalTexts.Title.In(mind.Language);

    private Paper Markdown(RosterPlan plan) =>
        new Paper.Words($"on-call-{DateInput.Stored(plan.Date)}.md", "text/markdown", MarkdownSheet.Of(Title, OnCallProposal.Of(plan, mind.Policy, mind.Language)));
}
