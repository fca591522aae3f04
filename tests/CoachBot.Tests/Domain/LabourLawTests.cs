using System.Text.Json;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>The data file of the law: the exact figures, each with its basis, source and dates.</summary>
public sealed class LabourLawTests
{
    private static readonly LabourLaw Law = LabourLaw.Japan;

    [Theory]
    [InlineData("overtime.month", 45)]
    [InlineData("overtime.year", 360)]
    [InlineData("overtime.variable-month", 42)]
    [InlineData("overtime.variable-year", 320)]
    [InlineData("overtime.special-year", 720)]
    [InlineData("overtime.special-months", 6)]
    [InlineData("overtime.single-month", 100)]
    [InlineData("overtime.mean", 80)]
    [InlineData("overtime.mean-from-months", 2)]
    [InlineData("overtime.mean-to-months", 6)]
    [InlineData("time.day", 8)]
    [InlineData("time.week", 40)]
    [InlineData("premium.overtime", 25)]
    [InlineData("premium.over-60", 50)]
    [InlineData("premium.over-60-hours", 60)]
    [InlineData("premium.holiday", 35)]
    [InlineData("premium.night", 25)]
    [InlineData("premium.night-from", 22)]
    [InlineData("premium.night-until", 5)]
    [InlineData("leave.first-months", 6)]
    [InlineData("leave.step-months", 12)]
    [InlineData("leave.attendance", 80)]
    [InlineData("leave.full-from-hours", 30)]
    [InlineData("leave.full-from-days", 5)]
    [InlineData("leave.expiry-months", 24)]
    [InlineData("leave.duty-from-days", 10)]
    [InlineData("leave.duty-days", 5)]
    [InlineData("leave.duty-months", 12)]
    [InlineData("leave.hourly-days", 5)]
    [InlineData("leave.planned-above", 5)]
    [InlineData("rest.eu", 11)]
    [InlineData("rest.manual", 9)]
    [InlineData("interview.hours", 80)]
    public void The_figures_are_these(string key, decimal value) => Assert.Equal(value, Law[key]);

    [Fact]
    public void There_are_no_other_figures_and_each_stands_once() =>
        Assert.Equal((33, 33), (Law.Facts.Count, Law.Facts.DistinctBy(fact => fact.Key).Count()));

    [Fact]
    public void Each_figure_says_its_unit_basis_and_source() =>
        Assert.All(Law.Facts, fact =>
        {
            Assert.Contains(fact.Unit, new[] { "hours", "days", "months", "percent", "hour" });
            Assert.All([fact.Basis, fact.BasisJa, fact.Source], words => Assert.False(string.IsNullOrWhiteSpace(words)));
        });

    [Fact]
    public void A_date_of_checking_is_not_from_before_the_project() =>
        Assert.All(Law.Facts.Where(fact => fact.LastVerified is not null), fact => Assert.True(fact.LastVerified >= new DateOnly(2026, 1, 1)));

    [Fact]
    public void What_changed_by_law_says_since_when()
    {
        Assert.Equal(new DateOnly(2023, 4, 1), Law.Of("premium.over-60").ValidFrom);
        Assert.Equal(new DateOnly(2019, 4, 1), Law.Of("leave.duty-days").ValidFrom);
        Assert.Equal(new DateOnly(2019, 4, 1), Law.Of("overtime.mean").ValidFrom);
    }

    [Fact]
    public void Tables_rise_with_service_and_fall_with_days()
    {
        var rows = Law.Leave.Proportional.Select(row => row.Grants).Prepend(Law.Leave.Full).ToList();
        Assert.All(rows, row => Assert.Equal(7, row.Count));
        Assert.All(rows, row => Assert.Equal(row.Order(), row));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.All(pair.First.Zip(pair.Second), days => Assert.True(days.First > days.Second)));
        Assert.Equal([(169, 216), (121, 168), (73, 120), (48, 72)], Law.Leave.Proportional.Select(row => (row.YearFrom, row.YearTo)));
    }

    [Fact]
    public void The_file_has_no_field_that_nobody_reads()
    {
        using var data = typeof(LabourLaw).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.labour.json")!;
        using var file = JsonDocument.Parse(data);
        string[] known = ["key", "value", "unit", "basis", "basisJa", "validFrom", "source", "lastVerified"];
        Assert.All(file.RootElement.GetProperty("facts").EnumerateArray(), fact => Assert.Equal(known, fact.EnumerateObject().Select(field => field.Name)));
    }
}
