using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Numbers, stories and reframed reasons as one file, to go on writing in or to print.</summary>
internal sealed class SayPapers(Mind mind)
{
    public bool Any => CvBook.Newest(mind) is not null || StoryBook.All(mind).Count > 0 || CvBook.Reframings(mind).Count > 0;

    public Paper? Markdown() => Any ? new Paper.Words($"cv-{mind.Today:yyyy-MM-dd}.md", "text/markdown", MarkdownSheet.Of(Title, Parts())) : null;

    public Paper? Print() => Any ? new Paper.Words($"cv-{mind.Today:yyyy-MM-dd}.html", "text/html", Page.Html(Title, Parts(), mind.Language)) : null;

    private string Title => StoryTexts.FileTitle.In(mind.Language);

    private IEnumerable<Part> Parts()
    {
        if (CvBook.Newest(mind) is { } numbers)
        {
            yield return new Part.Heading($"{StoryTexts.NumbersHeading.In(mind.Language)} ({DateInput.Stored(numbers.Date)})");
            yield return CvView.Table(numbers, mind.Language);
        }

        foreach (var story in StoryBook.All(mind))
        {
            yield return new Part.Heading($"{StoryTexts.Heading.In(mind.Language)} ({DateInput.Stored(story.Date)})");
            yield return StoryView.Table(story, mind.Language);
            if (StoryTexts.Gaps(story) is { Count: > 0 } gaps)
                yield return new Part.Small(StoryTexts.Lacking(gaps).In(mind.Language));
        }

        foreach (var reframing in CvBook.Reframings(mind))
        {
            yield return new Part.Heading($"{StoryTexts.ReframingHeading.In(mind.Language)} ({DateInput.Stored(reframing.Date)})");
            yield return ReframeView.Whole(reframing, mind.Language);
        }
    }
}
