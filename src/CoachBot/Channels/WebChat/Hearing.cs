using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Channels.WebChat;

/// <summary>Hands the coach what a page sent. A page that is closed meanwhile does not stop the turn.</summary>
internal sealed partial class Hearing(IHear hear, PersonKeys persons, IHostApplicationLifetime life, ILogger<Hearing> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <returns>False when the coach failed; it is logged.</returns>
    public async Task<bool> TryAsync(Conversation conversation, string eventId, Heard what, string? locale, string? zone)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping);
        stop.CancelAfter(Patience);
        try
        {
            var where = new Address(WebChatChannel.Name, conversation.Id, conversation.User);
            await hear.HearAsync(persons.Of(WebChatChannel.Name, null, conversation.User), new Incoming(eventId, what, where, locale, zone), stop.Token);
            return true;
        }
        catch (Exception problem)
        {
            // Its message may quote the person; where it happened does not.
            Failed(log, problem.GetType().FullName!, problem.StackTrace);
            return false;
        }
    }

    /// <summary>Tells the coach, once a conversation, that the person opened the page.</summary>
    public Task GreetAsync(Conversation conversation) =>
        conversation.TryGreet()
            ? TryAsync(conversation, EventIds.Arrival(conversation), new Heard.Arrived(Again: true), conversation.Locale, conversation.Zone)
            : Task.CompletedTask;

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "The coach failed on a Web Chat activity: {Problem}\n{Place}")]
    private static partial void Failed(ILogger log, string problem, string? place);
}
