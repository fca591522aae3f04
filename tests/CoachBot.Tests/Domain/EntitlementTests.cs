using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>Statutory leave: every row of the law's tables, and the edges between them.</summary>
public sealed class EntitlementTests
{
    private static readonly LabourLaw Law = LabourLaw.Japan;
    private static readonly DateOnly Hired = new(2018, 4, 1);

    [Theory]
    [InlineData(5, 40, new[] { 10, 11, 12, 14, 16, 18, 20, 20, 20 })]
    [InlineData(4, 28, new[] { 7, 8, 9, 10, 12, 13, 15, 15, 15 })]
    [InlineData(3, 21, new[] { 5, 6, 6, 8, 9, 10, 11, 11, 11 })]
    [InlineData(2, 14, new[] { 3, 4, 4, 5, 6, 6, 7, 7, 7 })]
    [InlineData(1, 7, new[] { 1, 2, 2, 2, 3, 3, 3, 3, 3 })]
    public void Each_row_of_the_tables(int days, decimal hours, int[] expected) =>
        Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(number => Entitlement.Days(new LeaveTerms(Hired, days, hours), number, Law)));

    [Theory]
    [InlineData(4, 29.9, 7)] // under 30 hours and at most four days: proportional
    [InlineData(4, 30, 10)] // thirty hours are enough
    [InlineData(4, 32, 10)]
    [InlineData(5, 20, 10)] // five days are enough
    [InlineData(5, 29.9, 10)]
    [InlineData(6, 24, 10)]
    [InlineData(1, 30, 10)]
    [InlineData(3, 29.9, 5)]
    [InlineData(0, 0, 0)]
    public void Thirty_hours_or_five_days_make_it_full(int days, double hours, int first) =>
        Assert.Equal(first, Entitlement.Days(new LeaveTerms(Hired, days, (decimal)hours), 0, Law));

    [Theory]
    [InlineData(217, 10)]
    [InlineData(216, 7)]
    [InlineData(169, 7)]
    [InlineData(168, 5)]
    [InlineData(121, 5)]
    [InlineData(120, 3)]
    [InlineData(73, 3)]
    [InlineData(72, 1)]
    [InlineData(48, 1)]
    [InlineData(47, 0)]
    public void By_days_a_year(int year, int first) =>
        Assert.Equal(first, Entitlement.Days(new LeaveTerms(Hired, 0, 20, year), 0, Law));

    [Theory]
    [InlineData("2025-04-01", "2025-10-01", "2026-10-01")]
    [InlineData("2025-08-29", "2026-03-01", "2027-03-01")] // no 29 February: the day after the period's end
    [InlineData("2023-08-29", "2024-02-29", "2025-03-01")] // a leap year has one
    [InlineData("2025-08-31", "2026-03-01", "2027-03-01")]
    [InlineData("2025-10-31", "2026-05-01", "2027-05-01")] // no 31 April
    [InlineData("2025-12-31", "2026-07-01", "2027-07-01")]
    [InlineData("2024-02-29", "2024-08-29", "2025-08-29")]
    public void The_first_two_grants_by_date_of_hire(string hired, string first, string second)
    {
        var terms = new LeaveTerms(DateOnly.Parse(hired, null), 5, 40);
        Assert.Equal([DateOnly.Parse(first, null), DateOnly.Parse(second, null)], new[] { 0, 1 }.Select(number => Entitlement.DateOf(terms, number, Law)));
    }

    [Fact]
    public void A_missed_year_falls_away_and_the_next_goes_by_length_of_service()
    {
        var grants = Entitlement.Grants(new LeaveTerms(Hired, 5, 40), new DateOnly(2021, 10, 1), Law, missed: [1, 2]);
        Assert.Equal([(new DateOnly(2018, 10, 1), 10m), (new DateOnly(2021, 10, 1), 14m)], grants.Select(grant => (grant.Date, grant.Days)));
    }

    [Fact]
    public void Nothing_before_half_a_year() =>
        Assert.Empty(Entitlement.Grants(new LeaveTerms(Hired, 5, 40), new DateOnly(2018, 9, 30), Law));
}
