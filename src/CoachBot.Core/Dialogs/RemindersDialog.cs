using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What the coach may write about by itself: one question.</summary>
public sealed class RemindersDialog() : Dialog("reminders")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(RemindersTexts.Which(scene.Leave is not null), out var which);

        yield return Finish(new RemindersChosen(which!));
    }
}

/// <summary>The answer: all, without one kind, or none.</summary>
public sealed record RemindersChosen(string Which);
