using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>A telephone line as the data file has it. <paramref name="LastVerified"/> is null until someone checked it.</summary>
/// <param name="Use">What it is for: <c>crisis</c> or <c>work</c>.</param>
public sealed record HelpLine(string En, string Ja, string Phone, string HoursEn, string HoursJa, string? Source = null, DateOnly? LastVerified = null, string? Use = null);

/// <summary>Emergency numbers and staffed lines of one region.</summary>
public sealed record Lines(IReadOnlyList<HelpLine> Emergency, [property: JsonPropertyName("lines")] IReadOnlyList<HelpLine> Staffed)
{
    public const string DefaultRegion = "JP";

    public string Ambulance => Emergency[0].Phone;

    public string Police => Emergency[^1].Phone;

    /// <summary>119か110 / call 119 or 110; one number where one serves both.</summary>
    public (string En, string Ja) Numbers => Ambulance == Police ? ($"call {Police}", Police) : ($"call {Ambulance} or {Police}", $"{Ambulance}か{Police}");

    /// <summary>The lines of a region, from the embedded data.</summary>
    /// <exception cref="KeyNotFoundException">There is no data for that region.</exception>
    public static Lines Of(string region) =>
        All.Regions.TryGetValue(region, out var lines)
            ? lines
            : throw new KeyNotFoundException($"No help lines for region '{region}'. Known: {string.Join(", ", All.Regions.Keys)}.");

    private static readonly Regional All = Read();

    private static Regional Read()
    {
        using var data = typeof(Lines).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.lines.json")
            ?? throw new InvalidOperationException("lines.json is not embedded.");
        return JsonSerializer.Deserialize(data, LinesJson.Default.Regional) ?? throw new InvalidOperationException("lines.json is empty.");
    }
}

internal sealed record Regional(IReadOnlyDictionary<string, Lines> Regions);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Regional))]
internal sealed partial class LinesJson : JsonSerializerContext;
