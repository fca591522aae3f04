using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A story for an interview in five parts. What is missing is named.</summary>
public sealed class StoryDialog() : Dialog("story")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, scene.About is null ? StoryTexts.Intro : StoryTexts.Again);
        foreach (var part in Story.Parts)
            yield return answers.Ask(StoryTexts.Ask(part), out _);

        var story = Read(answers, scene.Today);
        foreach (var part in StoryView.Of(story, scene.Language))
            yield return Say(part);
        yield return Finish(new StoryTold(scene.About, story));
    }

    /// <summary>As far as it was told.</summary>
    internal static Story Read(Answers answers, DateOnly day) => new(
        day, answers[StoryTexts.KeyOf(StoryPart.Background)], answers[StoryTexts.KeyOf(StoryPart.Problem)], answers[StoryTexts.KeyOf(StoryPart.Action)],
        answers[StoryTexts.KeyOf(StoryPart.Result)], answers[StoryTexts.KeyOf(StoryPart.Learning)]);
}

/// <summary>A story was told, or told anew. The date is the coach's to set.</summary>
/// <param name="Row">The row it replaces; null for a new one.</param>
public sealed record StoryTold(string? Row, Story Story);
