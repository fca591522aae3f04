namespace CoachBot.Channels.BotFramework;

/// <summary>What this channel logs: kinds, statuses and places, never ids or words.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "A turn failed with {Kind}; the channel is asked to deliver it again.\n{Trace}")]
    public static partial void TurnFailed(ILogger log, string kind, string? trace);
}
