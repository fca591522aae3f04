using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Some days after a recommendation: did you get to talk to someone?</summary>
public sealed class FollowUpDialog() : Dialog("follow-up")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(FollowUpTexts.Talked, out var talked);
        var yes = talked == Words.Yes.Answer;

        yield return Say(scene, yes ? FollowUpTexts.Glad : FollowUpTexts.NotYet);
        yield return Finish(new FollowedUp(yes));
    }
}

/// <summary>Two weeks after a talk: how is it now?</summary>
public sealed class LightCheckDialog() : Dialog("light-check")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(FollowUpTexts.HowNow, out var now);

        yield return Say(scene, FollowUpTexts.AfterLightCheck(now));
        yield return Finish(new LightlyChecked());
    }
}

/// <summary>Whether the person got to talk to someone.</summary>
public sealed record FollowedUp(bool Talked);

/// <summary>The last question of a recommendation was answered; nothing follows.</summary>
public sealed record LightlyChecked;
