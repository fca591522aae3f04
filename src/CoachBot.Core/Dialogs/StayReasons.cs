using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The reasons to leave, one after the other: which, one fact, how heavy, whether it could change, where it belongs.</summary>
internal static class StayReasons
{
    public const int MostFact = 80;
    public const int MostOwn = 60;

    /// <summary>The questions for the first, the second … reason. Stored: never renamed.</summary>
    public static readonly IReadOnlyList<string> Slots =
        ["reason.first", "reason.second", "reason.third", "reason.fourth", "reason.fifth", "reason.sixth", "reason.seventh"];

    /// <param name="reasons">Takes the reasons in.</param>
    public static IEnumerable<Line> Script(Answers answers, Scene scene, List<Reason> reasons)
    {
        var left = StayReasonTexts.Names.ToList();
        foreach (var slot in Slots)
        {
            var isFirst = left.Count == StayReasonTexts.Names.Length;
            yield return answers.Ask(isFirst ? StayReasonTexts.First(left) : StayReasonTexts.Next(slot, [.. left, StayReasonTexts.ThatsAll]), out var name);
            if (name is null or StayReasonTexts.Enough)
                break;
            left.RemoveAll(one => one.Answer == name);

            string? words = null;
            if (name == "own")
                yield return answers.Ask(StayReasonTexts.OwnWords, out words);
            var label = words is null ? StayReasonTexts.NameOf(name) : Text.Same(words);
            yield return answers.Ask(StayReasonTexts.Fact(name, label, StayFacts.For(name, scene)), out var fact);
            yield return answers.Ask(Weighed(name, label));
            reasons.Add(Read(answers, name, words, fact));
        }
    }

    /// <summary>The answers about one reason, for looking at them again.</summary>
    public static IReadOnlyList<string> KeysOf(string name) =>
        [$"fact.{name}", $"impact.{name}", $"changeable.{name}", $"quadrant.{name}", .. name == "own" ? [StayReasonTexts.OwnWords.Key] : Array.Empty<string>()];

    private static Form Weighed(string name, Text label) => new($"weighed.{name}",
        [StayReasonTexts.Impact(name, label), StayReasonTexts.Way(name, label), StayReasonTexts.Where(name, label)],
        new($"{label.En}: {StayReasonTexts.Title.En}", $"{label.Ja}:{StayReasonTexts.Title.Ja}"), StayReasonTexts.Send);

    private static Reason Read(Answers answers, string name, string? words, string? fact) => new(
        name, words,
        (Quadrant)Array.FindIndex(StayReasonTexts.Quadrants, one => one.Answer == answers[$"quadrant.{name}"]),
        fact,
        answers[$"impact.{name}"] is { } impact ? int.Parse(impact, CultureInfo.InvariantCulture) : 0,
        (Changeable)Array.FindIndex(StayReasonTexts.Ways, one => one.Answer == answers[$"changeable.{name}"]));
}
