namespace CoachBot.Channels.BotFramework;

/// <summary>What this channel logs: kinds, statuses and places, never ids or words.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "A turn failed with {Kind}; the channel is asked to deliver it again.\n{Trace}")]
    public static partial void TurnFailed(ILogger log, string kind, string? trace);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "The channel service's keys could not be read: {Fault}")]
    public static partial void KeysNotRead(ILogger log, string fault);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "Requests were refused because the channel service's keys cannot be read")]
    public static partial void NotJudged(ILogger log);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "Something beside a turn was not delivered: {Reason}")]
    public static partial void AsideNotDelivered(ILogger log, string reason);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Error, Message = "The bot got no token for the connector: {Reason}")]
    public static partial void NoToken(ILogger log, string reason);
}
