using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Buttons and forms. Each knows its own dialog, run and question, so that an old one can do no harm.</summary>
internal sealed class Taps(Mind mind, Conversation talk)
{
    public void Hear(Heard.Tap tap)
    {
        mind.Receipt = TalkTexts.Received.In(mind.Language);
        if (tap.Dialog is not { } dialog || tap.Run is not { } run || talk.Find(dialog, run) is not { } frame || talk.Play(frame) is not { } moment)
        {
            Closed(tap);
            return;
        }

        if (FormOf(moment, tap.Question) is not { } form || (form.Key != frame.Asked && !moment.Answered.Contains(form)))
            Closed(tap);
        else if (tap.Question == form.Key && !form.IsSingle)
            Fill(frame, form, tap.Fields);
        else
            Answer(frame, form, form.Find(tap.Question!)!, tap.Answer == "submit" ? tap.Fields.GetValueOrDefault(tap.Question!) ?? "" : tap.Answer);
    }

    internal static Form? FormOf(Moment moment, string? question) =>
        moment.Answered.Append(moment.Question).FirstOrDefault(form => form is not null && (form.Key == question || form.Find(question ?? "") is not null));

    private void Fill(Frame frame, Form form, IReadOnlyDictionary<string, string> fields)
    {
        var (kept, problems) = form.Understand(fields);
        if (problems.Count == 0 && !form.MayBeBlank && kept.Values.All(answer => answer == Form.Skipped))
        {
            mind.Problem = TalkTexts.AnswerOne.In(mind.Language);
            mind.Note(TalkTexts.AnswerOne);
            talk.Show();
            return;
        }

        if (problems.Count == 0 && kept.All(pair => frame.Find(pair.Key) == pair.Value))
            mind.Note(TalkTexts.AlreadyTaken);
        frame = frame.TakeBack(problems);
        foreach (var (key, answer) in kept)
        {
            // A blank on the card takes nothing back that was typed meanwhile.
            if (answer != Form.Skipped || frame.Find(key) is null)
                frame = frame.Put(key, answer);
        }

        if (problems.Count == 0)
            talk.Advance(frame);
        else
            talk.AskAgain(frame, form, form.Find(problems[0])!);
    }

    private void Answer(Frame frame, Form form, Field field, string answer)
    {
        var understood = answer switch
        {
            Form.Skipped when field.MaySkip => Form.Skipped,
            "keep" => frame.Find(field.Key) ?? Prompts.DefaultOf(frame, field),
            _ => field.Input.Understand(answer),
        };
        if (understood is null)
        {
            mind.Note(TalkTexts.NotAnAnswer);
            talk.AskAgain(frame, form, field);
            return;
        }

        var before = frame.Find(field.Key);
        if (before == understood)
            mind.Note(TalkTexts.AlreadyTaken);
        else if (before is not null)
            mind.Note(TalkTexts.Fixed);
        mind.Receipt = Receipt(field, understood);
        talk.Advance(before == understood ? frame : frame.Put(field.Key, understood));
    }

    /// <summary>The question with its answer: what a pressed card shows from now on.</summary>
    private string Receipt(Field field, string answer)
    {
        var given = field.Input is ChoiceInput choices ? choices.LabelOf(answer) : TalkTexts.Received;
        return $"{field.Question.In(mind.Language)} → {(answer == Form.Skipped ? TalkTexts.Skip.Label : given).In(mind.Language)}";
    }

    private void Closed(Heard.Tap tap)
    {
        if (mind.Profile.Consent is null)
        {
            new Listener(mind, talk).Hear(tap.Answer, Danger.None);
            return;
        }

        var recorded = tap.Dialog == "check-in" && tap.Run == mind.Notebook.CheckInRun;
        var text = recorded ? TalkTexts.AlreadyRecorded : TalkTexts.Closed;
        mind.Receipt = text.In(mind.Language);
        mind.Note(text);
        if (!talk.Show())
            mind.Say([], null, recorded ? [TalkTexts.Correct] : [TalkTexts.CheckIn, TalkTexts.Help]);
    }
}
