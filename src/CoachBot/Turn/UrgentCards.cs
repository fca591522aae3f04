using System.Collections.Concurrent;

namespace CoachBot.Turns;

/// <summary>The events whose urgent card this process shows: a doubled delivery shows none, even when nothing can be stored.</summary>
public sealed class UrgentCards
{
    private const int Remembered = 1000;

    private readonly ConcurrentDictionary<ulong, TaskCompletionSource<bool>> cards = new();

    /// <summary>True the first time this event asks for the card.</summary>
    /// <param name="card">Comes to true once the card was shown, to false when it did not arrive.</param>
    public bool IsFirst(ulong heard, out TaskCompletionSource<bool> card)
    {
        if (cards.Count > Remembered)
            cards.Clear();
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        card = cards.GetOrAdd(heard, mine);
        return card == mine;
    }

    /// <summary>The card did not arrive: the next delivery may try again.</summary>
    public void Forget(ulong heard) => cards.TryRemove(heard, out _);

    public bool IsShown(ulong heard) => cards.TryGetValue(heard, out var card) && card.Task is { IsCompletedSuccessfully: true, Result: true };
}
