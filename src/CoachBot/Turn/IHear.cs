using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>Takes in what a person did. The one line from a channel's endpoint to the coach.</summary>
public interface IHear
{
    /// <summary>Saves, speaks through the person's channel, then returns: the request may be acknowledged.</summary>
    Task<Answered> HearAsync(PersonKey person, Incoming incoming, CancellationToken cancel);
}

/// <summary>How a turn ended, for a channel that answers in its own response (a card's invoke).</summary>
/// <param name="Problem">In the person's language: why a sent form was not taken; null when it was.</param>
/// <param name="Receipt">In the person's language: what a read-only view of the pressed card says; null when nothing was pressed.</param>
/// <param name="Again">True for a doubled delivery: everything was done the first time.</param>
public sealed record Answered(string? Problem = null, string? Receipt = null, bool Again = false);
