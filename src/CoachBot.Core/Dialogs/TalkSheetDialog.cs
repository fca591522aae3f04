using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A sheet for a talk with manager or HR: what to ask for.</summary>
public sealed class TalkSheetDialog() : Dialog("talk-sheet")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(TalkSheetTexts.Request, out var request);

        yield return Finish(new TalkSheetAsked(request ?? ""));
    }
}

/// <summary>The rules of work: one topic of five.</summary>
public sealed class RulesDialog() : Dialog("rules")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(RulesTexts.Topic, out var topic);

        var chosen = TalkSheetTexts.TopicOf(topic);
        foreach (var part in RulesTexts.Of(chosen, scene))
            yield return Say(part);
        yield return Finish(new RulesRead(chosen));
    }
}

/// <summary>The sheet is wanted, with one request by its topic.</summary>
public sealed record TalkSheetAsked(string Request);

/// <summary>A topic was read.</summary>
public sealed record RulesRead(WorkTopic Topic);
