using CoachBot.Domain;
using CsCheck;

namespace CoachBot.Tests.Domain;

/// <summary>Dates counted back from the last day.</summary>
public sealed class BackPlanTests
{
    private static readonly LeavingFigures Figures = LeavingFigures.All;

    [Theory]
    // Notice on 1 February ends an open-ended contract after 15 February.
    [InlineData(ContractKind.OpenEnded, "2027-02-15", "2027-02-01")]
    [InlineData(ContractKind.OpenEnded, "2027-03-14", "2027-02-28")]
    [InlineData(ContractKind.OpenEnded, "2028-03-14", "2028-02-29")]
    [InlineData(ContractKind.OpenEnded, "2027-01-10", "2026-12-27")]
    // Clocks change in many places in these two weeks; a date has no hours to lose.
    [InlineData(ContractKind.OpenEnded, "2027-03-28", "2027-03-14")]
    [InlineData(ContractKind.FixedTerm, "2027-02-15", null)]
    [InlineData(ContractKind.Dispatched, "2027-02-15", null)]
    [InlineData(ContractKind.Unknown, "2027-02-15", null)]
    public void The_law_names_a_day_for_open_ended_contracts_only(ContractKind contract, string lastDay, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected), BackPlan.Dates(Facts(lastDay) with { Contract = contract }, Figures).LegalFloor);

    [Theory]
    [InlineData(NoticeRule.OneMonth, "2027-03-31", "2027-02-28")] // no 31 February: the last of the month
    [InlineData(NoticeRule.OneMonth, "2028-03-31", "2028-02-29")]
    [InlineData(NoticeRule.OneMonth, "2027-04-30", "2027-03-30")]
    [InlineData(NoticeRule.ThirtyDays, "2027-03-31", "2027-03-01")] // not the same as a month
    [InlineData(NoticeRule.TwoMonths, "2027-04-30", "2027-02-28")]
    [InlineData(NoticeRule.ThreeMonths, "2027-05-31", "2027-02-28")]
    [InlineData(NoticeRule.FourteenDays, "2027-03-31", "2027-03-17")]
    [InlineData(NoticeRule.Unknown, "2027-03-31", null)]
    public void The_company_rule(NoticeRule rule, string lastDay, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected), BackPlan.Dates(Facts(lastDay) with { Rule = rule }, Figures).CompanyRule);

    [Theory]
    [InlineData("2027-03-31", "2026-12-31", "2027-01-31")]
    [InlineData("2027-05-31", "2027-02-28", "2027-03-31")]
    [InlineData("2028-05-30", "2028-02-29", "2028-03-30")]
    public void The_advice_is_two_to_three_months(string lastDay, string from, string by)
    {
        var dates = BackPlan.Dates(Facts(lastDay), Figures);
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(by)), (dates.AdviceFrom, dates.AdviceBy));
    }

    [Theory]
    [InlineData(NoticeRule.Unknown, "2027-01-29")] // the 31st is a Sunday
    [InlineData(NoticeRule.OneMonth, "2027-01-29")] // the advice is earlier
    [InlineData(NoticeRule.ThreeMonths, "2026-12-28")] // the rule is earlier, and New Year's Eve is no working day
    public void The_manager_hears_it_by_the_earlier_of_rule_and_advice(NoticeRule rule, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), By(Facts("2027-03-31") with { Rule = rule }, LeavingStep.Intention));

    [Fact]
    public void The_whole_plan_in_order()
    {
        var facts = Facts("2027-03-31") with { Contract = ContractKind.OpenEnded, LeaveDays = 10, Move = InternalMove.Quality };
        Assert.Equal(
        [
            // Counted back from a Sunday, told on the Friday before it.
            "Contract 2026-12-02", "Move 2026-12-09", "Search 2026-12-09", "Inventory 2027-01-15", "Offer 2027-01-22", "Intention 2027-01-29",
            "Adjust 2027-02-12", "Hospitals 2027-03-02", "Confidentiality 2027-03-16", "Leave 2027-03-17", "LastDay 2027-03-31",
        ], BackPlan.Steps(facts, Figures).Select(step => $"{step.Step} {step.By:yyyy-MM-dd}"));
    }

    [Fact]
    public void Without_leave_and_without_a_move_they_are_no_steps() =>
        Assert.DoesNotContain(BackPlan.Steps(Facts("2027-03-31"), Figures), step => step.Step is LeavingStep.Leave or LeavingStep.Move);

    [Fact]
    public void Much_leave_brings_everything_forward_and_hospitals_never_hear_of_it_before_the_manager()
    {
        var facts = Facts("2027-03-31") with { LeaveDays = 60 };
        Assert.True(By(facts, LeavingStep.Intention) <= By(facts, LeavingStep.Hospitals));
        Assert.Equal(new DateOnly(2026, 12, 25), BackPlan.LastAtWork(facts));
        Assert.Equal(new DateOnly(2026, 12, 11), By(facts, LeavingStep.Intention));
    }

    [Fact]
    public void A_near_last_day_puts_no_step_into_the_past() =>
        Assert.All(BackPlan.Steps(Facts("2026-12-05") with { Rule = NoticeRule.TwoMonths, LeaveDays = 20 }, Figures), step => Assert.InRange(step.By, Made, new DateOnly(2026, 12, 5)));

    [Fact]
    public void Whatever_is_said_the_steps_are_in_order_within_the_plan_and_each_stands_once() =>
        Gen.Select(Gen.Int[1, 730], Gen.Enum<ContractKind>(), Gen.Enum<NoticeRule>(), Gen.Int[0, 160]).Sample((days, contract, rule, halves) =>
        {
            var facts = new LeavingFacts(Made, Made.AddDays(days), contract, rule, halves / 2m);
            var steps = BackPlan.Steps(facts, Figures);
            return steps.Select(step => step.Step).SequenceEqual(steps.Select(step => step.Step).Order()) && steps.Select(step => step.By).SequenceEqual(steps.Select(step => step.By).Order())
                && steps.All(step => step.By >= Made && step.By <= facts.LastDay)
                && steps.Select(step => step.Step).Distinct().Count() == steps.Count
                && steps.Any(step => step.Step is LeavingStep.LastDay && step.By == facts.LastDay);
        }, iter: 300);

    private static readonly DateOnly Made = new(2026, 11, 25);

    private static LeavingFacts Facts(string lastDay) => new(Made, DateOnly.Parse(lastDay), ContractKind.Unknown);

    private static DateOnly By(LeavingFacts facts, LeavingStep step) => BackPlan.Steps(facts, Figures).Single(one => one.Step == step).By;
}
