using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Offers cards of self-care, seldom. Only the day is remembered, not the card.</summary>
internal sealed class CareBook(Mind mind)
{
    /// <summary>A button for the card where it fits; none within a week of the last one, or of a card that was read.</summary>
    public Choice[] Offer(CareCard card)
    {
        if (!SelfCare.MayOffer(mind.Notebook.Care, mind.Today, mind.Policy))
            return [];
        Remember();
        return [SelfCareTexts.Button(card)];
    }

    public void Read()
    {
        Remember();
        mind.Say([], null, SelfCareTexts.Command, TalkTexts.CheckIn);
    }

    private void Remember() => mind.Notebook = mind.Notebook with { Care = mind.Today };
}
