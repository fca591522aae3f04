namespace CoachBot.Domain;

/// <summary>Every number the coach judges by, in one place. Bound from the "Policy" section of the settings.</summary>
public sealed record CoachPolicy
{
    /// <summary>A check-in covers its own day and the six before.</summary>
    public const int CheckInDays = 7;

    /// <summary>A run of this many days is the latest point to suggest talking to someone.</summary>
    public int RecommendAfterDays { get; init; } = 14;

    /// <summary>The same run is brought up again after this many further days.</summary>
    public int RecommendAgainAfterDays { get; init; } = 14;

    /// <summary>More days than this between two check-ins end a run.</summary>
    public int RunGapDays { get; init; } = 21;

    public int OneToTwoWeeksAddsDays { get; init; } = 3;

    public int OverTwoWeeksAddsDays { get; init; } = 7;

    /// <summary>Hours of sleep below which near misses are asked about and driving is warned of.</summary>
    public decimal ShortSleepHours { get; init; } = 5;

    /// <summary>Hours of sleep below which the small step is about sleep.</summary>
    public decimal LittleSleepHours { get; init; } = 6;

    /// <summary>Nights called out in a week from which the load warning and the near-miss question come.</summary>
    public int ManyCallouts { get; init; } = 3;

    /// <summary>Overtime this many hours above the check-in before makes it the small step.</summary>
    public decimal OvertimeRise { get; init; } = 5;

    /// <summary>Hours of overtime in the last 28 days, above which the coach warns; the third is reached, not exceeded.</summary>
    public decimal OvertimeHigh { get; init; } = 45;

    public decimal OvertimeVeryHigh { get; init; } = 80;

    public decimal OvertimeExtreme { get; init; } = 100;

    public int OvertimeDays { get; init; } = 28;

    /// <summary>Days from a recommendation to each question about it.</summary>
    public int FollowUpDays { get; init; } = 3;

    public int SecondFollowUpDays { get; init; } = 10;

    public int LightCheckDays { get; init; } = 14;

    /// <summary>Days for which the question at the end of a thirty-day plan may still be asked.</summary>
    public int PlanEndOpenDays { get; init; } = 14;

    /// <summary>A reason of the health family with this impact or more means: recover first.</summary>
    public int RecoverImpact { get; init; } = 4;

    /// <summary>Fewer reasons with a fact than this say too little.</summary>
    public int FactsNeeded { get; init; } = 2;

    /// <summary>Fixable and support at or above these lean to staying and fixing.</summary>
    public decimal StayFixable { get; init; } = 0.6m;

    public decimal StaySupport { get; init; } = 0.6m;

    /// <summary>Fixable below, and support at or below these lean to a safe exit.</summary>
    public decimal ExitFixable { get; init; } = 0.35m;

    public decimal ExitSupport { get; init; } = 0.4m;

    /// <summary>How many changed answers are looked through for what would change the leaning.</summary>
    public int MostFlips { get; init; } = 3;

    /// <summary>Days until a decision is looked at again.</summary>
    public int ReviewDays { get; init; } = 30;

    /// <summary>Invitations in a row without an answer, after which the coach offers a pause and falls silent.</summary>
    public int SilentWeeks { get; init; } = 4;

    /// <summary>Months for which check-ins and other history are kept.</summary>
    public int KeepMonths { get; init; } = 24;

    /// <summary>Days after the app was removed until everything about the person is deleted.</summary>
    public int ForgetAfterDays { get; init; } = 30;

    /// <summary>Local hours in which nothing is sent: from the first until the second.</summary>
    public int QuietFromHour { get; init; } = 20;

    public int QuietUntilHour { get; init; } = 8;

    /// <summary>Day of the month from which the log says where the month is heading.</summary>
    public int ForecastFromDay { get; init; } = 7;

    /// <summary>Hours of overtime, or nights called out, in two check-ins in a row that make a heavy fortnight.</summary>
    public decimal HeavyFortnightHours { get; init; } = 30;

    public int HeavyFortnightCallouts { get; init; } = 4;

    /// <summary>Months after a grant from which a duty of five days not yet met is brought up.</summary>
    public int DutyRiskAfterMonths { get; init; } = 9;

    /// <summary>At least so many days between two leave reminders.</summary>
    public int LeaveReminderDays { get; init; } = 7;

    /// <summary>Without a day of leave booked within so many days, the coach brings one up.</summary>
    public int LeaveAheadDays { get; init; } = 30;

    /// <summary>At least so many days after a card of self-care was offered or read, before one is offered.</summary>
    public int CareDays { get; init; } = 7;

    /// <summary>The local hour of leave reminders: noon, clear of the morning after a night call-out.</summary>
    public int LeaveReminderHour { get; init; } = 12;

    /// <summary>Hours that one night on call counts for in the pay per hour away from home.</summary>
    public decimal OnCallNightHours { get; init; } = 4;

    /// <summary>Hours that one night away counts for when travel is asked about.</summary>
    public int NightAwayHours { get; init; } = 8;

    /// <summary>Pay a year in 10,000 yen that has all points in a comparison of offers.</summary>
    public decimal OfferFullPay { get; init; } = 1200;

    /// <summary>Hours a month, or nights, from which on an offer has no points for them.</summary>
    public decimal OfferMostOvertime { get; init; } = 80;

    public decimal OfferMostTravel { get; init; } = 80;

    public decimal OfferMostOnCall { get; init; } = 10;

    /// <summary>The hour at which a workday begins, for the rest before it.</summary>
    public int WorkdayStartHour { get; init; } = 9;

    /// <summary>How many months an on-call roster is tried through.</summary>
    public int RosterMonths { get; init; } = 1000;
}
