using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.AdaptiveCards;
using CoachBot.Channels.Slack;
using CoachBot.Channels.WebChat;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Channels;

/// <summary>Offers are drawn apart: there is nothing between two of them, and no week.</summary>
public sealed class OfferChartTests
{
    private static readonly JobOffer Now = new("Now", 620, 40, 30, 8, 122, 45, 30, 6, 2, 2, 2);
    private static readonly Part.Chart Chart = new OfferView(OfferTable.Empty with { Offers = [Now, Now with { Name = "A", Life = 5 }] }, new CoachPolicy(), Language.En).Picture();

    [Fact]
    public void Slack_draws_bars_by_offer()
    {
        var drawn = Assert.Single(ChartBlocks.Of(Chart, Surface.Message, Language.En))["chart"]!;
        Assert.Equal("bar", (string?)drawn["type"]);
        Assert.Equal("Offer", (string?)drawn["axis_config"]!["x_label"]);
    }

    [Fact]
    public void Teams_draws_bars_by_offer()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            CardRenderer.Write(json, new Message { Language = Language.En, Parts = [Chart] }, CardStyle.Teams);
        var drawn = JsonNode.Parse(stream.ToArray())!["body"]!.AsArray().First(part => ((string?)part!["type"])!.StartsWith("Chart.", StringComparison.Ordinal))!;
        Assert.Equal(("Chart.VerticalBar.Grouped", "Offer"), ((string?)drawn["type"], (string?)drawn["xAxisTitle"]));
    }

    [Fact]
    public void The_picture_has_no_line_between_offers() => Assert.NotEqual(ChartPicture.Draw(Chart with { What = null }), ChartPicture.Draw(Chart));
}
