using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>A check-in as its question keys and stored answers; null is a question passed over.</summary>
public static class CheckInValues
{
    public static IEnumerable<KeyValuePair<string, string?>> Of(CheckIn checkIn)
    {
        yield return Pair("sleep.hours", checkIn.Sleep);
        foreach (var sign in Signs.All)
            yield return new(CheckInForm.KeyOf(sign), checkIn.Signs.TryGetValue(sign, out var often) ? often.ToString().ToLowerInvariant() : null);
        yield return Pair("work.overtime", checkIn.Overtime);
        yield return Pair("work.callouts", checkIn.Callouts);
        yield return Pair("work.daysOff", checkIn.DaysOff);
        if (checkIn.NearMiss is { } nearMiss)
            yield return new("near-miss", nearMiss ? "yes" : "no");
        foreach (var (sign, since) in checkIn.Since)
            yield return new(CheckInForm.SinceKeyOf(sign), NameOf(since));
        yield return new("note", checkIn.Note);
    }

    private static string NameOf(Since since) => since switch
    {
        Since.OverTwoWeeks => "over-two-weeks",
        Since.OneToTwoWeeks => "one-to-two-weeks",
        _ => "this-week",
    };

    private static KeyValuePair<string, string?> Pair(string key, decimal? value) =>
        new(key, value is { } number ? NumberInput.Stored(number) : null);
}
