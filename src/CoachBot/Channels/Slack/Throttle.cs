using System.Collections.Concurrent;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Keeps to Slack's limits: what it asked to wait, for one method in one workspace; and about one message a second to one person,
/// with a little to spare for an answer of several messages.
/// </summary>
/// <param name="spare">So many messages to one person may come at once.</param>
internal sealed class Throttle(TimeProvider time, int spare = Throttle.Spare)
{
    public const int Spare = 5;

    private const int Remembered = 10_000;

    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Method, string Installation), DateTimeOffset> closed = new();
    private readonly ConcurrentDictionary<(string Installation, string User), DateTimeOffset> next = new();

    /// <summary>How long this method may not be called in this workspace; zero when it may.</summary>
    public TimeSpan ClosedFor(string method, string installation)
    {
        var wait = closed.TryGetValue((method, installation), out var until) ? until - time.GetUtcNow() : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public void Close(string method, string installation, TimeSpan wait) => closed[(method, installation)] = time.GetUtcNow() + wait;

    /// <summary>Takes the next place in a person's chat.</summary>
    /// <returns>How long to wait for it.</returns>
    public TimeSpan Take(string installation, string user)
    {
        var now = time.GetUtcNow();
        if (next.Count > Remembered)
            Tidy(now);
        // The place lies in the past while there is something to spare.
        var earliest = now - (spare * Gap);
        var taken = next.AddOrUpdate((installation, user), _ => earliest + Gap, (_, free) => (free > earliest ? free : earliest) + Gap);
        return taken > now ? taken - now : TimeSpan.Zero;
    }

    private void Tidy(DateTimeOffset now)
    {
        foreach (var (who, free) in next)
        {
            if (free < now)
                next.TryRemove(KeyValuePair.Create(who, free));
        }
    }
}
