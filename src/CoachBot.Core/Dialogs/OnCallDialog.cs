using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>On-call in two tiers: what the roster is like today, and how it would be cut. What comes of it is computed once, at the end.</summary>
public sealed class OnCallDialog() : Dialog("on-call")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        var logged = LoggedCallOuts.Read(scene.About);
        yield return Say(scene, OnCallTexts.Intro);
        if (logged is not null)
            yield return Say(scene, OnCallTexts.FromLog(logged, scene.Policy.OvertimeDays));
        yield return answers.Ask(OnCallTexts.People, out var people);
        yield return answers.Ask(OnCallTexts.Calls(Number(people), logged));
        yield return answers.Ask(OnCallTexts.Handling(Number(answers["on-call.phone-today"]), logged));
        yield return answers.Ask(OnCallTexts.Tiers(Number(people)));

        yield return Finish(new OnCallAsked(Read(answers)));
    }

    private static RosterCase Read(Answers answers) => new(
        Number(answers["on-call.people"]),
        new CallsAMonth(Number(answers["on-call.evening"]), Number(answers["on-call.night"]), Number(answers["on-call.day-off"])),
        Number(answers["on-call.phone-today"]),
        Number(answers["on-call.phone-manual"]),
        Number(answers["on-call.phone-minutes"]),
        Number(answers["on-call.out-minutes"]),
        Number(answers["on-call.specialists"]),
        answers["on-call.turn"] == OnCallTexts.EachWeek.Answer,
        answers["on-call.first"] == OnCallTexts.Everybody.Answer);

    private static int Number(string? stored) => int.Parse(stored ?? "0", CultureInfo.InvariantCulture);
}

/// <summary>The roster to compute.</summary>
public sealed record OnCallAsked(RosterCase Roster);

/// <summary>The person's own logged call-outs, as first guesses: on workdays, on days off, minutes of one (0: not known).</summary>
public sealed record LoggedCallOuts(int Workdays, int DaysOff, int Minutes)
{
    /// <summary>As a dialog carries it with itself.</summary>
    public string About => string.Create(CultureInfo.InvariantCulture, $"{Workdays} {DaysOff} {Minutes}");

    public static LoggedCallOuts? Read(string? about) =>
        about?.Split(' ') is [var workdays, var daysOff, var minutes]
            ? new(int.Parse(workdays, CultureInfo.InvariantCulture), int.Parse(daysOff, CultureInfo.InvariantCulture), int.Parse(minutes, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Null when none is logged.</summary>
    public static LoggedCallOuts? Of(IReadOnlyList<LogEntry> entries)
    {
        var callOuts = entries.Where(entry => entry is { Kind: LogKind.CallOut, Amount: > 0 }).ToList();
        if (callOuts.Count == 0)
            return null;
        var timed = callOuts.Where(entry => entry.Minutes is > 0).ToList();
        var times = callOuts.ToLookup(entry => entry.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, entry => entry.Amount);
        return new((int)times[false].Sum(), (int)times[true].Sum(), timed.Count == 0 ? 0 : (int)(timed.Sum(entry => entry.Minutes!.Value) / timed.Sum(entry => entry.Amount)));
    }
}
