using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Begins, plays, leaves and resumes dialogs. Knows no dialog by name but what the outcomes need.</summary>
internal sealed class Conversation(Mind mind)
{
    private const int MostOpen = 4;
    private const int MostLeft = 6;

    /// <summary>The dialog that asks now; null when none does.</summary>
    public Frame? Top => mind.Notebook.Open.Count > 0 ? mind.Notebook.Open[^1] : null;

    /// <summary>The dialog that asked last does not exist in this version.</summary>
    public bool TopIsGone => Top is { } frame && !Dialog.All.ContainsKey(frame.Dialog);

    /// <summary>Begins a dialog on top of what is open, and asks its first question.</summary>
    /// <param name="beside">Another one of the same dialog that is about something else stays open below, once anything was answered.</param>
    public void Begin(string dialog, string? about = null, bool raised = false, IReadOnlyList<KeyValuePair<string, string>>? drafts = null, IReadOnlyList<KeyValuePair<string, string>>? answers = null, bool beside = false)
    {
        LeaveRaised();
        var notebook = mind.Notebook;
        var frame = new Frame(dialog, notebook.LastRun + 1, About: about) { Raised = raised, Begun = mind.Today, Drafts = drafts ?? [], Answers = answers ?? [] };
        mind.Notebook = notebook with
        {
            LastRun = frame.Run,
            Open = [.. notebook.Open.Where(open => open.Dialog != dialog || (beside && open.About != about && open.Answers.Count > 0)).TakeLast(MostOpen - 1), frame],
        };
        Advance(frame);
    }

    /// <summary>Goes on with a dialog that is open somewhere below, or begins it.</summary>
    public void TakeUp(string dialog)
    {
        if (mind.Notebook.Open.LastOrDefault(open => open.Dialog == dialog) is { } frame)
            Resume(frame);
        else
            Begin(dialog);
    }

    /// <summary>Takes a dialog up again, on top of what is open.</summary>
    public void Resume(Frame frame)
    {
        LeaveRaised();
        Close(frame);
        mind.Notebook = mind.Notebook with { Open = [.. mind.Notebook.Open.TakeLast(MostOpen - 1), frame] };
        Show(whole: true);
    }

    /// <summary>Asks the question that is open, or says nothing when there is none.</summary>
    /// <param name="whole">True: also what was said before the question.</param>
    public bool Show(bool whole = false)
    {
        while (Top is { } frame)
        {
            if (Play(frame) is { } moment)
            {
                GoOn(whole ? frame with { Asked = null } : frame, moment);
                return true;
            }

            mind.Note(TalkTexts.Gone);
            Close(frame);
        }

        return false;
    }

    /// <summary>Where the dialog stands; null when it no longer exists.</summary>
    public Moment? Play(Frame frame) =>
        Dialog.All.TryGetValue(frame.Dialog, out var dialog) ? Stage.Play(dialog.Script(new Answers(frame.Answers), Scenes.For(mind, frame))) : null;

    /// <summary>Goes on after an answer: the next question, or the end.</summary>
    public void Advance(Frame frame)
    {
        if (!frame.Raised)
            LeaveRaised();
        var moment = Play(frame) ?? throw new InvalidOperationException($"No dialog '{frame.Dialog}'.");
        GoOn(frame, moment);
    }

    /// <summary>Asks one field again and says why.</summary>
    public void AskAgain(Frame frame, Form form, Field field)
    {
        mind.Problem ??= field.Input.Range.In(mind.Language);
        Ask(frame, [], form, field, field.Input.Range.In(mind.Language));
    }

    public void Close(Frame frame) => mind.Notebook = mind.Notebook with
    {
        Open = [.. mind.Notebook.Open.Where(open => open.Run != frame.Run)],
        Left = [.. mind.Notebook.Left.Where(left => left.Run != frame.Run)],
    };

    /// <summary>An open or left dialog by its run; null when it is closed.</summary>
    public Frame? Find(string dialog, int run) =>
        mind.Notebook.Open.Concat(mind.Notebook.Left).FirstOrDefault(frame => frame.Run == run && frame.Dialog == dialog);

    /// <summary>The field that a form asks next.</summary>
    public static Field FirstOpen(Frame frame, Form form)
    {
        var answers = new Answers(frame.Answers);
        return form.Fields.First(field => !answers.IsAnswered(field));
    }

    /// <summary>False when the question that is open now is not the one the person last saw.</summary>
    public static bool WasShown(Frame frame, Form form, Field field) =>
        frame.Asked == form.Key && (frame.Field is null || frame.Field == field.Key);

    private void GoOn(Frame frame, Moment moment)
    {
        if (frame.Dated is null && moment.Answered.Any(form => form.Fields.Count > 1))
            frame = frame with { Dated = mind.Today };
        if (moment.Question is { } form)
        {
            // Asked again, a question stands by itself: what came before it has been read.
            Ask(frame, frame.Asked == form.Key ? [] : moment.Said, form, SingleField(frame, form), problem: null);
            return;
        }

        if (moment.Reopened is { } reopened)
        {
            Advance(frame.TakeBack(reopened.Keys).Forget(reopened.Asked) with { Asked = null });
            return;
        }

        Close(frame);
        Finish(frame, moment);
    }

    private void Finish(Frame frame, Moment moment)
    {
        foreach (var part in moment.Said)
            mind.Note(part);
        new Outcomes(mind, this).Act(frame, moment.Outcome!);
        // While urgent help is open nothing else is asked.
        if (mind.Notebook.UrgentSince is not null)
            return;
        // What the outcome began in this very turn has asked already.
        if (mind.Forget || Top is not { } below || mind.AskedRun == below.Run)
            return;
        mind.Note(TalkTexts.Resuming);
        Show();
    }

    private void Ask(Frame frame, IReadOnlyList<Part> said, Form form, Field? field, string? problem)
    {
        frame = frame with { Asked = form.Key, Field = field?.Key };
        mind.Notebook = mind.Notebook with
        {
            Open = [.. mind.Notebook.Open.Where(open => open.Run != frame.Run), frame],
            Left = [.. mind.Notebook.Left.Where(left => left.Run != frame.Run)],
        };
        mind.AskedRun = frame.Run;
        IReadOnlyList<Part> heading = field is null && form.Title is { } title ? [.. said, new Part.Heading(title.In(mind.Language))] : said;
        mind.Say(heading, Prompts.For(frame, form, field, mind.Language, problem));
    }

    /// <summary>One at a time where there are no forms, and once the person has begun to type; else null, the whole form.</summary>
    private Field? SingleField(Frame frame, Form form)
    {
        var answers = new Answers(frame.Answers);
        return form.IsSingle || mind.Profile.Where.PlainText || form.Fields.Any(answers.IsAnswered) ? FirstOpen(frame, form) : null;
    }

    private void LeaveRaised()
    {
        var raised = mind.Notebook.Open.Where(frame => frame.Raised).ToList();
        if (raised.Count > 0)
            mind.Notebook = mind.Notebook with
            {
                Open = [.. mind.Notebook.Open.Where(frame => !frame.Raised)],
                Left = [.. mind.Notebook.Left.Concat(raised).TakeLast(MostLeft)],
            };
    }
}
