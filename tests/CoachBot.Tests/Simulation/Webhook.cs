using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Tests.Simulation;

/// <summary>What a person did, as the platform delivers it: again and again until it is acknowledged, but not for ever.</summary>
internal sealed class Webhook(Someone from, Incoming incoming)
{
    public Someone From => from;

    public Incoming Incoming => incoming;

    public ulong Hash { get; } = Events.Hash(incoming.EventId);

    /// <summary>When the platform delivers it next; null when it does not any more.</summary>
    public DateTimeOffset? Next { get; set; }

    public int DeliveriesLeft { get; set; } = 6;

    public bool IsAcknowledged { get; set; }

    /// <summary>The urgent card was shown before anything was saved: then the rest may be lost.</summary>
    public bool IsUrgent { get; set; }

    public override string ToString() => $"{from}'s {incoming.EventId[(incoming.EventId.LastIndexOf('|') + 1)..]} ({(incoming.What switch
    {
        Heard.Words words => words.Text,
        Heard.Tap tap => $"{tap.Dialog} {tap.Run} {tap.Question} {tap.Answer}",
        var other => other.GetType().Name,
    })})";
}

/// <summary>A person of the simulation, and what they see.</summary>
internal sealed record Someone(PersonKey Key, Address Where, string Zone, string? Locale)
{
    /// <summary>What arrived, oldest first.</summary>
    public List<Message> Screen { get; } = [];

    /// <summary>Events that changed the notebook, ever and since the person was last forgotten.</summary>
    public HashSet<Webhook> Heard { get; } = [];

    public HashSet<Webhook> HeardInThisLife { get; } = [];

    /// <summary>Occasions planned since the person was last forgotten, and the history recorded: by id and by key.</summary>
    public HashSet<string> Occasions { get; } = [];

    public Dictionary<string, byte[]> Records { get; } = [];

    public void Forgotten()
    {
        HeardInThisLife.Clear();
        Occasions.Clear();
        Records.Clear();
    }

    public bool Equals(Someone? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Key.GetHashCode();

    public override string ToString() => Where.User;
}
