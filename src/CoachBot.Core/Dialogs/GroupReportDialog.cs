using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Whether the person's check-ins count in the organisation's group report, and in which group. Nobody counts who did not choose to.</summary>
public sealed class GroupReportDialog() : Dialog("group-report")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, GroupReportTexts.WhatItIs(scene.Company));
        if (scene.CountedIn is { } counted)
            yield return Say(scene, GroupReportTexts.Since(counted));
        yield return answers.Ask(GroupReportTexts.Which(scene), out var answer);

        yield return Finish(new GroupChosen(GroupReportTexts.GroupOf(answer, scene.Company)));
    }
}

/// <summary>The group to be counted in; null for none.</summary>
public sealed record GroupChosen(CompanyGroup? Group);
