using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Asks how each open action goes, one tap each; who is stuck is offered a smaller step.</summary>
internal static class PlanProgress
{
    /// <param name="prefix">Sets the keys of the check-in apart from those of the dialog of its own.</param>
    /// <param name="news">Takes what was said; an action passed over says nothing.</param>
    public static IEnumerable<Line> Ask(string prefix, PlanHeadline plan, Answers answers, List<PlanNews> news)
    {
        for (var place = 0; place < plan.Actions.Count; place++)
        {
            var action = plan.Actions[place];
            if (!action.IsOpen)
                continue;
            var key = PlanTexts.Places[place];
            yield return answers.Ask(ProgressTexts.HowIsIt($"{prefix}.{key}", action), out var state);

            string? way = null;
            if (state == ProgressTexts.Stuck.Answer)
                yield return answers.Ask(ProgressTexts.Smaller($"{prefix}-smaller.{key}", action), out way);
            if (state is not null)
                news.Add(Read(place, state, way));
        }
    }

    private static PlanNews Read(int place, string state, string? way)
    {
        if (way == ProgressTexts.LetGo.Answer)
            return new(place, ActionState.LetGo);
        return new(place, Enum.Parse<ActionState>(state, ignoreCase: true), way == ProgressTexts.Take.Answer);
    }
}

/// <summary>What of a running plan nearly every turn needs. Bounded: it is kept in the notebook, the plan itself is not.</summary>
public sealed record PlanHeadline(DateOnly Date, IReadOnlyList<PlanLine> Actions)
{
    public static PlanHeadline Of(Plan plan) => new(plan.Date, [.. plan.Actions.Select(action => new PlanLine(action.Kind, action.Title, action.State, action.Level))]);

    public bool IsRunning(DateOnly today) => today <= Date.AddDays(Plan.Days);
}

/// <summary>One action of a running plan, without its history.</summary>
public sealed record PlanLine(PlanKind Kind, string? Title, ActionState State, int Level)
{
    public bool IsOpen => State is not ActionState.Done and not ActionState.LetGo;
}

/// <summary>The same questions at any time, not only in the check-in.</summary>
public sealed class PlanProgressDialog() : Dialog("plan-progress")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        var news = new List<PlanNews>();
        if (scene.Plan is { } plan)
        {
            foreach (var line in PlanProgress.Ask("progress", plan, answers, news))
                yield return line;
        }

        yield return Say(scene, ProgressTexts.Closing(scene.Plan, news));
        yield return Finish(new PlanReported(news));
    }
}

/// <summary>How the actions go, outside a check-in.</summary>
public sealed record PlanReported(IReadOnlyList<PlanNews> News);
