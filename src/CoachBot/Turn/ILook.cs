using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>Looks into a notebook and changes nothing, for a channel that shows more than a chat.</summary>
public interface ILook
{
    /// <summary>The form that a pressed button opens, or that was sent; null when it is closed.</summary>
    Task<OpenForm?> FormAsync(PersonKey person, Heard.Tap tap, CancellationToken cancel);

    /// <summary>False for somebody of whom nothing is kept.</summary>
    Task<bool> KnowsAsync(PersonKey person, CancellationToken cancel);

    /// <summary>Everybody who is spoken to through one installation of a channel and has not left. Reads the whole store: for the day it is removed.</summary>
    /// <param name="bot">See <see cref="Address.Bot"/>.</param>
    IAsyncEnumerable<(PersonKey Person, Address Where)> ReachedThroughAsync(string channel, string bot, CancellationToken cancel);

    /// <summary>How things stand, on one page.</summary>
    /// <param name="locale">Of somebody not known yet.</param>
    Task<Message> HomeAsync(PersonKey person, string? locale, CancellationToken cancel);
}
