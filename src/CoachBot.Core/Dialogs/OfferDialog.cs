using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Offers a check-in: the first one, the weekly invitation, and the one nudge after it.</summary>
public sealed class OfferDialog() : Dialog("offer")
{
    public const string First = "first";
    public const string Weekly = "weekly";
    public const string Nudge = "nudge";

    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        if (scene.About is Weekly or Nudge)
            yield return Say(scene, scene.About is Weekly ? OfferTexts.Weekly : OfferTexts.Nudge);
        yield return answers.Ask(OfferTexts.Begin(scene.About is First), out var answer);

        yield return Finish(new OfferAnswered(answer == Words.Yes.Answer, scene.About ?? First));
    }
}

/// <summary>The person wants to check in now, or later.</summary>
public sealed record OfferAnswered(bool Now, string About);
