using System.Globalization;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>
/// One step of a row, written <c>11/08:most</c>, <c>11/08:onset=most,heart=skip</c>, or <c>fix:none</c> for a correction of the
/// newest check-in. A plain answer is about falling asleep; <c>&lt;1</c>, <c>&lt;2</c>, <c>&lt;3</c> says since when: this week, 1–2 weeks, longer.
/// The first date is in 2026; a smaller month is the next year's.
/// </summary>
internal sealed record WeekStep(DateOnly? Date, IReadOnlyDictionary<Sign, (Often? Often, Since? Since)> Said)
{
    public static IReadOnlyList<WeekStep> Read(string row)
    {
        var steps = new List<WeekStep>();
        var (year, month) = (2026, 1);
        foreach (var word in row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (when, answers) = (word[..word.IndexOf(':', StringComparison.Ordinal)], word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            DateOnly? date = null;
            if (when != "fix")
            {
                var day = when.Split('/').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                year += day[0] < month ? 1 : 0;
                month = day[0];
                date = new DateOnly(year, day[0], day[1]);
            }

            steps.Add(new WeekStep(date, answers.Split(',').Select(ReadAnswer).ToDictionary()));
        }

        return steps;
    }

    /// <summary>The signs that a row is about, in the order in which they are asked.</summary>
    public static IReadOnlyList<Sign> SignsOf(IEnumerable<WeekStep> steps) =>
        [.. steps.SelectMany(step => step.Said.Keys).Distinct().Order()];

    public CheckIn ToCheckIn(DateOnly date) => new(date)
    {
        Signs = Said.Where(one => one.Value.Often is not null).ToDictionary(one => one.Key, one => one.Value.Often!.Value),
        Since = Said.Where(one => one.Value.Since is not null).ToDictionary(one => one.Key, one => one.Value.Since!.Value),
    };

    private static KeyValuePair<Sign, (Often?, Since?)> ReadAnswer(string text)
    {
        var named = text.Split('=');
        var sign = named.Length == 1 ? Sign.Onset : Enum.Parse<Sign>(named[0], ignoreCase: true);
        var parts = named[^1].Split('<');
        Since? since = parts.Length == 1 ? null : (Since)(int.Parse(parts[1], CultureInfo.InvariantCulture) - 1);
        return new(sign, (parts[0] == "skip" ? null : Enum.Parse<Often>(parts[0], ignoreCase: true), since));
    }
}
