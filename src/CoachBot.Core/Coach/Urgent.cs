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
        CloseGentle();
        mind.Notebook = mind.Notebook with { UrgentSince = mind.Now, UrgentWithoutLines = danger is Danger.Medical or Danger.ToOthers };
        new Planner(mind).PlanDayAfter();
        if (!shown)
            mind.Say(UrgentTexts.For(danger, again, mind.Language, mind.Company));
    }

    /// <summary>Whatever is typed while the card is open.</summary>
    public void Stay(string plain) =>
        mind.Say(UrgentTexts.Staying(Words.No.Means(plain), !mind.Notebook.UrgentWithoutLines, mind.Language, mind.Company));

    public void GoBack()
    {
        Settle();
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

    /// <summary>It may be danger or nothing: asked, without an alarm.</summary>
    public void Ask() => talk.Begin(AskGentlyDialog.Key, raised: true);

    /// <summary>The gentle question was answered.</summary>
    public void Answer(AskedGently answer)
    {
        if (answer.InDanger)
            Open(Danger.SelfHarm, shown: false);
        else if (answer.Answered)
            mind.Note(AskGentlyTexts.Good);
        else
            SayWhere();
    }

    public void Answer(DayAfterAnswered answer)
    {
        if (answer.Harder)
        {
            Open(Danger.SelfHarm, shown: false);
            return;
        }

        Settle();
        NoteLines();
    }

    /// <summary>Neither yes nor no to the gentle question: where to turn is said, and the talk goes on.</summary>
    public bool LeaveGentle()
    {
        if (!CloseGentle())
            return false;
        SayWhere();
        if (!talk.Show())
            mind.Say([], null, TalkTexts.CheckIn, TalkTexts.Help);
        return true;
    }

    private void SayWhere()
    {
        mind.Note(AskGentlyTexts.IfEver);
        NoteLines();
    }

    private void NoteLines()
    {
        if (UrgentTexts.Staffed(mind.Language, mind.Company) is { Count: > 0 } lines)
            mind.Note(new Part.Contacts(lines));
    }

    private bool CloseGentle()
    {
        if (mind.Notebook.Open.Concat(mind.Notebook.Left).FirstOrDefault(frame => frame.Dialog == AskGentlyDialog.Key) is not { } gentle)
            return false;
        talk.Close(gentle);
        return true;
    }

    private void Settle() => mind.Notebook = mind.Notebook with { UrgentSince = null, UrgentWithoutLines = false };
}
