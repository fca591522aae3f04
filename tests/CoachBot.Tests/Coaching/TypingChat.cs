namespace CoachBot.Tests.Coaching;

/// <summary>Check-ins where there are no forms.</summary>
internal static class TypingChat
{
    public static Chat ChecksInTyping(this Chat chat, string sleep) => chat.Says("check-in").Types(sleep);

    /// <summary>Answers the question that is shown, and skips all others of the dialog.</summary>
    public static Chat Types(this Chat chat, string answer)
    {
        var run = chat.Prompt.Run;
        chat.Says(answer);
        while (chat.Last.Messages[^1].Prompt is { } prompt && prompt.Run == run)
            chat.Says("skip");
        return chat;
    }
}
