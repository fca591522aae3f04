namespace CoachBot.Domain;

/// <summary>What is left of one grant.</summary>
/// <param name="Left">In hours of leave.</param>
public sealed record GrantLeft(Grant Grant, decimal Left, DateOnly Expires);

/// <summary>What is left of all grants after some leave. A request uses the oldest grant that is usable on its day.</summary>
/// <param name="Uncovered">Hours of leave for which there was no grant.</param>
public sealed record LeaveBalance(IReadOnlyList<GrantLeft> Grants, decimal Uncovered)
{
    /// <summary>Hours of leave usable on a day.</summary>
    public decimal LeftOn(DateOnly day, LabourLaw law) => Grants.Where(one => one.Grant.IsUsable(day, law)).Sum(one => one.Left);

    /// <param name="uses">In any order; none of them is in what the grants have used already.</param>
    public static LeaveBalance After(IEnumerable<Grant> grants, IEnumerable<LeaveUse> uses, int dayHours, LabourLaw law)
    {
        var left = grants.OrderBy(grant => grant.Date).Select(grant => new GrantLeft(grant, (grant.Days * dayHours) - grant.Used, grant.Expires(law))).ToList();
        var uncovered = 0m;
        foreach (var use in uses.OrderBy(use => use.Date))
        {
            var hours = use.Weight(dayHours);
            for (var i = 0; i < left.Count && hours > 0; i++)
            {
                if (!left[i].Grant.IsUsable(use.Date, law))
                    continue;
                var taken = Math.Min(hours, left[i].Left);
                left[i] = left[i] with { Left = left[i].Left - taken };
                hours -= taken;
            }

            uncovered += hours;
        }

        return new LeaveBalance(left, uncovered);
    }

    /// <summary>The grants with leave that is over written into them.</summary>
    public static IReadOnlyList<Grant> Fold(IEnumerable<Grant> grants, LeaveUse use, int dayHours, LabourLaw law)
    {
        var (folded, hours) = (grants.OrderBy(grant => grant.Date).ToList(), use.Weight(dayHours));
        for (var i = 0; i < folded.Count; i++)
        {
            var grant = folded[i];
            var parts = folded.Where(one => one.Group == grant.Group).ToList();
            // Not which grant it came from but when it was taken decides about the duty; the first part keeps the count.
            if (parts[0] == grant && LeaveRules.DutyYear(parts, law)?.Counts(use) is true)
                folded[i] = grant with { TowardsDuty = grant.TowardsDuty + use.TowardsDuty };
            // The cap on hours is for the year that begins with a grant.
            if (use.Kind is LeaveKind.Hours && use.Date >= grant.Date && use.Date < Span.After(grant.Date, law.Whole("leave.step-months")))
                folded[i] = folded[i] with { ByHour = folded[i].ByHour + use.Hours };
            if (!grant.IsUsable(use.Date, law))
                continue;
            var taken = Math.Min(hours, (grant.Days * dayHours) - grant.Used);
            folded[i] = folded[i] with { Used = folded[i].Used + taken };
            hours -= taken;
        }

        return folded;
    }
}
