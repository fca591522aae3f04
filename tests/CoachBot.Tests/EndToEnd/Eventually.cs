using System.Diagnostics;

namespace CoachBot.Tests.EndToEnd;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition, TimeSpan within, Func<string> otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > within)
                throw new TimeoutException($"Not within {within.TotalSeconds:0} s. {otherwise()}");
            await Task.Delay(25);
        }
    }

    public static Task HoldsAsync(Func<bool> condition, TimeSpan within, Func<string> otherwise) =>
        HoldsAsync(() => Task.FromResult(condition()), within, otherwise);

    /// <summary>Waits until a count has stayed the same for a while: the last message of a turn has come.</summary>
    public static async Task IsQuietAsync(Func<int> count)
    {
        for (var seen = -1; seen != count();)
        {
            seen = count();
            await Task.Delay(300);
        }
    }
}
