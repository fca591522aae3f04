using System.Globalization;
using System.Runtime.CompilerServices;
using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Tests.Dialogs;

/// <summary>
/// Lines as people write them and what is meant, a line each: kinds by letter (Overtime, Night on call, Call-out/minutes,
/// Travel with + or without - a device, Holiday work, Rest, near Miss, training (K)), @ the day, ? what is asked, - no log line.
/// </summary>
public sealed class LogLineTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly Dictionary<LogKind, string> Letters = new()
    {
        [LogKind.Overtime] = "O",
        [LogKind.Holiday] = "H",
        [LogKind.OnCall] = "N",
        [LogKind.CallOut] = "C",
        [LogKind.Travel] = "T",
        [LogKind.Rest] = "R",
        [LogKind.NearMiss] = "M",
        [LogKind.Training] = "K",
    };

    public static TheoryData<string, string> Japanese => Rows("ja");

    public static TheoryData<string, string> English => Rows("en");

    [Theory]
    [MemberData(nameof(Japanese))]
    [MemberData(nameof(English))]
    public void A_line_is_read_as_it_is_meant(string line, string meant) => Assert.Equal(Sorted(meant), Notation(LogLine.Read(line, Today)));

    [Fact]
    public void There_are_eighty_lines_in_each_language() =>
        Assert.All([Japanese, English], rows => Assert.True(rows.Count >= 80));

    private static string Notation(LogLine? line) => line switch
    {
        LogLine.Clear clear => Sorted(string.Join(' ', clear.Entries.Select(Notation))) + (clear.Entries[0].Date is var day && day == Today ? "" : $" @{day.ToString("MM-dd", CultureInfo.InvariantCulture)}"),
        LogLine.Unclear unclear => $"?{unclear.Doubt}{(unclear.Kind is { } kind ? $":{Letters[kind]}" : "")}",
        _ => "-",
    };

    private static string Notation(LogEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters[entry.Kind]}{entry.Amount:0.##}{(entry.Minutes is { } minutes ? $"/{minutes}" : "")}{(entry.Carrying is { } yes ? yes ? "+" : "-" : "")}");

    private static string Sorted(string notation) =>
        string.Join(' ', notation.Split(' ').OrderBy(word => word[0] == '@' ? 1 : 0).ThenBy(word => word, StringComparer.Ordinal));

    private static TheoryData<string, string> Rows(string language)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in File.ReadLines(Path.Combine(Here(), $"LogLines.{language}.txt")))
            rows.Add(row[..row.LastIndexOf(" = ", StringComparison.Ordinal)], row[(row.LastIndexOf(" = ", StringComparison.Ordinal) + 3)..]);
        return rows;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
