namespace CoachBot.Domain;

/// <summary>The statutory premium on top of the hourly wage, in percent.</summary>
public static class Premium
{
    /// <param name="overtime">Over the statutory time.</param>
    /// <param name="over60">The month's overtime is over 60 hours already.</param>
    /// <param name="holiday">On the statutory day off: its own premium, and no overtime.</param>
    /// <param name="night">Between 22 and 5 o'clock: added to whatever else is due.</param>
    public static decimal Percent(bool overtime, bool over60, bool holiday, bool night, LabourLaw law)
    {
        var day = holiday ? law["premium.holiday"] : !overtime ? 0 : over60 ? law["premium.over-60"] : law["premium.overtime"];
        return day + (night ? law["premium.night"] : 0);
    }

    /// <summary>How a month's overtime divides at the 60 hours. Work on the statutory day off is not counted.</summary>
    public static (decimal Usual, decimal Over) Split(decimal overtime, LabourLaw law)
    {
        var line = law["premium.over-60-hours"];
        return (Math.Min(overtime, line), Math.Max(0, overtime - line));
    }
}
