using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>The thirty-day plan as a file.</summary>
internal static class PlanPapers
{
    public static Paper Markdown(Plan plan, Language language)
    {
        var (title, parts) = Split(PlanView.Of(plan, language));
        return new Paper.Words($"plan-{DateInput.Stored(plan.Date)}.md", "text/markdown", MarkdownSheet.Of(title, parts));
    }

    public static Paper Page(Plan plan, Language language)
    {
        var (title, parts) = Split(PlanView.Of(plan, language));
        return new Paper.Words($"plan-{DateInput.Stored(plan.Date)}.html", "text/html", Coaching.Page.Html(title, parts, language));
    }

    /// <summary>The first heading is the title.</summary>
    public static (string Title, IEnumerable<Part> Parts) Split(IReadOnlyList<Part> parts) => (((Part.Heading)parts[0]).Text, parts.Skip(1));
}
