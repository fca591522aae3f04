using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Channels.WebChat;

/// <summary>Draws a message for the playground's page.</summary>
/// <param name="chart">Where the message's picture is; null when it has no chart.</param>
/// <returns>JSON: an Adaptive Card, or an activity's own properties (<c>text</c>, <c>attachments</c>).</returns>
public delegate string Draw(Message message, string? chart);

/// <summary>Speaks to the playground's page.</summary>
internal sealed class WebChatChannel(Conversations conversations, PersonKeys persons, ChartTickets charts, Draw draw) : IChannel
{
    public const string Name = "webchat";

    private readonly Waiting waiting = new();
    private readonly Lock gate = new();

    /// <summary>A real channel of the same name gives a service URL to answer to.</summary>
    public bool Serves(Address where) => where is { Channel: Name, ServiceUrl: null };

    /// <summary>An answer goes where the person spoke, anything else to the page that is open; without one it waits for the next.</summary>
    public Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        lock (gate)
        {
            var asked = conversations.Find(where.Conversation);
            var target = asked is not null && (replyTo is not null || asked.Watching.Now) ? asked : conversations.WatchedBy(where.User);
            if (target is null || target.User != where.User)
                waiting.Add(where.User, message);
            else
                Show(target, message, replyTo);
        }
        return Task.CompletedTask;
    }

    /// <summary>Lets a page watch; what was said meanwhile comes first.</summary>
    public void Watch(Conversation conversation, Action begin)
    {
        lock (gate)
        {
            begin();
            foreach (var message in waiting.Take(conversation.User))
                Show(conversation, message, replyTo: null);
        }
    }

    private void Show(Conversation conversation, Message message, string? replyTo)
    {
        var chart = message.Parts.OfType<Part.Chart>().FirstOrDefault() is { } picture ? charts.UrlFor(persons.Of(Name, null, conversation.User), picture.What) : null;
        var drawn = draw(message, chart);
        conversation.Append(null, (id, at) => ActivityJson.FromCoach(conversation, message.Language, drawn, replyTo, id, at));
    }
}
