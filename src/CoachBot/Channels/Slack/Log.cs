namespace CoachBot.Channels.Slack;

/// <summary>What this channel logs: kinds, Slack's own words and places; never ids, tokens or what was said.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "A Slack {Origin} failed: {Fault}")]
    public static partial void RequestFailed(this ILogger log, string origin, string fault);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "Slack has dropped events of this app: too many in a minute.")]
    public static partial void RateLimited(this ILogger log);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Information, Message = "The app was installed in a workspace or organisation.")]
    public static partial void Installed(this ILogger log);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Information, Message = "The app was uninstalled; nothing is sent there any more.")]
    public static partial void Uninstalled(this ILogger log);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Warning, Message = "Slack did not take it ({Call}).")]
    public static partial void NotTaken(this ILogger log, string call);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Warning, Message = "A Slack request was acknowledged before its answer was ready.")]
    public static partial void AnsweredLater(this ILogger log);

    [LoggerMessage(EventId = 4007, Level = LogLevel.Warning, Message = "The connection to Slack ended ({Why}); it is opened again.")]
    public static partial void SocketEnded(this ILogger log, string why);

    [LoggerMessage(EventId = 4008, Level = LogLevel.Error, Message = "Slack refuses the connection ({Why}). Check Slack:AppToken and Socket Mode of the app; it is tried again every ten minutes.")]
    public static partial void SocketRefused(this ILogger log, string why);
}
