using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Day 30: hours, call-outs and days off before and since, and what to do with what was learnt.</summary>
public sealed class PlanEndDialog() : Dialog("plan-end")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        if (scene.PlanEnd is { } end)
        {
            yield return Say(new Part.Heading(PlanEndTexts.Title(end.Plan.Date).In(scene.Language)));
            yield return Say(scene, PlanEndTexts.Count(end.Plan));
            foreach (var part in PlanPicture.Of(end, scene.Language))
                yield return Say(part);
        }

        yield return answers.Ask(PlanEndTexts.WhatNow, out var now);

        yield return Say(scene, PlanEndTexts.After(now));
        yield return Finish(new PlanEnded(now ?? ""));
    }
}

/// <summary>What the person makes of the plan: <c>go-on</c>, <c>another</c> or <c>rest</c>.</summary>
public sealed record PlanEnded(string Answer);

/// <summary>A plan with the check-ins before and since.</summary>
public sealed record PlanEndScene(Plan Plan, BeforeAfter Weeks);
