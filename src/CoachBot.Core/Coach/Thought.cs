using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>What a turn came to. Nothing has happened yet: the host saves it and speaks.</summary>
/// <param name="Occasions">Planned or changed ones, by id.</param>
/// <param name="CheckIns">To write as history rows.</param>
/// <param name="Problem">Why a sent form was not taken, in the person's language.</param>
/// <param name="Receipt">What the pressed card shows from now on.</param>
public sealed record Thought(
    Notebook Notebook,
    IReadOnlyList<Message> Messages,
    IReadOnlyList<Occasion> Occasions,
    IReadOnlyList<CheckIn> CheckIns,
    string? Problem = null,
    string? Receipt = null);
