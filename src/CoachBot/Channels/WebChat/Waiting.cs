using CoachBot.Talk;

namespace CoachBot.Channels.WebChat;

/// <summary>What the coach said while the person's page was closed; the next page of the same person shows it first. Bounded.</summary>
internal sealed class Waiting
{
    private const int MostEach = 20;
    private const int MostPeople = 200;

    private readonly Dictionary<string, Queue<Message>> messages = [];

    public void Add(string user, Message message)
    {
        if (!messages.TryGetValue(user, out var theirs))
        {
            if (messages.Count >= MostPeople)
                messages.Remove(messages.Keys.First());
            messages[user] = theirs = new Queue<Message>();
        }

        theirs.Enqueue(message);
        if (theirs.Count > MostEach)
            theirs.Dequeue();
    }

    public IReadOnlyCollection<Message> Take(string user) =>
        messages.Remove(user, out var theirs) ? theirs : [];
}
