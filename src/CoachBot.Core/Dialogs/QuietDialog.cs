using System.Globalization;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The person's own quiet hours: the day may begin later and end earlier than the organisation has it.</summary>
public sealed class QuietDialog() : Dialog("quiet")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, QuietTexts.Before);
        yield return answers.Ask(QuietTexts.Until(scene.Quiet.Until, scene.Policy), out var until);
        yield return answers.Ask(QuietTexts.From(scene.Quiet.From, scene.Policy), out var from);

        yield return Finish(new QuietChosen(Hour(from!), Hour(until!)));
    }

    private static int Hour(string stored) => int.Parse(stored, CultureInfo.InvariantCulture);
}

/// <summary>Nothing is sent from the first hour until the second.</summary>
public sealed record QuietChosen(int From, int Until);
