using System.Globalization;
using CoachBot.Domain;

namespace CoachBot.Settings;

/// <summary>Checks the numbers the coach judges by: each in its range, and those that go together in their order.</summary>
internal static class PolicyCheck
{
    public static IEnumerable<string> Problems(CoachPolicy policy) =>
        [.. Ranges(policy).Where(one => one.Value < one.Least || one.Value > one.Most).Select(Outside), .. Orders(policy).Where(one => !one.Good).Select(one => one.Problem)];

    private static (string Name, decimal Value, decimal Least, decimal Most)[] Ranges(CoachPolicy policy) =>
    [
        (nameof(policy.RecommendAgainAfterDays), policy.RecommendAgainAfterDays, 1, 90),
        (nameof(policy.RunGapDays), policy.RunGapDays, CoachPolicy.CheckInDays, 60),
        (nameof(policy.OneToTwoWeeksAddsDays), policy.OneToTwoWeeksAddsDays, 0, 14),
        (nameof(policy.OverTwoWeeksAddsDays), policy.OverTwoWeeksAddsDays, 0, 14),
        (nameof(policy.ShortSleepHours), policy.ShortSleepHours, 1, 12),
        (nameof(policy.LittleSleepHours), policy.LittleSleepHours, 1, 12),
        (nameof(policy.ManyCallouts), policy.ManyCallouts, 1, 7),
        (nameof(policy.OvertimeRise), policy.OvertimeRise, 0.5m, 100),
        (nameof(policy.OvertimeHigh), policy.OvertimeHigh, 1, 400),
        (nameof(policy.OvertimeVeryHigh), policy.OvertimeVeryHigh, 1, 400),
        (nameof(policy.OvertimeExtreme), policy.OvertimeExtreme, 1, 400),
        (nameof(policy.OvertimeDays), policy.OvertimeDays, 7, 62),
        (nameof(policy.PlanEndOpenDays), policy.PlanEndOpenDays, 1, 60),
        (nameof(policy.RecoverImpact), policy.RecoverImpact, 1, 5),
        (nameof(policy.FactsNeeded), policy.FactsNeeded, 0, 12),
        (nameof(policy.StayFixable), policy.StayFixable, 0, 1),
        (nameof(policy.StaySupport), policy.StaySupport, 0, 1),
        (nameof(policy.ExitFixable), policy.ExitFixable, 0, 1),
        (nameof(policy.ExitSupport), policy.ExitSupport, 0, 1),
        (nameof(policy.MostFlips), policy.MostFlips, 1, 3),
        (nameof(policy.ReviewDays), policy.ReviewDays, 1, 365),
        (nameof(policy.SilentWeeks), policy.SilentWeeks, 1, 52),
        (nameof(policy.KeepMonths), policy.KeepMonths, 3, 120),
        (nameof(policy.ForgetAfterDays), policy.ForgetAfterDays, 0, 365),
        (nameof(policy.ForecastFromDay), policy.ForecastFromDay, 1, 31),
        (nameof(policy.HeavyFortnightHours), policy.HeavyFortnightHours, 1, 200),
        (nameof(policy.HeavyFortnightCallouts), policy.HeavyFortnightCallouts, 1, 14),
        (nameof(policy.DutyRiskAfterMonths), policy.DutyRiskAfterMonths, 0, 11),
        (nameof(policy.LeaveReminderDays), policy.LeaveReminderDays, 1, 365),
        (nameof(policy.LeaveAheadDays), policy.LeaveAheadDays, 1, 365),
        (nameof(policy.QuietFromHour), policy.QuietFromHour, 13, 24),
        (nameof(policy.QuietUntilHour), policy.QuietUntilHour, 0, 11),
        (nameof(policy.LeaveReminderHour), policy.LeaveReminderHour, 0, 23),
        (nameof(policy.CareDays), policy.CareDays, 1, 90),
        (nameof(policy.WorkdayStartHour), policy.WorkdayStartHour, 5, 12),
        (nameof(policy.RosterMonths), policy.RosterMonths, 100, 10_000),
        (nameof(policy.OnCallNightHours), policy.OnCallNightHours, 0, 24),
        (nameof(policy.NightAwayHours), policy.NightAwayHours, 0, 24),
        (nameof(policy.OfferFullPay), policy.OfferFullPay, 100, 10_000),
        (nameof(policy.OfferMostOvertime), policy.OfferMostOvertime, 1, 400),
        (nameof(policy.OfferMostTravel), policy.OfferMostTravel, 1, 400),
        (nameof(policy.OfferMostOnCall), policy.OfferMostOnCall, 1, 31),
    ];

    private static (bool Good, string Problem)[] Orders(CoachPolicy policy) =>
    [
        (policy.RecommendAfterDays is >= 7 and <= 14, "Policy:RecommendAfterDays must be 7–14: two weeks is the latest point."),
        (policy.FollowUpDays > 0 && policy.SecondFollowUpDays > policy.FollowUpDays && policy.LightCheckDays > 0, "Policy:FollowUpDays must be over 0, Policy:SecondFollowUpDays over that, Policy:LightCheckDays over 0."),
        (policy.ShortSleepHours <= policy.LittleSleepHours, "Policy:ShortSleepHours must not be over Policy:LittleSleepHours."),
        (policy.OvertimeHigh <= policy.OvertimeVeryHigh && policy.OvertimeVeryHigh <= policy.OvertimeExtreme, "Policy:OvertimeHigh, Policy:OvertimeVeryHigh and Policy:OvertimeExtreme must rise."),
        (policy.ExitFixable <= policy.StayFixable, "Policy:ExitFixable must not be over Policy:StayFixable."),
        (policy.ExitSupport < policy.StaySupport, "Policy:ExitSupport must be under Policy:StaySupport."),
        (!HasDay(policy) || policy.LeaveReminderHour is < 0 or > 23 || (policy.LeaveReminderHour >= policy.QuietUntilHour && policy.LeaveReminderHour < policy.QuietFromHour), "Policy:LeaveReminderHour lies in the quiet hours."),
    ];

    private static bool HasDay(CoachPolicy policy) => policy is { QuietFromHour: > 12 and <= 24, QuietUntilHour: >= 0 and < 12 };

    private static string Outside((string Name, decimal Value, decimal Least, decimal Most) one) =>
        string.Create(CultureInfo.InvariantCulture, $"Policy:{one.Name} is {one.Value}; it must be {one.Least}–{one.Most}.");
}
