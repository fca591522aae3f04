using CoachBot.Coaching;
using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>A state that is shown or kept otherwise than it is.</summary>
internal static class Changed
{
    public static Opened Opened(Opened opened, Func<Notebook, Notebook> change) =>
        opened with { Rows = [.. opened.Rows.Select(row => row.Key == CoachBot.Storage.Opened.StateKey ? row with { Value = Of(row.Value, change) } : row)] };

    public static Commit Commit(Commit commit, Func<Notebook, Notebook> change) => commit with { State = Of(commit.State, change) };

    private static byte[] Of(ReadOnlyMemory<byte> state, Func<Notebook, Notebook> change) => Stored.Write(change(Stored.ReadNotebook(state.Span)));
}
