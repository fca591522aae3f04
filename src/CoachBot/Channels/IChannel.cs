using CoachBot.Talk;

namespace CoachBot.Channels;

/// <summary>A way to say something to a person: draws a neutral message and delivers it.</summary>
public interface IChannel
{
    /// <summary>True for the addresses this channel delivers to.</summary>
    bool Serves(Address where);

    /// <summary>Delivers messages in order, waiting for each before the next.</summary>
    /// <param name="replyTo">The event answered, or null when the coach speaks by itself.</param>
    /// <exception cref="UndeliveredException">The channel refused or could not be reached.</exception>
    Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel);
}

/// <summary>A message did not reach the person, or nobody knows.</summary>
public sealed class UndeliveredException(string reason, bool final, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>Trying again is pointless: blocked, removed.</summary>
    public bool Final { get; } = final;

    /// <summary>The platform gave no answer, or failed underway: the message may have arrived.</summary>
    public bool Doubtful { get; init; }

    /// <summary>Nothing reaches the person until they come back: the app is blocked, removed, or the chat is gone.</summary>
    public bool Unreachable { get; init; }

    /// <summary>Set when the platform asks for fewer messages: not before this time has passed.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
