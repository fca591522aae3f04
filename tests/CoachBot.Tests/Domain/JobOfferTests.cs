using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>Pay per hour away from home.</summary>
public sealed class JobOfferTests
{
    [Theory]
    // (365-120) x 8 = 1960 h; 12 x (20 + 10 + 2 x 4) = 456 h; 600 + 40 + 20 = 6,600,000 yen.
    [InlineData(600, 40, 20, 8, 120, 20, 10, 2, 2416, 2732)]
    [InlineData(500, 0, 0, 7.5, 125, 0, 0, 0, 1800, 2778)]
    public void Is_all_pay_over_all_hours(double @base, double variable, double allowances, double day, double off, double overtime, double travel, double nights, double hours, double yen)
    {
        var offer = new JobOffer("", (decimal)@base, (decimal)variable, (decimal)allowances, (decimal)day, (decimal)off, (decimal)overtime, (decimal)travel, (decimal)nights, 3, 3, 3);
        Assert.Equal((decimal)hours, offer.HoursAway(new CoachPolicy()));
        Assert.Equal((decimal)yen, offer.PerHour(new CoachPolicy()));
    }

    [Fact]
    public void Is_not_said_while_hours_are_not_known()
    {
        var offer = new JobOffer("", 600, null, null, 8, 120, null, 10, 2, 3, 3, 3);
        Assert.Null(offer.PerHour(new CoachPolicy()));
        Assert.Equal([OpenPoint.Overtime, OpenPoint.Variable, OpenPoint.Allowances], OpenPoints.Of(offer));
    }
}
