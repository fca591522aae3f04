using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Urgent help stays in the conversation until the person goes back. What was written is kept nowhere.</summary>
internal sealed class Urgent(Mind mind, Conversation talk)
{
    /// <param name="shown">True when the card was already spoken, before the notebook could be read.</param>
    public void Open(Danger danger, bool shown)
    {
        var again = mind.Notebook.UrgentSince is not null;
        mind.Notebook = mind.Notebook with { UrgentSince = mind.Now, UrgentWithoutLines = danger is Danger.Medical or Danger.ToOthers };
        if (!shown)
            mind.Say(UrgentTexts.For(danger, again, mind.Language, mind.Company));
    }

    /// <summary>Whatever is typed while the card is open.</summary>
    public void Stay(string plain) =>
        mind.Say(UrgentTexts.Staying(Words.No.Means(plain), !mind.Notebook.UrgentWithoutLines, mind.Language, mind.Company));

    public void GoBack()
    {
        mind.Notebook = mind.Notebook with { UrgentSince = null, UrgentWithoutLines = false };
        mind.Note(UrgentTexts.Returned);
        if (!talk.Show())
            mind.Say([], null, TalkTexts.CheckIn, TalkTexts.Help);
    }

    /// <summary>Hard times without danger: heard, and whom to turn to. No alarm.</summary>
    public void Acknowledge()
    {
        mind.Note(UrgentTexts.Distress);
        mind.Note(new Part.Contacts(ContactList.For(Scenes.For(mind, new Frame("", 0)))));
    }
}
