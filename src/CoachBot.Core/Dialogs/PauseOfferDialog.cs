using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>After four weeks without an answer: pause for a while, or go on?</summary>
public sealed class PauseOfferDialog() : Dialog("pause-offer")
{
    public const int Days = 28;

    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(PauseTexts.Offer, out var pause);

        yield return Finish(new PauseChosen(pause == Words.Yes.Answer));
    }
}

/// <summary>Pause, or go on asking.</summary>
public sealed record PauseChosen(bool Pause);
