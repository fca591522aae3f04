using System.Text.Json.Nodes;
using CoachBot.Channels.WebChat;
using CoachBot.Talk;

namespace CoachBot.Tests.WebChat;

public sealed class CardActivityTests
{
    private static readonly Message Message = new() { Language = Language.En, Parts = [ChartPictureTests.ThreeWeeks] };

    [Fact]
    public void The_card_says_in_words_which_mark_of_the_picture_is_which()
    {
        var body = JsonNode.Parse(CardActivity.Draw(Message, "/webchat/chart/x.png"))!["body"]!.AsArray();

        Assert.Contains(body, element => (string?)element!["url"] == "/webchat/chart/x.png" && (string)element["altText"]! == ChartPictureTests.ThreeWeeks.Alt);
        Assert.Contains(body, element => (string?)element!["text"] is { } legend
            && legend.Contains("● Sleep", StringComparison.Ordinal)
            && legend.Contains("■ Signs", StringComparison.Ordinal)
            && legend.Contains("▲ Overtime", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_picture_the_table_does()
    {
        var body = JsonNode.Parse(CardActivity.Draw(Message, chart: null))!["body"]!.AsArray();

        Assert.DoesNotContain(body, element => (string?)element!["type"] == "Image");
        Assert.DoesNotContain(body, element => ((string?)element!["text"])?.Contains('●', StringComparison.Ordinal) == true);
    }
}
