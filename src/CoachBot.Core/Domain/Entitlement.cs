namespace CoachBot.Domain;

/// <summary>What the statutory leave depends on.</summary>
/// <param name="HoursAWeek">Contracted hours a week.</param>
/// <param name="DaysAYear">Given where the contract counts by the year; else the days a week decide.</param>
public sealed record LeaveTerms(DateOnly Hired, int DaysAWeek, decimal HoursAWeek, int? DaysAYear = null);

/// <summary>The statutory entitlement to paid leave, full and proportional.</summary>
public static class Entitlement
{
    /// <summary>Days of the grant with this number; 0 is the one after half a year. Nothing for under 48 days a year.</summary>
    public static int Days(LeaveTerms terms, int number, LabourLaw law)
    {
        if (IsFull(terms, law))
            return At(law.Leave.Full, number);
        var row = law.Leave.Proportional.FirstOrDefault(row => terms.DaysAYear is { } year
            ? year >= row.YearFrom && year <= row.YearTo
            : terms.DaysAWeek == row.Days);
        return row is null ? 0 : At(row.Grants, number);
    }

    /// <summary>Thirty hours a week, five days a week, or more than 216 days a year: any of these is enough.</summary>
    public static bool IsFull(LeaveTerms terms, LabourLaw law) =>
        terms.HoursAWeek >= law["leave.full-from-hours"]
        || (terms.DaysAYear is { } year ? year > law.Leave.Proportional[0].YearTo : terms.DaysAWeek >= law["leave.full-from-days"]);

    /// <summary>The day of the grant with this number. A grant that was missed does not move the later ones.</summary>
    public static DateOnly DateOf(LeaveTerms terms, int number, LabourLaw law) =>
        Span.After(terms.Hired, law.Whole("leave.first-months") + (number * law.Whole("leave.step-months")));

    /// <summary>All grants up to a day.</summary>
    /// <param name="missed">Numbers of grants that fell away because attendance was under 80 %.</param>
    public static IReadOnlyList<Grant> Grants(LeaveTerms terms, DateOnly until, LabourLaw law, IReadOnlyCollection<int>? missed = null)
    {
        var grants = new List<Grant>();
        for (var number = 0; DateOf(terms, number, law) is var date && date <= until; number++)
        {
            if (missed?.Contains(number) is not true && Days(terms, number, law) is > 0 and var days)
                grants.Add(new Grant(date, days));
        }

        return grants;
    }

    private static int At(IReadOnlyList<int> days, int number) => days[Math.Min(number, days.Count - 1)];
}
