using CoachBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

/// <summary>The organisation may bring its own telephone lines.</summary>
public sealed class LineSettingsTests
{
    private static readonly Dictionary<string, string?> Own = new()
    {
        ["Coach:Lines:0:En"] = "Care line",
        ["Coach:Lines:0:Ja"] = "相談室",
        ["Coach:Lines:0:Phone"] = "0120-000-000",
        ["Coach:Lines:0:HoursEn"] = "24 hours",
        ["Coach:Lines:0:HoursJa"] = "24時間",
        ["Coach:Lines:0:Use"] = "crisis",
        ["Coach:Lines:0:LastVerified"] = "2026-11-20",
    };

    [Fact]
    public void Own_lines_take_the_place_of_the_embedded_ones_and_the_emergency_numbers_stay()
    {
        var lines = Of(Own).GetSection("Coach").Get<CoachSettings>()!.ToCompany(mayShowLines: true).Lines;
        Assert.Equal("0120-000-000", Assert.Single(lines.Staffed).Phone);
        Assert.Equal(new DateOnly(2026, 11, 20), lines.Staffed[0].LastVerified);
        Assert.Equal("119", lines.Ambulance);
    }

    [Fact]
    public void A_line_without_a_use_stops_the_start() =>
        Assert.Contains(SettingsCheck.Problems(Of(new(Own) { ["Coach:Lines:0:Use"] = "fun" }), development: true), problem => problem.Contains("Coach:Lines:0", StringComparison.Ordinal));

    private static IConfigurationRoot Of(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
