using System.Text.Json;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>The data file of figures about leaving: each says what it rests on, and since when.</summary>
public sealed class LeavingFiguresTests
{
    private static readonly IReadOnlyList<LeavingFigure> Figures = LeavingFigures.All.Figures;

    [Fact]
    public void The_figures_are_those_that_were_researched() =>
        Assert.Equal(
            ["legal-notice-days 14 days", "advice-months-from 3 months", "advice-months-by 2 months", "benefit-wait-days 7 days", "benefit-restriction-months 1 months", "benefit-restriction-months-again 3 months"],
            Figures.Select(figure => $"{figure.Key} {figure.Value} {figure.Unit}"));

    [Fact]
    public void Every_figure_is_complete_and_says_where_it_is_from() =>
        Assert.All(Figures, figure =>
        {
            Assert.All([figure.Key, figure.En, figure.Ja, figure.BasisEn, figure.BasisJa, figure.Source], words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.True(figure.Value > 0);
            Assert.Contains(figure.Unit, new[] { "days", "months" });
            Assert.DoesNotMatch("[ぁ-ヿ一-鿿]", figure.En + figure.BasisEn + figure.Source);
            Assert.Matches("[ぁ-ヿ一-鿿]", figure.Ja);
        });

    [Fact]
    public void Dates_are_possible() =>
        Assert.All(Figures, figure =>
        {
            Assert.True(figure.ValidFrom is null || figure.ValidFrom >= new DateOnly(1947, 1, 1));
            Assert.True(figure.LastVerified is null || figure.LastVerified >= new DateOnly(2026, 1, 1));
        });

    [Fact]
    public void The_file_has_no_field_that_nobody_reads()
    {
        using var data = typeof(LeavingFigures).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.leaving.json")!;
        using var file = JsonDocument.Parse(data);
        string[] known = ["key", "value", "unit", "en", "ja", "basisEn", "basisJa", "validFrom", "source", "lastVerified"];
        Assert.All(file.RootElement.GetProperty("figures").EnumerateArray().SelectMany(figure => figure.EnumerateObject()), field => Assert.Contains(field.Name, known));
    }
}
