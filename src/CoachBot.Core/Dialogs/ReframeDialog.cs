using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A reason to leave, put as what one wants instead. The fact stays in it; a sentence that hides it is pointed out.</summary>
public sealed class ReframeDialog() : Dialog("reframe")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, ReframeTexts.Intro);
        yield return answers.Ask(ReframeTexts.Reason, out var name);
        var reason = ReframeTexts.ReasonOf(name);
        yield return answers.Ask(ReframeTexts.Fact(ReframeFacts.For(reason, scene)), out var fact);
        yield return answers.Ask(ReframeTexts.Motive(reason, scene.Language), out var motive);

        var proposed = ReframeTexts.Proposed(fact, motive ?? "", scene.Language);
        yield return Say(new Part.Copy(ReframeTexts.Draft.In(scene.Language), proposed));
        yield return answers.Ask(ReframeTexts.Sentence(proposed), out var sentence);

        var findings = Judge(reason, fact, motive, sentence);
        if (!findings.IsHonest)
        {
            yield return Say(new Part.Paragraph(ReframeTexts.Warning(findings).In(scene.Language)));
            yield return answers.Ask(ReframeTexts.WhatNow, out var next);
            if (next == ReframeTexts.Anew)
                yield return new Line.Reopen([ReframeTexts.SentenceKey], ReframeTexts.WhatNow.Key);
            if (next == ReframeTexts.PutBack)
                sentence = proposed;
        }

        var reframed = new Reframing(scene.Today, reason, fact, motive ?? "", sentence ?? proposed);
        foreach (var part in ReframeView.Of(reframed, scene.Language))
            yield return Say(part);
        yield return Finish(new Reframed(reframed));
    }

    /// <summary>What the sentence does to the fact.</summary>
    internal static Findings Judge(ReframeReason reason, string? fact, string? motive, string? sentence) =>
        Honesty.Judge(reason, fact is null ? null : Plain.Of(fact), Plain.Of(motive ?? ""), Plain.Of(sentence ?? ""));
}

/// <summary>A reason was put the other way round. The date is the coach's to set.</summary>
public sealed record Reframed(Reframing Reframing);
