using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Back, skip, keep and stop: the steps a person takes inside any dialog.</summary>
internal sealed class Steps(Mind mind, Conversation talk)
{
    public bool Do(string step)
    {
        switch (step)
        {
            case "back":
                Back();
                return true;
            case "skip" or "keep":
                Take(step);
                return true;
            case "stop":
                Stop();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Opens the last answered form again, or, one at a time, the last answered question.</summary>
    private void Back()
    {
        if (talk.Top is not { } frame || talk.Play(frame) is not { } moment || LastAnswered(frame, moment) is not { } last)
        {
            mind.Note(talk.Top is null ? TalkTexts.NothingOpen : TalkTexts.NothingBefore);
            if (!talk.Show())
                mind.Say([], null, TalkTexts.CheckIn, TalkTexts.Pause);
            return;
        }

        var oneByOne = mind.Profile.Where.PlainText || last.Form.Key == moment.Question?.Key;
        talk.Advance(frame.TakeBack(oneByOne ? [last.Key] : last.Form.Fields.Select(field => field.Key)));
    }

    private static (Form Form, string Key)? LastAnswered(Frame frame, Moment moment)
    {
        for (var i = frame.Answers.Count - 1; i >= 0; i--)
        {
            var key = frame.Answers[i].Key;
            if (moment.Answered.Append(moment.Question).FirstOrDefault(form => form?.Find(key) is not null) is { } form)
                return (form, key);
        }

        return null;
    }

    private void Take(string step)
    {
        if (talk.Top is not { } frame || talk.Play(frame) is not { Question: { } form })
        {
            mind.Say(TalkTexts.NothingOpen, TalkTexts.CheckIn, TalkTexts.Pause);
            return;
        }

        var field = Conversation.FirstOpen(frame, form);
        if (!Conversation.WasShown(frame, form, field))
        {
            mind.Note(TalkTexts.Changed);
            talk.Show();
            return;
        }

        var answer = step == "keep" ? Prompts.DefaultOf(frame, field) : field.MaySkip ? Form.Skipped : null;
        if (answer is not null)
        {
            talk.Advance(frame.Put(field.Key, answer));
            return;
        }

        mind.Note(step == "keep" ? TalkTexts.NotAnAnswer : TalkTexts.MayNotSkip);
        talk.AskAgain(frame, form, field);
    }

    private void Stop()
    {
        var left = mind.Notebook.Left;
        var frame = talk.Top ?? (left.Count > 0 ? left[^1] : null);
        if (frame is null)
        {
            mind.Say(TalkTexts.NothingOpen, TalkTexts.CheckIn, TalkTexts.Pause);
            return;
        }

        var draft = frame is { Dialog: "check-in", About: null } && frame.Answers.Count > 0;
        if (draft)
            mind.Notebook = mind.Notebook with { Draft = frame };
        if (frame.Dialog is "recommendation" or "follow-up" or "light-check")
            new Planner(mind).CancelFollowUps("stopped");
        if (frame.Dialog is "offer")
            new Planner(mind).CancelNudge();
        if (frame is { Dialog: "stay", Answers.Count: > 0 })
        {
            new DecisionBook(mind, talk).Put(frame);
            return;
        }

        if (frame is { Dialog: OfferBook.OfferDialog, Answers.Count: > 0 })
        {
            new OfferBook(mind, talk).Put(frame);
            return;
        }

        if (frame is { Dialog: "story", Answers.Count: > 0 })
        {
            new StoryBook(mind, talk).Put(frame);
            return;
        }

        if (frame.Dialog is "review")
            new Planner(mind).CancelReview("stopped");
        talk.Close(frame);
        mind.Note(draft ? TalkTexts.DraftKept : TalkTexts.Stopped);
        if (talk.Top is not null)
            mind.Note(TalkTexts.Resuming);
        if (!talk.Show())
            mind.Say([], null, TalkTexts.CheckIn, TalkTexts.Help);
    }
}
