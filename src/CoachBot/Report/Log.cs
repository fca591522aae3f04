namespace CoachBot.Report;

/// <summary>What is logged about reports: nothing about people.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Information, "The group report of {First:yyyy-MM-dd} to {Last:yyyy-MM-dd} is published; it shows {Shown} of {Groups} groups")]
    public static partial void ReportPublished(this ILogger log, DateOnly first, DateOnly last, int shown, int groups);

    [LoggerMessage(4002, LogLevel.Error, "The group report could not be made; it is tried again: {Fault}")]
    public static partial void ReportFailed(this ILogger log, string fault);

    [LoggerMessage(4003, LogLevel.Information, "The group report is read")]
    public static partial void ReportRead(this ILogger log);

    [LoggerMessage(4004, LogLevel.Warning, "The group report was asked for with a wrong key or none")]
    public static partial void ReportKeyRefused(this ILogger log);
}
