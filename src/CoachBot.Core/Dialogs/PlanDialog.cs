using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A plan for thirty days: one to three actions, each with a first step, an owner and a week.</summary>
public sealed class PlanDialog() : Dialog("plan")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, PlanTexts.Intro);
        var actions = new List<PlanAction>();
        foreach (var line in Actions(answers, scene, actions))
            yield return line;

        var plan = new Plan(scene.Today, actions);
        foreach (var part in PlanView.Of(plan, scene.Language))
            yield return Say(part);
        yield return Finish(new PlanMade(actions));
    }

    private static IEnumerable<Line> Actions(Answers answers, Scene scene, List<PlanAction> actions)
    {
        foreach (var place in PlanTexts.Places)
        {
            yield return answers.Ask(PlanTexts.What(place, actions), out var what);
            if (what == PlanTexts.Enough.Answer)
                yield break;
            var kind = Enum.TryParse<PlanKind>(what, ignoreCase: true, out var known) ? known : PlanKind.Own;

            string? title = null;
            if (kind is PlanKind.Own)
                yield return answers.Ask(PlanTexts.OwnWords(place), out title);

            var details = PlanTexts.Details(place, kind, scene.Today, scene.Language);
            yield return answers.Ask(details);
            actions.Add(Read(answers, place, kind, title));
        }
    }

    private static PlanAction Read(Answers answers, string place, PlanKind kind, string? title)
    {
        // A suggestion that was kept stays a suggestion: it is worded anew in the language of the day.
        var step = answers[$"step.{place}"] is { } words && PlanTexts.Step(kind, 0) is var usual && words != usual.En && words != usual.Ja ? words : null;
        var owner = Enum.TryParse<PlanOwner>(answers[$"owner.{place}"], ignoreCase: true, out var who) ? who : PlanOwner.Me;
        var week = int.TryParse(answers[$"week.{place}"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return new PlanAction(kind, title, step, owner, week);
    }
}

/// <summary>A plan was made. Its date is the coach's to set.</summary>
public sealed record PlanMade(IReadOnlyList<PlanAction> Actions);
