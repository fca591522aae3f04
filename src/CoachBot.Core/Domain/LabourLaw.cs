using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>One figure of the law as the data file has it. <paramref name="LastVerified"/> is null until someone compared it with the official page.</summary>
/// <param name="Unit">hours, days, months, percent, or hour (of the day).</param>
/// <param name="ValidFrom">Null where no source says it.</param>
public sealed record LegalFigure(string Key, decimal Value, string Unit, string Basis, string BasisJa, DateOnly? ValidFrom, string Source, DateOnly? LastVerified);

/// <summary>Days of leave by length of service: each list goes on with its last entry.</summary>
public sealed record LeaveTable(IReadOnlyList<int> Full, IReadOnlyList<ProportionalRow> Proportional, string FullSource, string ProportionalSource, string Basis, string BasisJa, DateOnly? ValidFrom, DateOnly? LastVerified);

/// <summary>Leave of those who work few days: by days a week, or by days a year.</summary>
public sealed record ProportionalRow(int Days, int YearFrom, int YearTo, IReadOnlyList<int> Grants);

/// <summary>The figures of Japanese labour law that the coach counts with: embedded data, so that a change of law is an edit of data.</summary>
public sealed record LabourLaw(IReadOnlyList<LegalFigure> Facts, LeaveTable Leave)
{
    public static readonly LabourLaw Japan = Read();

    private readonly Dictionary<string, LegalFigure> byKey = Facts.ToDictionary(fact => fact.Key);

    /// <exception cref="KeyNotFoundException">The data file has no such figure.</exception>
    public decimal this[string key] => Of(key).Value;

    /// <exception cref="KeyNotFoundException">The data file has no such figure.</exception>
    public LegalFigure Of(string key) => byKey[key];

    public int Whole(string key) => (int)this[key];

    private static LabourLaw Read()
    {
        using var data = typeof(LabourLaw).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.labour.json")
            ?? throw new InvalidOperationException("labour.json is not embedded.");
        return JsonSerializer.Deserialize(data, LabourJson.Default.LabourLaw) ?? throw new InvalidOperationException("labour.json is empty.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabourLaw))]
internal sealed partial class LabourJson : JsonSerializerContext;
