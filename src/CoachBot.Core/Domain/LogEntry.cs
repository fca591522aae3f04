using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>What is written down. Stored by <see cref="LogKinds.Name"/>.</summary>
public enum LogKind
{
    /// <summary>Hours over the usual day.</summary>
    Overtime,

    /// <summary>Hours on the statutory day off.</summary>
    Holiday,

    /// <summary>Nights on call.</summary>
    OnCall,

    /// <summary>Times called out.</summary>
    CallOut,

    /// <summary>Hours on the way.</summary>
    Travel,

    /// <summary>Hours between the end of one day's work and the start of the next.</summary>
    Rest,

    /// <summary>Times.</summary>
    NearMiss,

    /// <summary>Training sessions held.</summary>
    Training,
}

/// <summary>One thing that happened on a local day.</summary>
/// <param name="Amount">Hours, nights or times, by kind.</param>
/// <param name="Minutes">Of call-outs, all together.</param>
/// <param name="Carrying">Of travel: with a device under instruction; null when not said.</param>
public sealed record LogEntry(DateOnly Date, LogKind Kind, decimal Amount, int? Minutes = null, bool? Carrying = null);

/// <summary>The kinds and their stored names.</summary>
public static class LogKinds
{
    public static readonly IReadOnlyList<LogKind> All = Enum.GetValues<LogKind>();

    public static string Name(LogKind kind) => kind switch
    {
        LogKind.Overtime => "overtime",
        LogKind.Holiday => "holiday-work",
        LogKind.OnCall => "on-call",
        LogKind.CallOut => "call-out",
        LogKind.Travel => "travel",
        LogKind.Rest => "rest",
        LogKind.NearMiss => "near-miss",
        _ => "training",
    };

    /// <summary>Counted in hours; the others are nights or times.</summary>
    public static bool IsHours(LogKind kind) => kind is LogKind.Overtime or LogKind.Holiday or LogKind.Travel or LogKind.Rest;
}

/// <summary>Sums of log entries.</summary>
public static class Logged
{
    public static decimal Sum(IEnumerable<LogEntry> entries, LogKind kind) => entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Amount);

    /// <summary>Each month that has an entry, by month.</summary>
    public static IReadOnlyList<MonthHours> Months(IEnumerable<LogEntry> entries) =>
        [.. entries.GroupBy(entry => new DateOnly(entry.Date.Year, entry.Date.Month, 1)).OrderBy(month => month.Key)
            .Select(month => new MonthHours(month.Key, Sum(month, LogKind.Overtime), Sum(month, LogKind.Holiday)))];

    public static IReadOnlyList<LogEntry> Between(IEnumerable<LogEntry> entries, DateOnly from, DateOnly to) =>
        [.. entries.Where(entry => entry.Date >= from && entry.Date <= to)];
}
