using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Everything about the person goes, at once and for good: asked once more before.</summary>
public sealed class DeleteDialog() : Dialog("delete")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, DeleteTexts.WhatGoes);
        yield return answers.Ask(DeleteTexts.Sure, out var sure);

        yield return Finish(new DeleteChosen(sure == DeleteTexts.Delete.Answer));
    }
}

/// <summary>Delete everything, or nothing.</summary>
public sealed record DeleteChosen(bool Delete);
