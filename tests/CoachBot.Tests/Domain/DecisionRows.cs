using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>
/// Weighings in one line: <c>hours 5 company</c> is a reason with a fact, impact 5, changeable with the company; <c>pay 2 hardly ?</c>
/// has no fact; after a bar the checklist, <c>ynyy?</c>.
/// </summary>
internal static class DecisionRows
{
    public static Weighing Read(string row, bool longRun = false)
    {
        var sides = row.Split('|', StringSplitOptions.TrimEntries);
        return new Weighing(
            [.. sides[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Reason)],
            [.. sides[1].Select(letter => letter switch { 'y' => StayAnswer.Yes, 'n' => StayAnswer.No, _ => StayAnswer.DontKnow })],
            longRun);
    }

    private static Reason Reason(string text)
    {
        var words = text.Split(' ');
        var way = words[2] switch { "me" => Changeable.ByMe, "company" => Changeable.WithCompany, _ => Changeable.Hardly };
        return new Reason(words[0], null, Quadrant.WorkItself, words.Length > 3 ? null : "3/4", int.Parse(words[1]), way);
    }
}
