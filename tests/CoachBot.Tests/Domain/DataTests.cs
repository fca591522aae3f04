using System.Globalization;
using System.Text.Json;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>All data files, also those to come: every number and telephone number says its source and when it was last compared with the official page.</summary>
public sealed class DataTests
{
    private const string Prefix = "CoachBot.Domain.Data.";

    public static TheoryData<string> Files =>
        [.. typeof(LabourLaw).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_figure_has_a_unit_a_source_and_a_date_of_checking(string file)
    {
        using var data = typeof(LabourLaw).Assembly.GetManifestResourceStream(file)!;
        using var json = JsonDocument.Parse(data);
        Assert.Empty(Missing(json.RootElement, "", []));
    }

    [Fact]
    public void The_files_are_met() => Assert.True(Files.Count >= 4);

    [Theory]
    [InlineData("""{ "source": "s", "lastVerified": null, "all": [{ "value": 1, "unit": "h" }] }""", "")]
    [InlineData("""{ "source": "s", "lastVerified": "2026-11-25", "all": [{ "phone": "119" }] }""", "")]
    [InlineData("""{ "source": "s", "all": [{ "phone": "119" }] }""", "lastVerified")]
    [InlineData("""{ "source": "", "lastVerified": null, "phone": "119" }""", "source")]
    [InlineData("""{ "source": "s", "lastVerified": "soon", "phone": "119" }""", "lastVerified")]
    [InlineData("""{ "source": "s", "lastVerified": null, "all": [1] }""", "unit")]
    [InlineData("""{ "lastVerified": null, "unit": "h", "one": { "source": "s" }, "two": { "value": 2 } }""", "source")]
    public void What_is_missing_is_found(string text, string missing)
    {
        using var json = JsonDocument.Parse(text);
        Assert.Equal(missing, string.Join(' ', Missing(json.RootElement, "", []).Select(one => one.Split(' ')[^1])));
    }

    /// <param name="said">What the objects above say, nearest first.</param>
    private static IEnumerable<string> Missing(JsonElement element, string path, IReadOnlyList<JsonElement> said) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Of(property, $"{path}/{property.Name}", [element, .. said])),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((one, i) => Missing(one, $"{path}/{i}", said)),
        JsonValueKind.Number => Demand(path, said, isNumber: true),
        _ => [],
    };

    private static IEnumerable<string> Of(JsonProperty property, string path, IReadOnlyList<JsonElement> said) =>
        property.Name == "phone" ? Demand(path, said, isNumber: false) : Missing(property.Value, path, said);

    private static IEnumerable<string> Demand(string path, IReadOnlyList<JsonElement> said, bool isNumber)
    {
        if (isNumber && !Says(said, "unit", IsWords))
            yield return $"{path} unit";
        if (!Says(said, "source", IsWords))
            yield return $"{path} source";
        if (!Says(said, "lastVerified", IsDateOrNull))
            yield return $"{path} lastVerified";
    }

    /// <summary>The nearest that says it at all must say it well: fullSource is a source, too.</summary>
    private static bool Says(IReadOnlyList<JsonElement> said, string name, Func<JsonElement, bool> isWell) =>
        said.Select(element => element.EnumerateObject().Where(property => property.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase)).ToList())
            .FirstOrDefault(found => found.Count > 0) is { } nearest && nearest.All(property => isWell(property.Value));

    private static bool IsWords(JsonElement value) => value.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());

    private static bool IsDateOrNull(JsonElement value) => value.ValueKind is JsonValueKind.Null ||
        (value.ValueKind is JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
