namespace CoachBot.Domain;

/// <summary>A month's hours as logged. Whole months of silence are not there: they are unknown, not zero.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Overtime">Without work on the statutory day off.</param>
/// <param name="Holiday">Work on the statutory day off.</param>
public sealed record MonthHours(DateOnly Month, decimal Overtime, decimal Holiday)
{
    public decimal WithHoliday => Overtime + Holiday;
}

/// <summary>The mean of some months up to one, with work on the statutory day off.</summary>
public sealed record MonthMean(int Months, decimal Sum)
{
    public decimal Hours => Sum / Months;
}

/// <summary>Where the hours stand against the ceilings of an overtime agreement.</summary>
/// <param name="ToMonth">Hours left to 45 without holiday work; negative when over.</param>
/// <param name="ToSingle">Hours left to 100 with holiday work: 100 itself is too much.</param>
/// <param name="ToMean">Hours that this month may still have before a mean of 2–6 months goes over 80; null when no earlier month is known.</param>
/// <param name="ToYear">Hours left to 720 in the year of the agreement, without holiday work.</param>
/// <param name="MonthsOver">Months of that year over 45.</param>
/// <param name="Means">Of 2 to 6 months, as far as months in a row are known.</param>
public sealed record OvertimeStanding(MonthHours Month, decimal ToMonth, decimal ToSingle, decimal? ToMean, decimal ToYear, int MonthsOver, IReadOnlyList<MonthMean> Means);

/// <summary>What has been passed, the gravest last.</summary>
public enum OvertimeLine
{
    None,

    /// <summary>The usual limit a month, without holiday work.</summary>
    Month,

    /// <summary>From which an interview with a physician may be asked for, holiday work included.</summary>
    Interview,

    /// <summary>A mean of 2–6 months, holiday work included.</summary>
    Mean,

    /// <summary>What no month may reach, holiday work included.</summary>
    Ceiling,
}

/// <summary>The ceilings of LSA 36 and two counters: with and without work on the statutory day off.</summary>
public static class OvertimeLimits
{
    /// <param name="months">Any order; at least the year of the agreement and five months before.</param>
    /// <param name="yearStarts">The month (1–12) with which the year of the company's agreement begins.</param>
    public static OvertimeStanding Judge(IReadOnlyList<MonthHours> months, DateOnly month, int yearStarts, LabourLaw law)
    {
        var now = Find(months, month) ?? new MonthHours(month, 0, 0);
        var first = new DateOnly(month.Month >= yearStarts ? month.Year : month.Year - 1, yearStarts, 1);
        var year = months.Where(one => one.Month >= first && one.Month <= month).ToList();
        return new OvertimeStanding(
            now,
            law["overtime.month"] - now.Overtime,
            law["overtime.single-month"] - now.WithHoliday,
            ToMean(months, now, law),
            law["overtime.special-year"] - year.Sum(one => one.Overtime),
            year.Count(one => one.Overtime > law["overtime.month"]),
            Means(months, now, law));
    }

    /// <summary>Hours at the end of the month if they go on as in its first days; null before there is enough to go by.</summary>
    public static decimal? Forecast(decimal hours, DateOnly today, int fromDay) =>
        today.Day < fromDay ? null : decimal.Round(hours * DateTime.DaysInMonth(today.Year, today.Month) / today.Day, 1);

    /// <summary>Where the month will stand at its end if its hours go on as in its first days; null before there is enough to go by.</summary>
    public static OvertimeStanding? Ahead(IReadOnlyList<MonthHours> months, DateOnly today, int fromDay, int yearStarts, LabourLaw law)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var now = Find(months, month) ?? new MonthHours(month, 0, 0);
        if (Forecast(now.Overtime, today, fromDay) is not { } overtime || Forecast(now.Holiday, today, fromDay) is not { } holiday)
            return null;
        return Judge([.. months.Where(one => one.Month != month), new MonthHours(month, overtime, holiday)], month, yearStarts, law);
    }

    /// <summary>The gravest line that is passed.</summary>
    public static OvertimeLine Passed(OvertimeStanding standing, LabourLaw law)
    {
        if (standing.ToSingle <= 0)
            return OvertimeLine.Ceiling;
        if (standing.Means.Any(mean => mean.Hours > law["overtime.mean"]))
            return OvertimeLine.Mean;
        if (standing.Month.WithHoliday > law["interview.hours"])
            return OvertimeLine.Interview;
        return standing.ToMonth < 0 ? OvertimeLine.Month : OvertimeLine.None;
    }

    private static List<MonthMean> Means(IReadOnlyList<MonthHours> months, MonthHours now, LabourLaw law)
    {
        var (means, sum) = (new List<MonthMean>(), now.WithHoliday);
        for (var count = 2; count <= law.Whole("overtime.mean-to-months") && Find(months, now.Month.AddMonths(1 - count)) is { } earlier; count++)
        {
            sum += earlier.WithHoliday;
            if (count >= law["overtime.mean-from-months"])
                means.Add(new MonthMean(count, sum));
        }

        return means;
    }

    private static decimal? ToMean(IReadOnlyList<MonthHours> months, MonthHours now, LabourLaw law)
    {
        var means = Means(months, now, law);
        return means.Count == 0 ? null : means.Min(mean => (law["overtime.mean"] * mean.Months) - mean.Sum);
    }

    private static MonthHours? Find(IReadOnlyList<MonthHours> months, DateOnly month) => months.FirstOrDefault(one => one.Month == month);
}
