namespace CoachBot.Domain;

/// <summary>The five days that the employer must see taken within a year of a grant of ten days or more.</summary>
/// <param name="From">The day on which the grant, or the parts of it together, reached ten days.</param>
/// <param name="Until">The last day of the year.</param>
/// <param name="Taken">Whole and half days in the year; leave by the hour does not count.</param>
public sealed record LeaveDuty(DateOnly From, DateOnly Until, decimal Taken, decimal Needed)
{
    public decimal Missing => Math.Max(0, Needed - Taken);
}

/// <summary>What the law says about leave beyond the number of days.</summary>
public static class LeaveRules
{
    /// <summary>A contracted day in whole hours, rounded up: 7.5 counts as 8.</summary>
    public static int DayHours(LeaveTerms terms) => terms.DaysAWeek == 0 ? 0 : (int)decimal.Ceiling(terms.HoursAWeek / terms.DaysAWeek);

    /// <summary>Hours a year that may be taken by the hour, where there is an agreement.</summary>
    public static int HourlyCap(int dayHours, LabourLaw law) => law.Whole("leave.hourly-days") * dayHours;

    /// <summary>Hours that may still be taken by the hour on a day, in the year of the newest grant before it.</summary>
    public static decimal HourlyLeft(IReadOnlyList<Grant> grants, IEnumerable<LeaveUse> uses, DateOnly day, int dayHours, LabourLaw law)
    {
        if (grants.Where(grant => grant.Date <= day).MaxBy(grant => grant.Date) is not { } newest)
            return 0;
        var end = Span.After(newest.Date, law.Whole("leave.step-months"));
        var taken = newest.ByHour + uses.Where(use => use.Kind is LeaveKind.Hours && use.Date >= newest.Date && use.Date < end).Sum(use => use.Hours);
        return Math.Max(0, HourlyCap(dayHours, law) - taken);
    }

    /// <summary>Days that an agreement on planned leave may place: those above five, carried-over ones included.</summary>
    public static decimal Plannable(decimal daysLeft, LabourLaw law) => Math.Max(0, daysLeft - law["leave.planned-above"]);

    /// <summary>The duties that grants bring, by date.</summary>
    /// <param name="uses">Booked or taken, and not yet written into the grants.</param>
    public static IReadOnlyList<LeaveDuty> Duties(IReadOnlyList<Grant> grants, IReadOnlyList<LeaveUse> uses, LabourLaw law)
    {
        var duties = new List<LeaveDuty>();
        foreach (var parts in grants.GroupBy(grant => grant.Group).OrderBy(parts => parts.Key))
        {
            if (DutyYear([.. parts], law) is not { } year)
                continue;
            var taken = parts.Sum(part => part.TowardsDuty) + uses.Where(year.Counts).Sum(use => use.TowardsDuty);
            duties.Add(new LeaveDuty(year.From, year.End.AddDays(-1), taken, law["leave.duty-days"]));
        }

        return duties;
    }

    /// <summary>The year of a duty; null when the parts do not reach ten days. Leave from an earlier part counts as well.</summary>
    internal static DutyYear? DutyYear(IReadOnlyList<Grant> parts, LabourLaw law)
    {
        var sum = 0m;
        foreach (var part in parts.OrderBy(part => part.Date))
        {
            sum += part.Days;
            if (sum >= law["leave.duty-from-days"])
                return new DutyYear(parts.Min(one => one.Date), part.Date, Span.After(part.Date, law.Whole("leave.duty-months")));
        }

        return null;
    }
}

/// <param name="First">The day of the first part.</param>
/// <param name="End">The first day after the year.</param>
internal sealed record DutyYear(DateOnly First, DateOnly From, DateOnly End)
{
    public bool Counts(LeaveUse use) => use.Date >= First && use.Date < End;
}
