using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>The data file of emergency numbers and lines: a wrong number helps nobody.</summary>
public sealed partial class LinesTests
{
    private static readonly Lines Japan = Lines.Of("JP");

    [Fact]
    public void Japan_has_119_and_110_first_and_last() => Assert.Equal(["119", "110"], Japan.Emergency.Select(line => line.Phone));

    [Fact]
    public void Every_line_is_complete_in_both_languages() =>
        Assert.All(Japan.Emergency.Concat(Japan.Staffed), line =>
        {
            Assert.All([line.En, line.Ja, line.HoursEn, line.HoursJa], words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.DoesNotMatch(JapaneseLetters(), line.En + line.HoursEn);
        });

    [Fact]
    public void Phones_can_be_dialled_and_stand_once() =>
        Assert.All(Japan.Emergency.Concat(Japan.Staffed).GroupBy(line => line.Phone), same =>
        {
            Assert.Matches(@"^(\d{3}|0[\d-]{9,13})$", same.Key);
            Assert.Single(same);
        });

    [Fact]
    public void Staffed_lines_say_where_they_are_from_and_what_for() =>
        Assert.All(Japan.Staffed, line =>
        {
            Assert.False(string.IsNullOrWhiteSpace(line.Source));
            Assert.Contains(line.Use, new[] { "crisis", "work" });
        });

    [Fact]
    public void There_is_a_line_for_each_use() =>
        Assert.All(["crisis", "work"], use => Assert.Contains(Japan.Staffed, line => line.Use == use));

    [Fact]
    public void A_verified_date_is_a_date_and_not_from_before_the_project() =>
        Assert.All(Japan.Staffed.Where(line => line.LastVerified is not null), line => Assert.True(line.LastVerified >= new DateOnly(2026, 1, 1)));

    [Fact]
    public void The_file_has_no_field_that_nobody_reads()
    {
        using var data = typeof(Lines).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.lines.json")!;
        using var file = JsonDocument.Parse(data);
        string[] known = ["en", "ja", "phone", "hoursEn", "hoursJa", "source", "lastVerified", "use"];
        var fields = file.RootElement.GetProperty("regions").EnumerateObject()
            .SelectMany(region => region.Value.EnumerateObject()).SelectMany(list => list.Value.EnumerateArray()).SelectMany(line => line.EnumerateObject());

        Assert.All(fields, field => Assert.Contains(field.Name, known));
    }

    [Fact]
    public void An_unknown_region_is_refused_by_name() =>
        Assert.Contains("XX", Assert.Throws<KeyNotFoundException>(() => Lines.Of("XX")).Message, StringComparison.Ordinal);

    [GeneratedRegex(@"[\u3040-\u30ff\u4e00-\u9fff]")]
    private static partial Regex JapaneseLetters();
}
