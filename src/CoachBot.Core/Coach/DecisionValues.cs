using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>A decision as its question keys and stored answers.</summary>
internal static class DecisionValues
{
    public static IEnumerable<KeyValuePair<string, string>> Of(Decision decision) =>
        Given(decision).Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));

    private static IEnumerable<(string Key, string? Value)> Given(Decision decision)
    {
        yield return (StayTexts.Ground.Key, decision.OneEvent ? "one-event" : "built-up");
        for (var i = 0; i < decision.Reasons.Count; i++)
        {
            var reason = decision.Reasons[i];
            yield return (StayReasons.Slots[i], reason.Name);
            yield return ($"fact.{reason.Name}", reason.Fact);
            yield return ($"impact.{reason.Name}", reason.Impact.ToString(CultureInfo.InvariantCulture));
            yield return ($"changeable.{reason.Name}", StayReasonTexts.Ways[(int)reason.Changeable].Answer);
            yield return ($"quadrant.{reason.Name}", StayReasonTexts.Quadrants[(int)reason.Quadrant].Answer);
            if (reason.Words is { } words)
                yield return (StayReasonTexts.OwnWords.Key, words);
        }

        if (decision.Reasons.Count < StayReasons.Slots.Count)
            yield return (StayReasons.Slots[decision.Reasons.Count], StayReasonTexts.Enough);
        foreach (var check in decision.Checks)
        {
            var key = StayChecklist.KeyOf(check.Item);
            yield return ($"check.{key}", StayCheckTexts.Answers[(int)check.Answer].Answer);
            yield return ($"evidence.{key}", check.Evidence);
            yield return ($"whom.{key}", check.Whom);
            yield return ($"when.{key}", check.Days switch { null => null, <= 7 => "week", <= 14 => "two-weeks", _ => "month" });
        }

        var ready = decision.Readiness;
        yield return ("ready.savings", ready.Savings is { } months ? NumberInput.Stored(months) : null);
        yield return ("ready.search", ready.Search);
        yield return ("ready.move", ready.MoveAsked is { } asked ? (asked ? Words.Yes : Words.No).Answer : null);
        yield return ("ready.life", ready.Life);
        yield return ("ready.bound", ready.Bound is { } bound ? StayCheckTexts.Answers[(int)bound].Answer : null);
    }
}
