using System.Globalization;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>When to ask each week: two questions, each with a default.</summary>
public sealed class SetupDialog() : Dialog("setup")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(SetupTexts.Weekday(scene.Weekday), out var weekday);
        yield return answers.Ask(SetupTexts.Hour(scene.Hour, scene.Policy), out var hour);

        yield return Finish(new SetUp(
            weekday is null ? scene.Weekday : Enum.Parse<DayOfWeek>(weekday, ignoreCase: true),
            hour is null ? scene.Hour : int.Parse(hour, CultureInfo.InvariantCulture)));
    }
}

/// <summary>The weekday and local hour of the weekly check-in.</summary>
public sealed record SetUp(DayOfWeek Weekday, int Hour);
