using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Something the person wrote may have been a cry for help, or nothing: one question, without an alarm.</summary>
public sealed class AskGentlyDialog() : Dialog(Key)
{
    public const string Key = "ask-gently";

    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(AskGentlyTexts.InDanger, out var inDanger);

        yield return Finish(new AskedGently(inDanger == Words.Yes.Answer, Answered: inDanger is not null));
    }
}

/// <summary>The next day: how are you now? Once; no answer ends it.</summary>
public sealed class DayAfterDialog() : Dialog(Key)
{
    public const string Key = "day-after";

    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(AskGentlyTexts.HowToday, out var today);

        var harder = today == AskGentlyTexts.Harder.Answer;
        if (!harder)
            yield return Say(scene, AskGentlyTexts.AfterDayAfter(today));
        yield return Finish(new DayAfterAnswered(harder));
    }
}

/// <summary>Whether there is danger after all; not answered is neither.</summary>
public sealed record AskedGently(bool InDanger, bool Answered);

/// <summary>How the day after urgent help is; the answer itself is not kept.</summary>
public sealed record DayAfterAnswered(bool Harder);
