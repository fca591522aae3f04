namespace CoachBot.Channels.WebChat;

/// <summary>Names events for the coach: channel, conversation, activity.</summary>
internal static class EventIds
{
    private const string Prefix = $"{WebChatChannel.Name}|";

    public static string Arrival(Conversation conversation) => $"{Prefix}{conversation.Id}|arrived";

    /// <param name="activity">An id that begins with the conversation's.</param>
    public static string Of(string activity) => Prefix + activity;

    /// <returns>The activity an event was, or null: Web Chat holds back an answer to something it cannot find.</returns>
    public static string? ActivityOf(Conversation conversation, string? eventId) =>
        eventId is not null && eventId.StartsWith($"{Prefix}{conversation.Id}|0", StringComparison.Ordinal) ? eventId[Prefix.Length..] : null;
}
