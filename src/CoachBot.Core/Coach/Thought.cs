using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>What a turn came to. Nothing has happened yet: the host saves it and speaks.</summary>
/// <param name="Occasions">Planned or changed ones, by id.</param>
/// <param name="Records">History rows to write.</param>
/// <param name="Problem">Why a sent form was not taken, in the person's language.</param>
/// <param name="Receipt">What the pressed card shows from now on.</param>
public sealed record Thought(
    Notebook Notebook,
    IReadOnlyList<Message> Messages,
    IReadOnlyList<Occasion> Occasions,
    IReadOnlyList<Record> Records,
    string? Problem = null,
    string? Receipt = null)
{
    /// <summary>Keys of history rows to delete.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>Everything kept about the person is to be deleted; nothing else of the thought is saved. What it says is the receipt.</summary>
    public bool Forget { get; init; }

    /// <summary>History that was needed and not there: the host reads it and lets the coach think again. Empty when the thought is whole.</summary>
    public IReadOnlyList<KeyRange> Wanted { get; init; } = [];
}
