using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Remembers which message somebody's own words came in, and forgets the words when that message is edited or deleted.</summary>
internal sealed class TakingBack(Mind mind)
{
    /// <summary>Who thinks better of it does so soon.</summary>
    private const int Most = 8;

    /// <summary>These words were taken as the answer to a field.</summary>
    public void Remember(string eventId, Frame frame, Field field) => mind.Notebook = mind.Notebook with
    {
        OwnWords = [.. mind.Notebook.OwnWords.TakeLast(Most - 1), new OwnWords(Events.Hash(eventId), frame.Run, field.Key)],
    };

    public void Forget(string eventId)
    {
        var hash = Events.Hash(eventId);
        foreach (var words in mind.Notebook.OwnWords.Where(one => one.Event == hash).ToList())
            Forget(words);
    }

    private void Forget(OwnWords words)
    {
        var notebook = mind.Notebook;
        mind.Notebook = notebook with
        {
            OwnWords = [.. notebook.OwnWords.Where(one => one != words)],
            Open = [.. notebook.Open.Select(frame => Without(frame, words))],
            Left = [.. notebook.Left.Select(frame => Without(frame, words))],
            Draft = notebook.Draft is { } draft ? Without(draft, words) : null,
            Waiting = notebook.Waiting is { } waiting ? Without(waiting, words) : null,
            WaitingOffer = notebook.WaitingOffer is { } offer ? Without(offer, words) : null,
        };
        if (words.Run != notebook.CheckInRun || notebook.CheckIns is not [.., { Note: not null } newest])
            return;
        newest = newest with { Note = null };
        mind.Notebook = mind.Notebook with { CheckIns = [.. notebook.CheckIns.SkipLast(1), newest] };
        mind.Write(newest);
    }

    private static Frame Without(Frame frame, OwnWords words) => frame.Run != words.Run ? frame : frame with
    {
        Answers = [.. frame.Answers.Where(answer => answer.Key != words.Field)],
        Drafts = [.. frame.Drafts.Where(draft => draft.Key != words.Field)],
    };
}
