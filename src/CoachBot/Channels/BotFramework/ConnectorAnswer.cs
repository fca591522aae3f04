using System.Net;

namespace CoachBot.Channels.BotFramework;

/// <summary>What a connector answered, and what that means for the message.</summary>
/// <param name="Wait">How long it asks to wait.</param>
/// <param name="Body">Read only where it is needed: it may be empty, or no JSON.</param>
internal readonly record struct ConnectorAnswer(HttpStatusCode Status, TimeSpan Wait, ReadOnlyMemory<byte> Body = default)
{
    public static readonly TimeSpan ShortWait = TimeSpan.FromMilliseconds(300);

    public bool IsTaken => (int)Status is >= 200 and < 300;

    /// <summary>Surely not delivered, and wanted later.</summary>
    public bool MayRepeat => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed;

    /// <summary>It failed underway, and may have passed the message on. Only "unavailable" says that nothing was begun.</summary>
    public bool IsDoubtful => (int)Status >= 500 && Status is not HttpStatusCode.ServiceUnavailable;

    public bool IsFinal => Status is
        HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge;
}
