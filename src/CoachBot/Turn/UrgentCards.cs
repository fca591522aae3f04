using System.Collections.Concurrent;

namespace CoachBot.Turns;

/// <summary>The events whose urgent card this process has shown: a doubled delivery shows none, even when nothing can be stored.</summary>
public sealed class UrgentCards
{
    private const int Remembered = 1000;

    private readonly ConcurrentDictionary<ulong, bool> shown = new();

    /// <summary>True the first time this event asks for the card.</summary>
    public bool IsFirst(ulong heard)
    {
        if (shown.Count > Remembered)
            shown.Clear();
        return shown.TryAdd(heard, false);
    }

    public void Shown(ulong heard) => shown[heard] = true;

    /// <summary>The card did not arrive: the next delivery may try again.</summary>
    public void Failed(ulong heard) => shown.TryRemove(heard, out _);

    public bool IsShown(ulong heard) => shown.TryGetValue(heard, out var arrived) && arrived;
}
