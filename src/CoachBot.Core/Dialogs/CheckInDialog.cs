using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The weekly check-in: nine inputs in one form, then only the questions that apply.</summary>
public sealed class CheckInDialog() : Dialog("check-in")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        if (scene.CountedIn is { } counted)
            yield return Say(scene, GroupReportTexts.Reminder(counted.Group));
        yield return answers.Ask(CheckInForm.For(scene));
        var week = CheckInForm.Read(answers);

        if (week.Sleep < scene.Policy.ShortSleepHours || week.Callouts >= scene.Policy.ManyCallouts)
        {
            yield return answers.Ask(CheckInTexts.NearMiss, out var nearMiss);
            week = week with { NearMiss = nearMiss is null ? null : nearMiss == Words.Yes.Answer };
        }

        foreach (var sign in Signs.All.Where(sign => week.IsOn(sign) && scene.RunsBefore.Of(sign) is null))
        {
            yield return answers.Ask(CheckInTexts.SinceWhen(sign), out var since);
            week = CheckInForm.WithSince(week, sign, since);
        }

        yield return answers.Ask(CheckInTexts.Note, out var note);
        var news = new List<PlanNews>();
        if (scene.Plan is { } plan)
        {
            foreach (var line in PlanProgress.Ask("plan", plan, answers, news))
                yield return line;
        }

        yield return Finish(new CheckedIn(week with { Note = note }) { Plan = news });
    }
}

/// <summary>A finished check-in. Its date is the coach's to set.</summary>
public sealed record CheckedIn(CheckIn CheckIn)
{
    /// <summary>How the actions of the plan go, where it was said.</summary>
    public IReadOnlyList<PlanNews> Plan { get; init; } = [];
}
