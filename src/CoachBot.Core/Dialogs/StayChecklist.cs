using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The five questions about staying: the answers, what they rest on, and whom to ask what is not known.</summary>
internal static class StayChecklist
{
    public const int MostEvidence = 40;

    public static IEnumerable<Line> Script(Answers answers, List<StayCheck> checks)
    {
        yield return answers.Ask(new Form("stay-checklist", [.. StayChecks.All.Select(StayCheckTexts.Check)], StayCheckTexts.Title, StayReasonTexts.Send));

        var known = StayChecks.All.Where(item => Read(answers, item) is StayAnswer.Yes or StayAnswer.No).ToList();
        if (known.Count > 0)
            yield return answers.Ask(new Form("stay-evidence", [.. known.Select(StayCheckTexts.Evidence)], StayCheckTexts.EvidenceTitle, StayReasonTexts.Send) { MayBeBlank = true });

        var open = StayChecks.All.Except(known).ToList();
        if (open.Count > 0)
            yield return answers.Ask(new Form("stay-to-ask", [.. open.SelectMany(item => new[] { StayCheckTexts.Ask(item), StayCheckTexts.By(item) })], StayCheckTexts.AskTitle, StayReasonTexts.Send));

        checks.AddRange(StayChecks.All.Select(item => Check(answers, item)));
    }

    public static string KeyOf(StayItem item) => item switch
    {
        StayItem.Area => "area",
        StayItem.OnCall => "on-call",
        StayItem.Measure => "measure",
        StayItem.People => "people",
        _ => "plan",
    };

    public static IEnumerable<string> Keys =>
        StayChecks.All.Select(KeyOf).SelectMany(key => new[] { $"check.{key}", $"evidence.{key}", $"whom.{key}", $"when.{key}" });

    private static StayAnswer Read(Answers answers, StayItem item) =>
        answers[$"check.{KeyOf(item)}"] switch { "yes" => StayAnswer.Yes, "no" => StayAnswer.No, _ => StayAnswer.DontKnow };

    private static StayCheck Check(Answers answers, StayItem item)
    {
        var (answer, key) = (Read(answers, item), KeyOf(item));
        if (answer is not StayAnswer.DontKnow)
            return new StayCheck(item, answer, Evidence: answers[$"evidence.{key}"]);
        return new StayCheck(item, answer, Whom: answers[$"whom.{key}"], Days: answers[$"when.{key}"] switch { "week" => 7, "month" => 30, _ => 14 });
    }
}
