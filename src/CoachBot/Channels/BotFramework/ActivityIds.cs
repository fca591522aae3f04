using System.Security.Cryptography;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>
/// Names an Activity among all channels: <c>channel|conversation|id</c>. The id may hold bars itself, so it is taken out
/// again by the address, never by splitting.
/// </summary>
internal static class ActivityIds
{
    private const string Made = "#made-";

    public static string EventId(string channel, string conversation, string id) => $"{channel}|{conversation}|{id}";

    /// <summary>
    /// An id for an Activity without one. With a timestamp in it the body names itself, also when it is delivered again;
    /// without one, two equal bodies are two answers.
    /// </summary>
    public static string Make(ReadOnlySpan<byte> body, bool hasTime)
    {
        if (!hasTime)
            return $"{Made}{Guid.NewGuid():n}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return Made + Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>The id to reply to, as the channel knows it; null when it gave none.</summary>
    public static string? ReplyTo(Address where, string? eventId)
    {
        var prefix = EventId(where.Channel, where.Conversation, "");
        if (eventId is null || !eventId.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var id = eventId[prefix.Length..];
        return id.Length == 0 || id.StartsWith(Made, StringComparison.Ordinal) ? null : id;
    }
}
