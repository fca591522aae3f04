using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Typed words: an interruption, the answer to the open question, a command, or not understood.</summary>
internal sealed partial class Listener(Mind mind, Conversation talk)
{
    public void Hear(string words, Danger danger)
    {
        var plain = Plain.Of(words);
        var command = TalkTexts.Commands.FirstOrDefault(one => one.Means(plain))?.Answer;
        if (danger is Danger.Unsure or Danger.Distress && (command is not null || IsPlainAnswer(words)))
            danger = Danger.None;
        if (danger is Danger.Unsure)
        {
            new Urgent(mind, talk).Ask();
            return;
        }

        // After a gentle question, where to turn is said in any case.
        if (danger is Danger.Distress && talk.Top?.Dialog != AskGentlyDialog.Key)
            new Urgent(mind, talk).Acknowledge();
        if (mind.Profile.Consent is null && !IsBeforeConsent(command))
        {
            Welcome(plain, words);
            return;
        }

        // Whatever was said was said to a question that no longer exists.
        if (talk.TopIsGone && talk.Show())
            return;
        if (command is "back" or "help" or "stop" or "skip" or "language-ja" or "language-en" && new Commands(mind, talk).Do(command))
            return;
        if (Answers(words, plain))
            return;
        command ??= Wishes.Command(plain);
        if (command is null && new Urgent(mind, talk).LeaveGentle())
            return;
        if (PauseDays().Match(plain) is { Success: true } pause)
            new Commands(mind, talk).Pause(int.Parse(pause.Groups["days"].Value, CultureInfo.InvariantCulture));
        else if (command is null && StayTexts.IsMeant(plain))
            new DecisionBook(mind, talk).Begin();
        else if ((command is null || !new Commands(mind, talk).Do(command)) && !new LogBook(mind, talk).Hear(words))
            NotUnderstood(words, danger);
    }

    /// <summary>While the urgent card is open, the one question that may be answered is how the day after is.</summary>
    public bool AnswersDayAfter(string words) =>
        talk.Top is { Dialog: DayAfterDialog.Key } frame && Open(frame) is var (_, field) && field.Input.Understand(words) is { } answer && Take(frame, field, answer);

    /// <summary>One of the answers that the open question offers: nobody's own words.</summary>
    private bool IsPlainAnswer(string words) =>
        talk.Top is { } frame && Open(frame) is var (_, field) && field.Input is not WordsInput && field.Input.Understand(words) is not null;

    private static bool IsBeforeConsent(string? command) => command is "help" or "privacy" or "delete" or "language-ja" or "language-en";

    private void Welcome(string plain, string words)
    {
        if (talk.Top is null)
        {
            // Start may be said without the card: it is the same consent.
            talk.Begin("welcome");
            if (!WelcomeTexts.Start.Means(plain))
                return;
        }

        if (!Answers(words, plain) && !new Urgent(mind, talk).LeaveGentle())
            talk.Show();
    }

    /// <summary>Takes the words as the answer to the open question, if they are one.</summary>
    private bool Answers(string words, string plain)
    {
        if (talk.Top is not { } frame || Open(frame) is not var (form, field))
            return false;
        if (!Conversation.WasShown(frame, form, field))
        {
            mind.Note(TalkTexts.Changed);
            return talk.Show();
        }

        // Own words never swallow a command.
        if (field.Input is WordsInput && (PauseDays().IsMatch(plain) || TalkTexts.Commands.Any(one => one.Means(plain))))
            return false;
        if ((TalkTexts.Keep.Means(plain) || Prompts.IsKeep(frame, field, plain)) && Prompts.DefaultOf(frame, field) is { } usual)
            return Take(frame, field, usual);
        if (field.Input is WordsInput && TalkTexts.Keep.Means(plain))
            return false;
        if (field.Input.Understand(words) is { } answer)
            return Take(frame, field, answer);
        return frame.Raised && AnswersBelow(frame, words);
    }

    /// <summary>The coach has just raised something, and the words answer what the person was in the middle of.</summary>
    private bool AnswersBelow(Frame raised, string words)
    {
        if (mind.Notebook.Open.LastOrDefault(frame => !frame.Raised) is not { } below || below.Run == raised.Run || Open(below) is not var (form, field) || form.Key != below.Asked)
            return false;
        // A gentle question is not answered with words for another one.
        if (raised.Dialog == AskGentlyDialog.Key && field.Input is WordsInput)
            return false;
        return field.Input.Understand(words) is { } answer && Take(below, field, answer);
    }

    private bool Take(Frame frame, Field field, string answer)
    {
        if (field.Input is WordsInput && mind.Event is { } said)
            new TakingBack(mind).Remember(said, frame, field);
        talk.Advance(frame.Put(field.Key, answer));
        return true;
    }

    private (Form Form, Field Field)? Open(Frame frame) =>
        talk.Play(frame) is { Question: { } form } ? (form, Conversation.FirstOpen(frame, form)) : null;

    private void NotUnderstood(string words, Danger danger)
    {
        if (talk.Top is { } frame && Open(frame) is var (form, field))
        {
            if (danger is Danger.None)
                mind.Note(TalkTexts.NotAnAnswer);
            talk.AskAgain(frame, form, field);
        }
        else if (danger is not Danger.Distress)
        {
            mind.Say(TalkTexts.Unknown, TalkTexts.CheckIn, TalkTexts.History, TalkTexts.Settings, TalkTexts.Help);
        }
        else
        {
            mind.Say([], null, TalkTexts.CheckIn, TalkTexts.Help);
        }
    }

    [GeneratedRegex(@"^(pause|休止|休む|お休み)\s*(for\s*)?(?<days>[0-9]{1,4})\s*(日|日間|days?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PauseDays();
}
