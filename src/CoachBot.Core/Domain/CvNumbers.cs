namespace CoachBot.Domain;

/// <summary>Where a count was written down.</summary>
public enum FigureSource
{
    WorkLog,
    CheckIns,
}

/// <summary>A count that was written down before anybody asked for it.</summary>
public sealed record CountedFigure(int Count, DateOnly From, DateOnly To, FigureSource Source);

/// <summary>The five metrics of a record in numbers. What is not known is null, and stays so.</summary>
public sealed record CvNumbers(DateOnly Date)
{
    public string? Period { get; init; }

    public int? Facilities { get; init; }

    public int? Installations { get; init; }

    public int? InstallationsBefore { get; init; }

    /// <summary>Trouble in operations that came back, a count or a rate.</summary>
    public decimal? TroubleBefore { get; init; }

    public decimal? TroubleNow { get; init; }

    public int? Trainings { get; init; }

    public string? Satisfaction { get; init; }

    /// <summary>Days until a device is in use.</summary>
    public int? LeadBefore { get; init; }

    public int? LeadNow { get; init; }

    public string? Talks { get; init; }

    /// <summary>Set when <see cref="Trainings"/> is the log's figure, untouched.</summary>
    public CountedFigure? TrainingsCounted { get; init; }

    /// <summary>Call-outs answered: beside the five, from the log or else the check-ins.</summary>
    public CountedFigure? CallOuts { get; init; }

    /// <summary>The change in whole percent; null without both, and where there was nothing to compare with.</summary>
    public static int? Change(decimal? before, decimal? now) =>
        before is > 0 && now is not null ? (int)decimal.Round((now.Value - before.Value) / before.Value * 100, MidpointRounding.AwayFromZero) : null;

    /// <summary>What the log holds of a kind; null when it holds none.</summary>
    public static CountedFigure? Counted(IReadOnlyList<LogEntry> log, LogKind kind, DateOnly today)
    {
        var entries = log.Where(entry => entry.Kind == kind && entry.Amount > 0).ToList();
        return entries.Count == 0 ? null : new((int)entries.Sum(entry => entry.Amount), entries.Min(entry => entry.Date), today, FigureSource.WorkLog);
    }

    /// <summary>Nights called out in the check-ins; null when there was none.</summary>
    public static CountedFigure? Counted(IReadOnlyList<CheckIn> checkIns)
    {
        var called = checkIns.Sum(checkIn => checkIn.Callouts ?? 0);
        return called == 0 ? null : new(called, checkIns[0].Date.AddDays(1 - CoachPolicy.CheckInDays), checkIns[^1].Date, FigureSource.CheckIns);
    }
}
