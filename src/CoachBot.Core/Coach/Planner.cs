using CoachBot.Domain;

namespace CoachBot.Coaching;

/// <summary>Plans what the coach will say by itself: the weekly check-in, its nudge, the questions after a recommendation.</summary>
internal sealed class Planner(Mind mind)
{
    /// <summary>Every turn ends with the next weekly check-in planned, so that no lost link silences the coach.</summary>
    public void EnsureWeekly()
    {
        var profile = mind.Profile;
        if (profile.Consent is null || profile.Gone || profile.Unreachable || profile.Silent || mind.Occasions.Any(one => one is { Kind: Occasion.CheckIn, State: OccasionState.Planned }))
            return;
        PlanWeeklyAfter(mind.Now);
    }

    public void PlanWeeklyAnew()
    {
        Cancel(one => one.Kind is Occasion.CheckIn or Occasion.Nudge, "moved");
        PlanWeeklyAfter(mind.Now);
    }

    /// <summary>The next weekly check-in strictly after a moment, and not within a pause. Without one, old history still goes.</summary>
    public void PlanWeeklyAfter(DateTimeOffset after)
    {
        if (!mind.Profile.IsAskedWeekly)
        {
            if (!mind.Occasions.Any(one => one is { Kind: Occasion.Tidy, State: OccasionState.Planned }))
                PlanTidying();
            return;
        }

        var due = NextWeekly(after);
        Plan(new Occasion(IdOf(due), Occasion.CheckIn, due, NextWeekly(due)));
    }

    /// <summary>The planned invitation keeps its week and its local hour, unless that has passed already where the person is now.</summary>
    public void ZoneChanged()
    {
        if (mind.Occasions.FirstOrDefault(one => one is { Kind: Occasion.CheckIn, State: OccasionState.Planned } && one.Due > mind.Now) is not { } planned)
            return;
        for (var due = NextWeekly(mind.Now); !Week.IsBefore(planned.Week!, WeekOf(due)); due = NextWeekly(due))
        {
            if (WeekOf(due) == planned.Week)
                mind.Plan(planned with { Due = due, Deadline = NextWeekly(due) });
        }
    }

    public DateTimeOffset NextWeekly(DateTimeOffset after)
    {
        var profile = mind.Profile;
        var day = Zones.Day(after, profile.Zone);
        if (profile.PausedUntil is { } until && until > day)
            day = until;
        while (true)
        {
            if (day.DayOfWeek == profile.Weekday && Week.Of(day) != profile.InvitedWeek && AtUsualHour(day) is var moment && moment > after)
                return moment;
            day = day.AddDays(1);
        }
    }

    /// <summary>One nudge the day after an invitation.</summary>
    public void PlanNudge()
    {
        var due = AtUsualHour(mind.Today.AddDays(1));
        Plan(new Occasion($"nudge-{Week.Of(mind.Today)}", Occasion.Nudge, due, due.AddHours(12)));
    }

    /// <summary>A week that is answered is not asked about again.</summary>
    public void CheckedIn(CheckIn checkIn) => Cancel(one => one.Kind == Occasion.Nudge && !Week.IsBefore(checkIn.Week, one.Week!), "answered");

    /// <summary>The invitation was answered, if only with "later".</summary>
    public void CancelNudge() => Cancel(one => one.Kind == Occasion.Nudge, "answered");

    public void PlanFollowUps()
    {
        CancelFollowUps("replaced");
        PlanAbout(Occasion.FollowUp, mind.Policy.FollowUpDays, mind.Policy.SecondFollowUpDays - mind.Policy.FollowUpDays);
        PlanAbout(Occasion.SecondFollowUp, mind.Policy.SecondFollowUpDays, mind.Policy.SecondFollowUpDays);
    }

    public void PlanLightCheck()
    {
        CancelFollowUps("answered");
        PlanAbout(Occasion.LightCheck, mind.Policy.LightCheckDays, mind.Policy.LightCheckDays);
    }

    /// <summary>Day 30, or the day after when the check-in is due on day 30: one question at a time.</summary>
    /// <param name="made">The day the plan was made.</param>
    public void PlanEnd(DateOnly made)
    {
        CancelPlanEnd("replaced");
        var end = made.AddDays(Domain.Plan.Days);
        var day = end.DayOfWeek == mind.Profile.Weekday ? end.AddDays(1) : end;
        var due = AtUsualHour(day);
        Plan(new Occasion($"{Occasion.PlanEnd}-{made:yyyy-MM-dd}", Occasion.PlanEnd, due, due.AddDays(mind.Policy.PlanEndOpenDays)));
    }

    public void CancelPlanEnd(string reason) => Cancel(one => one.Kind == Occasion.PlanEnd, reason);

    /// <summary>One question on the day after urgent help, however often that was shown; none before consent.</summary>
    public void PlanDayAfter()
    {
        if (mind.Profile.Consent is null || mind.Occasions.Any(one => one is { Kind: Occasion.DayAfter, State: OccasionState.Planned }))
            return;
        var day = mind.Today;
        while (mind.Occasions.Any(one => one.Id == FollowUpId(day)))
            day = day.AddDays(-1);
        var due = AtUsualHour(mind.Today.AddDays(1));
        Plan(new Occasion(FollowUpId(day), Occasion.DayAfter, due, due.AddHours(12)));

        static string FollowUpId(DateOnly day) => $"{Occasion.FollowUp}-{day:yyyy-MM-dd}";
    }
    /// <summary>The newest decision is the one to look at again.</summary>
    public void PlanReview()
    {
        CancelReview("replaced");
        PlanAbout(Occasion.Review, mind.Policy.ReviewDays, mind.Policy.ReviewDays);
    }

