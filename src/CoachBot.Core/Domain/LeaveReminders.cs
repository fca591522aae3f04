using System.Globalization;

namespace CoachBot.Domain;

/// <summary>Why leave is brought up, in the order of importance.</summary>
public enum LeaveReason
{
    Expiry,
    Duty,
    Month,
    NoDayOff,
    AfterLoad,
    NoneBooked,
}

/// <summary>A reminder on a day.</summary>
/// <param name="Keys">What is marked as said with it.</param>
public sealed record LeaveReminder(DateOnly Day, LeaveReason Reason, IReadOnlyList<string> Keys);

/// <summary>When leave is brought up and why: at most once a week, and never without a reason that is true on that day.</summary>
public static class LeaveReminders
{
    /// <summary>Days before a grant expires at which it is said.</summary>
    public static readonly IReadOnlyList<int> Marks = [90, 60, 30];

    /// <summary>Each mark is said within a week.</summary>
    private const int MarkDays = 7;

    private const int Horizon = 45;
    private const int LoadEvery = 28;

    /// <summary>The next reminder on or after a day, as things are now; null when there is none soon.</summary>
    public static LeaveReminder? Next(LeaveState state, IReadOnlyList<CheckIn> checkIns, DateOnly from, CoachPolicy policy, LabourLaw law)
    {
        for (var day = from; day < from.AddDays(Horizon); day = day.AddDays(1))
        {
            if (On(state, checkIns, day, policy, law) is { } reminder)
                return reminder;
        }

        return null;
    }

    /// <summary>The reminder of one day; null when there is none.</summary>
    public static LeaveReminder? On(LeaveState state, IReadOnlyList<CheckIn> checkIns, DateOnly day, CoachPolicy policy, LabourLaw law)
    {
        var said = state.Reminded;
        if (said.Stopped || (said.Paused && said.Until > day))
            return null;
        var capped = said.Last is { } last && day < last.AddDays(policy.LeaveReminderDays);
        var then = state.AsOf(day, law);
        if (!capped && Expiring(then, day, law) is { Count: > 0 } marks)
            return new LeaveReminder(day, LeaveReason.Expiry, marks);
        if (said.Until > day || !IsBusinessDay(day))
            return null;
        // Put off by the person, it comes again when they wished.
        if (said.Again is { } again && !said.Paused)
            return new LeaveReminder(day, Enum.Parse<LeaveReason>(again), []);
        // One a week: what is said now must not hold up what is about to be lost.
        return capped || IsSoonExpiring(then, day, policy, law) ? null : Ordinary(then, checkIns, day, policy, law);
    }

    /// <summary>Monday to Friday, and not in the days around New Year. Other public holidays are not known here.</summary>
    public static bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday && !(day is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 });

    /// <summary>Grants with days left that reached a mark and were not brought up for it.</summary>
    public static List<string> Expiring(LeaveState state, DateOnly day, LabourLaw law) =>
        [.. from grant in state.Balance(law).Grants
            where grant.Left > 0
            from mark in Marks
            let marked = grant.Expires.AddDays(-mark)
            where day >= marked && day < marked.AddDays(MarkDays)
            let key = string.Create(CultureInfo.InvariantCulture, $"expiry-{grant.Expires:yyyy-MM-dd}-{mark}")
            where !state.Reminded.Said.ContainsKey(key)
            select key];

    private static bool IsSoonExpiring(LeaveState state, DateOnly day, CoachPolicy policy, LabourLaw law) =>
        Enumerable.Range(1, policy.LeaveReminderDays - 1).Any(days => Expiring(state, day.AddDays(days), law).Count > 0);

    private static LeaveReminder? Ordinary(LeaveState state, IReadOnlyList<CheckIn> checkIns, DateOnly day, CoachPolicy policy, LabourLaw law)
    {
        foreach (var (reason, key) in Reasons(state, checkIns, day, policy, law))
        {
            // What has no date in its key comes again after four weeks.
            if (!state.Reminded.Said.TryGetValue(key, out var when) || (key is "AfterLoad" or "NoneBooked" && day >= when.AddDays(LoadEvery)))
                return new LeaveReminder(day, reason, [key]);
        }

        return null;
    }

    private static IEnumerable<(LeaveReason Reason, string Key)> Reasons(LeaveState state, IReadOnlyList<CheckIn> checkIns, DateOnly day, CoachPolicy policy, LabourLaw law)
    {
        var duty = LeaveRules.Duties(state.Grants, state.Uses, law).FirstOrDefault(duty => duty.Missing > 0 && day <= duty.Until && day >= Span.After(duty.From, policy.DutyRiskAfterMonths));
        if (duty is not null)
            yield return (LeaveReason.Duty, string.Create(CultureInfo.InvariantCulture, $"duty-{duty.Until:yyyy-MM-dd}-{day:yyyy-MM}"));
        if (IsFirstBusinessDay(day))
            yield return (LeaveReason.Month, string.Create(CultureInfo.InvariantCulture, $"month-{day:yyyy-MM}"));
        if (checkIns is [.., var newest] && day > newest.Date && day <= newest.Date.AddDays(MarkDays - 1))
        {
            if (newest.DaysOff == 0)
                yield return (LeaveReason.NoDayOff, $"no-day-off-{newest.Week}");
            if (IsHeavy(checkIns, policy))
                yield return (LeaveReason.AfterLoad, nameof(LeaveReason.AfterLoad));
        }

        if (!state.Uses.Any(use => use.Date >= day && use.Date <= day.AddDays(policy.LeaveAheadDays)) && state.Balance(law).LeftOn(day, law) > 0)
            yield return (LeaveReason.NoneBooked, nameof(LeaveReason.NoneBooked));
    }

    private static bool IsFirstBusinessDay(DateOnly day) =>
        IsBusinessDay(day) && !Enumerable.Range(1, day.Day - 1).Any(earlier => IsBusinessDay(new DateOnly(day.Year, day.Month, earlier)));

    /// <summary>Two check-ins about a week apart with much overtime, or many nights called out.</summary>
    private static bool IsHeavy(IReadOnlyList<CheckIn> checkIns, CoachPolicy policy) =>
        checkIns is [.., var one, var two] && two.Date.DayNumber - one.Date.DayNumber is >= 6 and <= 8
        && (one.Overtime + two.Overtime >= policy.HeavyFortnightHours || one.Callouts + two.Callouts >= policy.HeavyFortnightCallouts);
}

/// <summary>The reasons by their stored names.</summary>
public static class LeaveReasons
{
    public static string Name(LeaveReason reason) => reason switch
    {
        LeaveReason.Expiry => "expiry",
        LeaveReason.Duty => "duty",
        LeaveReason.Month => "month",
        LeaveReason.NoDayOff => "no-day-off",
        LeaveReason.AfterLoad => "after-load",
        _ => "none-booked",
    };
}
