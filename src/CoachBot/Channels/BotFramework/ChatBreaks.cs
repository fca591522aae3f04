using System.Collections.Concurrent;

namespace CoachBot.Channels.BotFramework;

/// <summary>Chats in which the connector asked for a break. Until it is over nothing more is sent there: every further try would count.</summary>
internal sealed class ChatBreaks(TimeProvider time)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> until = new();

    /// <summary>How long the break of this chat still lasts; zero without one.</summary>
    public TimeSpan Left(string chat)
    {
        if (until.IsEmpty || !until.TryGetValue(chat, out var end))
            return TimeSpan.Zero;
        if (end - time.GetUtcNow() is { Ticks: > 0 } left)
            return left;
        until.TryRemove(KeyValuePair.Create(chat, end));
        return TimeSpan.Zero;
    }

    public void Begin(string chat, TimeSpan wait)
    {
        if (until.Count >= Most)
            until.Clear();
        until[chat] = time.GetUtcNow() + wait;
    }
}
