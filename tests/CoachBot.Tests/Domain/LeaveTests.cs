using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>Balances by grant, expiry, the duty of five days, leave by the hour, planned leave.</summary>
public sealed class LeaveTests
{
    private const int DayHours = 8;
    private static readonly LabourLaw Law = LabourLaw.Japan;
    private static readonly Grant Older = new(new DateOnly(2024, 10, 1), 11);
    private static readonly Grant Newer = new(new DateOnly(2025, 10, 1), 12);

    [Theory]
    [InlineData("2024-10-01", "2026-10-01")]
    [InlineData("2024-02-29", "2026-03-01")] // 28 February is the last day
    [InlineData("2026-03-31", "2028-03-31")]
    [InlineData("2026-02-28", "2028-02-28")]
    public void A_grant_is_gone_two_years_after_its_own_day(string date, string gone)
    {
        var grant = new Grant(DateOnly.Parse(date, null), 10);
        var end = DateOnly.Parse(gone, null);
        Assert.Equal(end, grant.Expires(Law));
        Assert.Equal((true, false, false), (grant.IsUsable(end.AddDays(-1), Law), grant.IsUsable(end, Law), grant.IsUsable(grant.Date.AddDays(-1), Law)));
    }

    [Fact]
    public void The_oldest_grant_is_used_first_and_an_expired_one_not_at_all()
    {
        LeaveUse[] uses = [Day("2026-09-30"), Day("2026-10-01"), Half("2026-09-29"), Hours("2026-09-28", 3)];
        var balance = LeaveBalance.After([Newer, Older], uses, DayHours, Law);
        Assert.Equal([(11 * 8) - 8 - 4 - 3, (12 * 8) - 8m], balance.Grants.Select(one => one.Left));
        Assert.Equal((0m, 88m), (balance.Uncovered, balance.LeftOn(new DateOnly(2026, 10, 1), Law)));
    }

    [Fact]
    public void A_use_may_end_one_grant_and_go_on_with_the_next_and_lacks_what_neither_has()
    {
        var balance = LeaveBalance.After([Older with { Used = 84 }, Newer with { Used = 90 }], [Day("2026-01-15"), Day("2026-01-16")], DayHours, Law);
        Assert.Equal([0m, 0m], balance.Grants.Select(one => one.Left));
        Assert.Equal(6, balance.Uncovered);
    }

    [Fact]
    public void Split_grants_end_each_on_its_own_day_and_share_one_duty()
    {
        Grant[] parts = [new(new DateOnly(2025, 4, 1), 5, new DateOnly(2025, 4, 1)), new(new DateOnly(2025, 10, 1), 5, new DateOnly(2025, 4, 1))];
        Assert.Equal([new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 1)], parts.Select(part => part.Expires(Law)));
        // Ten days are reached in October; a day from the first part counts as well.
        var duty = Assert.Single(LeaveRules.Duties(parts, [Day("2025-05-01"), Day("2026-09-30"), Day("2026-10-01")], Law));
        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30), 2m, 3m), (duty.From, duty.Until, duty.Taken, duty.Missing));
    }

    [Theory]
    [InlineData(10, "", 5)]
    [InlineData(9, "", -1)] // under ten days there is no duty
    [InlineData(10, "d d d d d", 0)]
    [InlineData(10, "d d h h", 2)] // half a day counts as half
    [InlineData(10, "d d d d t", 1)] // hours do not count
    [InlineData(12, "d d d d d d", 0)]
    public void Five_days_in_the_year_of_a_grant_of_ten(int days, string taken, decimal missing)
    {
        var grant = new Grant(new DateOnly(2026, 4, 1), days);
        var uses = taken.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((kind, i) => new LeaveUse(grant.Date.AddDays(i), kind switch
        {
            "d" => LeaveKind.Day,
            "h" => LeaveKind.Morning,
            _ => LeaveKind.Hours,
        }, 2)).ToList();
        Assert.Equal(missing, Missing([grant], uses));
        // Written into the grant it comes to the same.
        IReadOnlyList<Grant> folded = [grant];
        foreach (var use in uses)
            folded = LeaveBalance.Fold(folded, use, DayHours, Law);
        Assert.Equal(missing, Missing(folded, []));
    }

    [Fact]
    public void The_duty_counts_from_the_day_of_the_grant_to_the_day_before_the_next_year()
    {
        var duty = Assert.Single(LeaveRules.Duties([Newer], [Day("2025-09-30"), Day("2025-10-01"), Day("2026-09-30"), Day("2026-10-01")], Law));
        Assert.Equal((new DateOnly(2026, 9, 30), 2m), (duty.Until, duty.Taken));
    }

    [Theory]
    [InlineData(5, 37.5, 8, 40)] // 7.5 is rounded up
    [InlineData(5, 40, 8, 40)]
    [InlineData(5, 35, 7, 35)]
    [InlineData(4, 29, 8, 40)]
    [InlineData(3, 18, 6, 30)]
    public void By_the_hour_at_most_five_days_of_rounded_up_hours(int days, double hours, int day, int cap)
    {
        var dayHours = LeaveRules.DayHours(new LeaveTerms(Newer.Date, days, (decimal)hours));
        Assert.Equal((day, cap), (dayHours, LeaveRules.HourlyCap(dayHours, Law)));
    }

    [Fact]
    public void Hours_left_count_from_the_newest_grant_and_begin_anew_with_the_next()
    {
        LeaveUse[] uses = [Hours("2025-09-30", 5), Hours("2025-10-01", 3), Hours("2026-09-30", 4)];
        Assert.Equal(33, LeaveRules.HourlyLeft([Older, Newer], uses, new DateOnly(2026, 3, 1), DayHours, Law));
        Assert.Equal(35, LeaveRules.HourlyLeft([Older], uses, new DateOnly(2025, 9, 1), DayHours, Law));
        Assert.Equal(0, LeaveRules.HourlyLeft([Newer with { ByHour = 40 }], [], new DateOnly(2026, 3, 1), DayHours, Law));
    }

    [Theory]
    [InlineData(20, 15)]
    [InlineData(5, 0)]
    [InlineData(4.5, 0)]
    [InlineData(5.5, 0.5)]
    public void Planned_leave_may_place_only_what_is_above_five(double left, double plannable) =>
        Assert.Equal((decimal)plannable, LeaveRules.Plannable((decimal)left, Law));

    private static decimal Missing(IReadOnlyList<Grant> grants, IReadOnlyList<LeaveUse> uses) =>
        LeaveRules.Duties(grants, uses, Law) is [var duty] ? duty.Missing : -1;

    private static LeaveUse Day(string date) => new(DateOnly.Parse(date, null), LeaveKind.Day);

    private static LeaveUse Half(string date) => new(DateOnly.Parse(date, null), LeaveKind.Afternoon);

    private static LeaveUse Hours(string date, int hours) => new(DateOnly.Parse(date, null), LeaveKind.Hours, hours);
}
