using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>A figure as the data file has it. <paramref name="LastVerified"/> is null until someone opened the official page.</summary>
/// <param name="Key">Names it for the program.</param>
/// <param name="Unit"><c>days</c> or <c>months</c>.</param>
/// <param name="Source">Where it was read, with its date where the page has one.</param>
public sealed record LeavingFigure(
    string Key,
    int Value,
    string Unit,
    string En,
    string Ja,
    string BasisEn,
    string BasisJa,
    string Source,
    DateOnly? ValidFrom = null,
    DateOnly? LastVerified = null);

/// <summary>What the coach may state about leaving, from the embedded data.</summary>
public sealed record LeavingFigures(IReadOnlyList<LeavingFigure> Figures)
{
    public static readonly LeavingFigures All = Read();

    /// <summary>Calendar days from notice to the end of an open-ended contract.</summary>
    public LeavingFigure LegalNoticeDays => Find("legal-notice-days");

    /// <summary>The field's advice: tell the manager this many months before, at the earliest.</summary>
    public LeavingFigure AdviceMonthsFrom => Find("advice-months-from");

    /// <summary>The field's advice: at the latest.</summary>
    public LeavingFigure AdviceMonthsBy => Find("advice-months-by");

    private LeavingFigure Find(string key) => Figures.First(figure => figure.Key == key);

    private static LeavingFigures Read()
    {
        using var data = typeof(LeavingFigures).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.leaving.json")
            ?? throw new InvalidOperationException("leaving.json is not embedded.");
        return JsonSerializer.Deserialize(data, LeavingJson.Default.LeavingFigures) ?? throw new InvalidOperationException("leaving.json is empty.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LeavingFigures))]
internal sealed partial class LeavingJson : JsonSerializerContext;
