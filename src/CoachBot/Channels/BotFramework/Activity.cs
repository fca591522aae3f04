using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>What an Activity asks of the coach.</summary>
internal abstract record Activity
{
    /// <summary>A kind the coach does nothing about.</summary>
    public sealed record Ignored : Activity;

    /// <summary>An invoke nobody here implements.</summary>
    public sealed record Unknown : Activity;

    /// <summary>One that this caller may not deliver: another service URL, channel or tenant than its token is for.</summary>
    public sealed record Refused : Activity;

    /// <summary>Said where others listen.</summary>
    public sealed record Overheard(Incoming What, bool IsInvoke) : Activity;

    /// <param name="IsInvoke">True when the channel waits for the answer in the response.</param>
    /// <param name="Card">The activity whose button was pressed, as the channel knows it; null for anything else.</param>
    public sealed record Personal(Incoming What, bool IsInvoke, string? Card = null) : Activity;
}

/// <summary>An Activity that no client may send; the message says why, without quoting it.</summary>
internal sealed class BadActivityException(string message, Exception? inner = null) : Exception(message, inner);
