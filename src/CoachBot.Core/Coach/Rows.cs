using System.Globalization;

namespace CoachBot.Coaching;

/// <summary>Keys of rows of which a day may have several.</summary>
internal static class Rows
{
    /// <param name="begin">Kind and day, for example <c>story|2026-11-25|</c>.</param>
    public static string Next(IReadOnlyList<Record> rows, string begin)
    {
        var last = rows.LastOrDefault(row => row.Key.StartsWith(begin, StringComparison.Ordinal))?.Key[begin.Length..];
        return string.Create(CultureInfo.InvariantCulture, $"{begin}{(last is null ? 0 : int.Parse(last, CultureInfo.InvariantCulture)) + 1:000}");
    }
}
