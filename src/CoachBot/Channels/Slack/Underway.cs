using System.Collections.Concurrent;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>What the coach has said to requests that still wait for their acknowledgement.</summary>
internal sealed class Underway
{
    private readonly ConcurrentDictionary<string, Answering> requests = new();

    /// <summary>A doubled delivery that comes meanwhile hears nothing of it.</summary>
    public Answering Begin(string eventId)
    {
        var answering = new Answering();
        requests.TryAdd(eventId, answering);
        return answering;
    }

    public void End(string eventId, Answering answering) => requests.TryRemove(KeyValuePair.Create(eventId, answering));

    public void Said(string? eventId, Message message)
    {
        if (eventId is not null && requests.TryGetValue(eventId, out var answering))
            answering.Add(message);
    }
}

/// <summary>What was said to one request so far.</summary>
internal sealed class Answering
{
    private readonly ConcurrentQueue<Message> said = new();

    public IReadOnlyCollection<Message> Said => said;

    /// <summary>The coach saves before it speaks. Only urgent help comes before.</summary>
    public bool IsSaved { get; private set; }

    public void Add(Message message)
    {
        said.Enqueue(message);
        IsSaved |= !message.Urgent;
    }
}
