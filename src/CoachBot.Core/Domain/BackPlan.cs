namespace CoachBot.Domain;

/// <summary>Three measures of when to tell the manager at the latest, side by side. Null: there is no such date.</summary>
/// <param name="LegalFloor">Of open-ended contracts only.</param>
/// <param name="AdviceFrom">The field's advice: between this day …</param>
/// <param name="AdviceBy">… and this one.</param>
public sealed record NoticeDates(DateOnly? LegalFloor, DateOnly? CompanyRule, DateOnly AdviceFrom, DateOnly AdviceBy);

/// <summary>A step and the day by which it is done.</summary>
public sealed record DatedStep(LeavingStep Step, DateOnly By);

/// <summary>Counts back from the last day. No verdict on which notice period binds: all of them are shown.</summary>
public static class BackPlan
{
    private const int SoonDays = 7;
    private const int SearchDays = 14;
    private const int InventoryDaysBefore = 14;
    private const int OfferDaysBefore = 7;
    private const int AdjustDaysAfter = 14;
    private const int HospitalDaysBefore = 14;

    public static NoticeDates Dates(LeavingFacts facts, LeavingFigures figures) => new(
        // Notice on the 1st ends an open-ended contract after the 15th: the day of notice itself is not counted.
        facts.Contract is ContractKind.OpenEnded ? facts.LastDay.AddDays(-figures.LegalNoticeDays.Value) : null,
        CompanyRule(facts),
        facts.LastDay.AddMonths(-figures.AdviceMonthsFrom.Value),
        facts.LastDay.AddMonths(-figures.AdviceMonthsBy.Value));

    public static DateOnly LastAtWork(LeavingFacts facts) => Workdays.LastAtWork(facts.LastDay, facts.LeaveDays ?? 0);

    /// <summary>The steps in order, on working days. What would lie before the plan itself is due on its day.</summary>
    public static IReadOnlyList<DatedStep> Steps(LeavingFacts facts, LeavingFigures figures)
    {
        var dates = Dates(facts, figures);
        var atWork = LastAtWork(facts);
        var intention = dates.CompanyRule < dates.AdviceBy ? dates.CompanyRule.Value : dates.AdviceBy;
        var steps = new List<DatedStep> { new(LeavingStep.Contract, facts.Made.AddDays(SoonDays)) };
        if (facts.Move is not null)
            steps.Add(new(LeavingStep.Move, facts.Made.AddDays(SearchDays)));
        steps.Add(new(LeavingStep.Search, facts.Made.AddDays(SearchDays)));
        steps.Add(new(LeavingStep.Inventory, intention.AddDays(-InventoryDaysBefore)));
        steps.Add(new(LeavingStep.Offer, intention.AddDays(-OfferDaysBefore)));
        steps.Add(new(LeavingStep.Intention, intention));
        steps.Add(new(LeavingStep.Adjust, intention.AddDays(AdjustDaysAfter)));
        steps.Add(new(LeavingStep.Hospitals, atWork.AddDays(-HospitalDaysBefore)));
        steps.Add(new(LeavingStep.Confidentiality, atWork));
        if (facts.LeaveDays > 0)
            steps.Add(new(LeavingStep.Leave, Workdays.After(atWork)));
        steps.Add(new(LeavingStep.LastDay, facts.LastDay));
        return InOrder([.. steps.Select(step => step with { By = Within(step.Step is LeavingStep.LastDay ? step.By : Workdays.OnOrBefore(step.By), facts) })]);
    }

    /// <summary>No step is due after one that builds on it: hospitals never hear of it before the manager.</summary>
    private static List<DatedStep> InOrder(List<DatedStep> steps)
    {
        for (var i = steps.Count - 2; i >= 0; i--)
        {
            if (steps[i].By > steps[i + 1].By)
                steps[i] = steps[i] with { By = steps[i + 1].By };
        }

        return steps;
    }

    private static DateOnly? CompanyRule(LeavingFacts facts) => facts.Rule switch
    {
        NoticeRule.FourteenDays => facts.LastDay.AddDays(-14),
        NoticeRule.ThirtyDays => facts.LastDay.AddDays(-30),
        NoticeRule.OneMonth => facts.LastDay.AddMonths(-1),
        NoticeRule.TwoMonths => facts.LastDay.AddMonths(-2),
        NoticeRule.ThreeMonths => facts.LastDay.AddMonths(-3),
        _ => null,
    };

    private static DateOnly Within(DateOnly day, LeavingFacts facts)
    {
        if (day < facts.Made)
            return facts.Made;
        return day > facts.LastDay ? facts.LastDay : day;
    }
}
