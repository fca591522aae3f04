namespace CoachBot.Ops;

/// <summary>What the operator's side logs: who reads is known only as the holder of the key, which is never written.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Information, "The operator reads the deliveries of {Day}")]
    public static partial void DeliveriesRead(this ILogger log, string day);

    [LoggerMessage(3002, LogLevel.Warning, "Deliveries were asked for with a wrong key or none")]
    public static partial void KeyRefused(this ILogger log);
}
