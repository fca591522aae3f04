using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Offers cards of self-care, seldom, and remembers which were seen.</summary>
internal sealed class CareBook(Mind mind)
{
    /// <summary>A button for the card where it fits; none within a week of the last one, or of the card itself.</summary>
    public Choice[] Offer(CareCard card)
    {
        if (!State.MayOffer(card, mind.Today, mind.Policy))
            return [];
        State = State.WithOffer(card, mind.Today, mind.Policy);
        return [SelfCareTexts.Button(card)];
    }

    public void Read(CareCard card)
    {
        State = State.WithSeen(card, mind.Today, mind.Policy);
        mind.Say([], null, SelfCareTexts.Command, TalkTexts.CheckIn);
    }

    private CareState State
    {
        get => mind.Notebook.Care ?? CareState.Empty;
        set => mind.Notebook = mind.Notebook with { Care = value };
    }
}
