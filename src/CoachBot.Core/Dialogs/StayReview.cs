using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>All answers on one card before the end, each open to correction.</summary>
internal static class StayReview
{
    public static IEnumerable<Line> Script(Answers answers, Scene scene, Decision decision)
    {
        yield return new Line.Say(new Part.Paragraph(StayTexts.HereAreYourAnswers.In(scene.Language)));
        yield return new Line.Say(DecisionTable.Of(decision, scene.Language));
        yield return answers.Ask(StayTexts.Review, out var part);

        if (part == "reasons")
        {
            var choices = decision.Reasons.Select(reason => StayReasonTexts.Names.First(one => one.Answer == reason.Name));
            yield return answers.Ask(StayReasonTexts.Which(choices), out var which);
            yield return new Line.Reopen(which == "list" ? StayReasons.Slots : StayReasons.KeysOf(which ?? ""), StayTexts.Review.Key, "stay-which");
        }
        else if (part != "ready")
        {
            yield return new Line.Reopen(KeysOf(part), StayTexts.Review.Key);
        }
    }

    private static List<string> KeysOf(string? part) => part switch
    {
        "checklist" => [.. StayChecklist.Keys],
        "readiness" => [.. StayReadiness.Form.Fields.Select(field => field.Key)],
        _ => [StayTexts.Ground.Key],
    };
}
