using CoachBot.Coaching;

namespace CoachBot.Turns;

/// <summary>The last 64 events, as eight-byte hashes: a doubled delivery is heard once.</summary>
internal static class Ring
{
    private const int Length = 64;

    public static Notebook Remember(Thought thought, ulong heard) => thought.Notebook with
    {
        Heard = Append(thought.Notebook.Heard, heard),
        Tapped = thought.Receipt is null && thought.Problem is null ? null : new TapAnswer(heard, thought.Problem, thought.Receipt),
    };

    private static ulong[] Append(IReadOnlyList<ulong> before, ulong heard)
    {
        var kept = Math.Min(before.Count, Length - 1);
        var after = new ulong[kept + 1];
        for (var i = 0; i < kept; i++)
            after[i] = before[before.Count - kept + i];
        after[kept] = heard;
        return after;
    }
}
