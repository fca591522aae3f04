using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Turns;

/// <summary>Offers through the real turn and store: shown to the person with their own picture, and gone when they are deleted.</summary>
public sealed class OfferTests
{
    [Fact]
    public async Task Are_shown_with_a_picture_of_their_own_and_deleted_with_the_rest()
    {
        var house = new TestHouse();
        await house.HearAsync(house.Words("start"));
        await house.HearAsync(house.Tap("keep"));
        await house.HearAsync(house.Tap("keep"));
        await OfferAsync(house, "Now", "600");
        Assert.Null(await house.Kept.PictureAsync(TestHouse.Aya, Part.Chart.Offers, CancellationToken.None));
        await OfferAsync(house, "A", "700");
        await house.HearAsync(house.Send([.. new[] { "pay", "fixed", "overtime", "travel", "on-call", "training", "growth", "life" }.Select(key => ($"weight.{key}", "2"))]));

        var chart = Assert.Single(house.Said.SelectMany(message => message.Parts).OfType<Part.Chart>());
        Assert.Equal((Part.Chart.Offers, "Offer"), (chart.What, chart.Axis));
        var picture = await house.Kept.PictureAsync(TestHouse.Aya, chart.What, CancellationToken.None);
        Assert.Equal((chart.Title, chart.Alt), (picture!.Title, picture.Alt));
        Assert.Equal(["2", "1"], picture.Weeks);
        Assert.Equal("A", (string?)(await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["jobOffers"]!["offers"]![1]!["name"]);

        await house.HearAsync(house.Words("delete my data"));
        await house.HearAsync(house.Tap("delete-everything"));
        Assert.Empty(await house.Inner.ReadAsync(TestHouse.Aya, "job-offers|", "job-offers}", CancellationToken.None));
    }

    private static async Task OfferAsync(TestHouse house, string name, string pay)
    {
        await house.HearAsync(house.Words("add an offer"));
        await house.HearAsync(house.Words(name));
        await house.HearAsync(house.Send(("job.base", pay)));
        await house.HearAsync(house.Send(("job.day-hours", "8"), ("job.days-off", "120"), ("job.overtime", "20"), ("job.travel", "20"), ("job.on-call", "4")));
        await house.HearAsync(house.Send(("job.training", "3")));
    }
}
