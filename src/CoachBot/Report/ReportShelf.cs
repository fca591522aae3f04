using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Storage;

namespace CoachBot.Report;

/// <summary>
/// Where reports are kept: rounded figures and the sizes of cohorts, nothing about one person. They lie under the name of their run
/// and are nobody's until the head names it.
/// </summary>
public sealed class ReportShelf(IStore store)
{
    private const string HeadName = "report";

    /// <summary>Of ASCII, well below what a setting takes.</summary>
    private const int PieceChars = 15_000;

    /// <returns>The head, and as it was read: what a swap must still find.</returns>
    public async Task<(string? Seen, ReportHead Head)> ReadHeadAsync(CancellationToken cancel)
    {
        var seen = await store.ReadSettingAsync(HeadName, cancel);
        return (seen, seen is null ? ReportHead.Empty : JsonSerializer.Deserialize(seen, ReportJson.Default.ReportHead)!);
    }

    /// <returns>The head as it is now, or null when someone else changed it first.</returns>
    public async Task<string?> SwapHeadAsync(string? seen, ReportHead head, CancellationToken cancel)
    {
        var text = JsonSerializer.Serialize(head, ReportJson.Default.ReportHead);
        return await store.SwapSettingAsync(HeadName, seen, text, cancel) ? text : null;
    }

    public Task WriteFiguresAsync(string run, ReportFigures figures, CancellationToken cancel) => WriteAsync(run, "figures", figures, ReportJson.Default.ReportFigures, cancel);

    public Task<ReportFigures> ReadFiguresAsync(string run, CancellationToken cancel) => ReadAsync(run, "figures", ReportJson.Default.ReportFigures, cancel);

    public Task WriteCohortsAsync(string run, IReadOnlyDictionary<string, int> sizes, CancellationToken cancel) => WriteAsync(run, "cohorts", sizes, ReportJson.Default.IReadOnlyDictionaryStringInt32, cancel);

    public Task<IReadOnlyDictionary<string, int>> ReadCohortsAsync(string run, CancellationToken cancel) => ReadAsync(run, "cohorts", ReportJson.Default.IReadOnlyDictionaryStringInt32, cancel);

    private async Task WriteAsync<T>(string run, string what, T value, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        var text = JsonSerializer.Serialize(value, type);
        for (var piece = 0; piece * PieceChars < text.Length; piece++)
            await store.WriteSettingAsync(NameOf(run, what, piece), text.Substring(piece * PieceChars, Math.Min(PieceChars, text.Length - (piece * PieceChars))), cancel);
    }

    /// <exception cref="JsonException">Something is missing: a report is written whole before it is named.</exception>
    private async Task<T> ReadAsync<T>(string run, string what, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        var text = new StringBuilder();
        for (var piece = 0; await store.ReadSettingAsync(NameOf(run, what, piece), cancel) is { } part; piece++)
            text.Append(part);
        return JsonSerializer.Deserialize(text.ToString(), type)!;
    }

    private static string NameOf(string run, string what, int piece) => FormattableString.Invariant($"report|{run}|{what}|{piece}");
}
