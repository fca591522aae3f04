using System.Collections.Concurrent;

namespace CoachBot.Channels.WebChat;

/// <summary>The chat windows this process knows. Bounded: what was not used for long goes first.</summary>
internal sealed class Conversations(TimeProvider clock)
{
    private const int Most = 200;

    private static readonly TimeSpan Unused = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, Conversation> all = new();

    /// <returns>The conversation of the pass, and whether it is a new one.</returns>
    public (Conversation Conversation, bool IsNew) Start(Pass pass)
    {
        if (all.TryGetValue(pass.Conversation, out var known))
            return (known, false);
        Prune();
        var fresh = new Conversation(pass, first: 0, clock);
        var kept = all.GetOrAdd(pass.Conversation, fresh);
        return (kept, kept == fresh);
    }

    /// <summary>
    /// The conversation of the pass. One that this process does not know (it was started again) goes on empty, numbered from a
    /// place it cannot have reached, so that no activity takes the id of one the browser already shows.
    /// </summary>
    public Conversation GoOn(Pass pass) => all.GetOrAdd(pass.Conversation, _ => Revive(pass));

    public Conversation? Find(string id) => all.GetValueOrDefault(id);

    /// <summary>The window the person looks at now, the newest if there are several.</summary>
    public Conversation? WatchedBy(string user) =>
        all.Values.Where(each => each.User == user && each.Watching.Now).MaxBy(each => each.UsedAt);

    private Conversation Revive(Pass pass)
    {
        var revived = new Conversation(pass, first: clock.GetUtcNow().ToUnixTimeSeconds(), clock);
        revived.TryGreet(); // The person was greeted before the restart.
        return revived;
    }

    private void Prune()
    {
        var now = clock.GetUtcNow();
        foreach (var each in all.Values.Where(each => !each.Watching.Now && now - each.UsedAt > Unused))
            all.TryRemove(each.Id, out _);
        foreach (var each in all.Values.OrderBy(each => each.UsedAt).Take(Math.Max(0, all.Count - Most + 1)))
            all.TryRemove(each.Id, out _);
    }
}
