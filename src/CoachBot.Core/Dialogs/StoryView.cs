using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A story as a table of its parts, with what is missing; and a list of stories.</summary>
internal static class StoryView
{
    private const int Beginning = 24;

    public static IReadOnlyList<Part> Of(Story story, Language language)
    {
        var gaps = StoryTexts.Gaps(story);
        List<Part> parts = [new Part.Heading(StoryTexts.Heading.In(language)), Table(story, language)];
        if (gaps.Count > 0)
            parts.Add(new Part.Paragraph(StoryTexts.Lacking(gaps).In(language)));
        if (NamedWords.Find(string.Join('\n', Story.Parts.Select(part => story[part]))) is { } name)
            parts.Add(new Part.Paragraph(StoryTexts.Named(name).In(language)));
        return [.. parts, new Part.Paragraph(StoryTexts.Step(gaps).In(language))];
    }

    public static Part.Table Table(Story story, Language language) => new(
        [.. StoryTexts.Head.Select(text => text.In(language))],
        [.. Story.Parts.Select(part => (IReadOnlyList<string>)[StoryTexts.NameOf(part).In(language), story[part] ?? StoryTexts.NotYet.In(language)])]);

    /// <param name="stories">The newest first.</param>
    public static IReadOnlyList<Part> List(IReadOnlyList<Story> stories, Language language) =>
    [
        new Part.Heading(StoryTexts.ListHeading.In(language)),
        new Part.Table(
            [.. StoryTexts.ListHead.Select(text => text.In(language))],
            [.. stories.Select((story, place) => (IReadOnlyList<string>)[Words.Number(place + 1), Words.Day(story.Date).In(language), Begins(story, language), Lacks(story, language)])]),
        new Part.Paragraph(StoryTexts.ListStep.In(language)),
    ];

    private static string Begins(Story story, Language language)
    {
        var words = Story.Parts.Select(part => story[part]).FirstOrDefault(one => one is not null) ?? StoryTexts.NotYet.In(language);
        return words.Length > Beginning ? $"{words[..Beginning]}…" : words;
    }

    private static string Lacks(Story story, Language language) =>
        StoryTexts.Gaps(story) is { Count: > 0 } gaps ? Words.List(gaps).In(language) : StoryTexts.Whole.In(language);
}