    public void CancelReview(string reason) => Cancel(one => one.Kind == Occasion.Review, reason);

    public void CancelFollowUps(string reason) => Cancel(one => one.IsAboutRecommendation, reason);

    /// <summary>Who fell silent is no longer looked at every week; old history still goes.</summary>
    public void PlanTidying()
    {
        var due = mind.Now.AddDays(30);
        Plan(new Occasion($"{Occasion.Tidy}-{Zones.Day(due, mind.Profile.Zone):yyyy-MM-dd}", Occasion.Tidy, due, DateTimeOffset.MaxValue));
    }

    /// <summary>Who removed the app and does not come back is forgotten.</summary>
    public void PlanForgetting()
    {
        var due = mind.Now.AddDays(mind.Policy.ForgetAfterDays);
        Plan(new Occasion($"{Occasion.Forget}-{mind.Today:yyyy-MM-dd}", Occasion.Forget, due, DateTimeOffset.MaxValue));
    }

    /// <summary>Every turn ends with the next leave reminder planned as things are now.</summary>
    public void EnsureLeave()
    {
        var (profile, state) = (mind.Profile, mind.Notebook.Leave);
        var next = state is null || profile.Consent is null || profile.Gone ? null : NextLeave(state);
        var planned = mind.Occasions.FirstOrDefault(static one => one.IsLeaveReminder && one.State is OccasionState.Planned);
        if (planned?.Id == next?.Id)
            return;
        Cancel(one => one.IsLeaveReminder, "moved");
        if (next is not null)
            Plan(next);
    }

    public void PlanLeaveAnswer(int booking, int days)
    {
        var due = AtLeaveHour(mind.Today.AddDays(days));
        Plan(new Occasion($"{Occasion.LeaveAnswer}-{booking}-{mind.Today:yyyy-MM-dd}", Occasion.LeaveAnswer, due, due.AddDays(2)));
    }

    private Occasion? NextLeave(LeaveState state)
    {
        // What was moved to later today still waits.
        var waits = mind.Occasions.Any(one => one.IsLeaveReminder && one.State is OccasionState.Planned && one.Due > mind.Now && Zones.Day(one.Due, mind.Profile.Zone) == mind.Today);
        var from = waits || mind.Now < AtLeaveHour(mind.Today) ? mind.Today : mind.Today.AddDays(1);
        if (mind.Profile.PausedUntil is { } until && until > from)
            from = until;
        if (LeaveReminders.Next(state, mind.Notebook.CheckIns, from, mind.Policy, LabourLaw.Japan) is not { } next)
            return null;
        var due = AtLeaveHour(next.Day);
        var kind = Occasion.Leave + LeaveReasons.Name(next.Reason);
        return new Occasion($"{kind}-{next.Day:yyyy-MM-dd}", kind, due, AtLeaveHour(next.Day.AddDays(1)));
    }

    private DateTimeOffset AtLeaveHour(DateOnly day) =>
        Zones.Moment(day, Math.Clamp(mind.Policy.LeaveReminderHour, mind.Policy.QuietUntilHour, mind.Policy.QuietFromHour - 1), mind.Profile.Zone);

    public void CancelAll(string reason) => Cancel(_ => true, reason);

    /// <summary>What the person no longer wants to be told goes; what they want again is planned.</summary>
    public void WishesChanged()
    {
        var profile = mind.Profile;
        Cancel(one => (profile.WithoutReminders && one.IsSpoken) || (profile.WithoutWeekly && one.Kind is Occasion.CheckIn or Occasion.Nudge), Occasion.Off);
        if (profile.WithoutReminders)
            return;
        if (mind.Notebook.Plan is { } plan && plan.IsRunning(mind.Today) && !mind.Occasions.Any(one => one.Kind == Occasion.PlanEnd))
            PlanEnd(plan.Date);
        foreach (var booking in mind.Notebook.Leave?.Bookings.Where(one => one.State is BookingState.Asked && !mind.Occasions.Any(other => other.Asks(one.Id))) ?? [])
            PlanLeaveAnswer(booking.Id, days: 1);
    }

    private void Plan(Occasion occasion)
    {
        if (!mind.Profile.WithoutReminders || !occasion.IsSpoken)
            mind.Plan(occasion);
    }

    private void PlanAbout(string kind, int days, int openDays)
    {
        var due = AtUsualHour(mind.Today.AddDays(days));
        Plan(new Occasion($"{kind}-{mind.Today:yyyy-MM-dd}", kind, due, due.AddDays(openDays)));
    }

    private void Cancel(Func<Occasion, bool> which, string reason)
    {
        foreach (var occasion in mind.Occasions.Where(one => one.State is OccasionState.Planned && which(one)).ToList())
            mind.Plan(occasion.Skip(reason));
    }

    private string IdOf(DateTimeOffset due) => $"check-in-{Zones.Day(due, mind.Profile.Zone):yyyy-MM-dd}";

    private string WeekOf(DateTimeOffset due) => Week.Of(Zones.Day(due, mind.Profile.Zone));

    /// <summary>The person's hour, within the hours in which anything is sent.</summary>
    private DateTimeOffset AtUsualHour(DateOnly day) =>
        Zones.Moment(day, Math.Clamp(mind.Profile.Hour, mind.Policy.QuietUntilHour, mind.Policy.QuietFromHour - 1), mind.Profile.Zone);
}
