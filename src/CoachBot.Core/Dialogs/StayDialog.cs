using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Should I stay? Reasons, a checklist, readiness, a look at the answers, and to where they lean. A mirror, not a verdict.</summary>
public sealed class StayDialog() : Dialog("stay")
{
    /// <summary>What it is about when an earlier decision's answers are filled in.</summary>
    public const string Again = "again";

    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        if (scene.LongRuns.Count > 0)
        {
            yield return Say(scene, StayTexts.HealthFirst(scene.LongRuns));
            yield return answers.Ask(StayTexts.GoOn, out var goOn);
            if (goOn != Words.Yes.Answer)
            {
                yield return Say(new Part.Contacts(ContactList.For(scene)));
                yield return Say(scene, StayTexts.HealthStep);
                yield return Finish(new StayPutOff());
            }
        }

        yield return Say(scene, scene.About is Again ? ReviewTexts.Begin : scene.LongRuns.Count > 0 ? StayTexts.Mapping : StayTexts.Opening);
        yield return answers.Ask(StayTexts.Ground, out var ground);

        List<Reason> reasons = [];
        foreach (var line in StayReasons.Script(answers, scene, reasons))
            yield return line;
        List<StayCheck> checks = [];
        foreach (var line in StayChecklist.Script(answers, checks))
            yield return line;
        yield return answers.Ask(StayReadiness.Form);

        var decision = new Decision(scene.Today, ground == "one-event", reasons, checks, StayReadiness.Read(answers), [.. scene.LongRuns.Select(run => run.Sign)]);
        foreach (var line in StayReview.Script(answers, scene, decision))
            yield return line;
        yield return Finish(new Decided(decision.Judged(scene.Policy)));
    }
}

/// <summary>The answers about staying, judged. The date is the coach's to set.</summary>
public sealed record Decided(Decision Decision);

/// <summary>Health first: the person put the question off.</summary>
public sealed record StayPutOff;
