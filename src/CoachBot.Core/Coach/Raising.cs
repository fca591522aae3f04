using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Coaching;

/// <summary>The coach speaks up: whether it still should is judged here, at the moment of sending.</summary>
internal sealed class Raising(Mind mind, Conversation talk)
{
    private static readonly TimeSpan UrgentFor = TimeSpan.FromDays(2);

    public void Begin(Occasion occasion)
    {
        if (occasion.State is not OccasionState.Planned)
            return;
        if (occasion.Kind == Occasion.CheckIn && new Retention(mind).IsDue)
            new Retention(mind).Apply();
        if (Obstacle(occasion) is { } reason)
        {
            mind.Plan(occasion.Skip(reason));
            PlanNext(occasion, reason);
        }
        else if (occasion.Kind == Occasion.Forget)
        {
            mind.Forget = true;
        }
        else if (occasion.Kind == Occasion.Tidy)
        {
            new Retention(mind).Apply();
            mind.Plan(occasion.Skip("tidied"));
            new Planner(mind).PlanTidying();
        }
        else if ((QuietUntil() ?? CalmerDay(occasion) ?? MorningAfterCallOut(occasion)) is { } later)
        {
            mind.Plan(occasion with { Due = later });
        }
        else
        {
            mind.Plan(occasion with { State = OccasionState.Sending });
            PlanNext(occasion, reason: null);
            Raise(occasion);
        }
    }

    /// <summary>Why it should not be said any more, or null.</summary>
    public string? Obstacle(Occasion occasion)
    {
        var profile = mind.Profile;
        if (occasion.Kind == Occasion.Forget)
            return profile.Gone ? null : "returned";
        if (occasion.Kind == Occasion.Tidy)
            return profile.Silent || profile.Unreachable || !profile.IsAskedWeekly ? null : "returned";
        if (profile.Gone)
            return "uninstalled";
        if (profile.Unreachable)
            return "blocked";
        if (profile.Consent is null)
            return "no-consent";
        if (profile.WithoutReminders || (profile.WithoutWeekly && occasion.Kind is Occasion.CheckIn or Occasion.Nudge))
            return Occasion.Off;
        if (profile.PausedUntil > mind.Today)
            return "paused";
        if (occasion.Kind is Occasion.Review && profile.Silent)
            return "silent";
        if (mind.Now >= occasion.Deadline)
            return "deadline";
        if (occasion.Kind is Occasion.CheckIn or Occasion.Nudge && AnsweredSince(occasion))
            return "answered";
        if ((occasion.Kind is Occasion.CheckIn or Occasion.Nudge or Occasion.Review or Occasion.LeaveAnswer || occasion.IsLeaveReminder) && IsUrgent)
            return "urgent";
        if (occasion.PlanDay is { } planned)
            return ObstacleToPlanEnd(planned);
        if (occasion.Kind == Occasion.LeaveAnswer && Asked(occasion) is null)
            return "answered";
        return occasion.IsLeaveReminder ? LeaveObstacle(occasion) : null;
    }

    /// <summary>Silence holds for all but days that are about to be lost.</summary>
    private string? LeaveObstacle(Occasion occasion)
    {
        // What is being sent has marked itself as said.
        if (occasion.State is not OccasionState.Planned)
            return mind.Notebook.Leave?.Reminded.Stopped is not false ? "stopped" : null;
        if (LeaveToday() is not { } reminder)
            return "not-needed";
        return mind.Profile.Silent && reminder.Reason is not LeaveReason.Expiry ? "silent" : null;
    }

    private LeaveReminder? LeaveToday() =>
        mind.Notebook.Leave is { } state ? LeaveReminders.On(state, mind.Notebook.CheckIns, mind.Today, mind.Policy, LabourLaw.Japan) : null;

    /// <summary>The booking that is asked about, while it still waits for an answer.</summary>
    private Booking? Asked(Occasion occasion) => mind.Notebook.Leave?.Bookings.FirstOrDefault(booking =>
        booking.State is BookingState.Asked && booking.Use.Date >= mind.Today && occasion.Asks(booking.Id));

    /// <summary>Who was called out at night is left in peace until noon.</summary>
    private DateTimeOffset? MorningAfterCallOut(Occasion occasion)
    {
        const int noon = 12;
        var recent = mind.Notebook.Work?.LastCallOut is { } day && mind.Today.DayNumber - day.DayNumber is 0 or 1;
        return (occasion.IsLeaveReminder || occasion.Kind == Occasion.LeaveAnswer) && recent && Zones.Local(mind.Now, mind.Profile.Zone).Hour < noon
            ? Zones.Moment(mind.Today, noon, mind.Profile.Zone)
            : null;
    }

    private string? ObstacleToPlanEnd(string planned)
    {
        if (mind.Notebook.Plan is not { } plan || PlanBook.KeyOf(plan.Date) != planned)
            return "replaced";
        return mind.Profile.Silent ? "silent" : null;
    }

    /// <summary>Within two days of an urgent card that is still open, nothing ordinary is said.</summary>
    private bool IsUrgent => mind.Notebook.UrgentSince is { } since && mind.Now - since < UrgentFor;

    /// <summary>The end of a plan is not lost over an urgent day: it waits.</summary>
    private DateTimeOffset? CalmerDay(Occasion occasion) =>
        occasion.Kind == Occasion.PlanEnd && IsUrgent ? occasion.Due + UrgentFor : null;

    /// <summary>The week that is asked about has its check-in already.</summary>
    private bool AnsweredSince(Occasion occasion) =>
        mind.Notebook.CheckIns.Count > 0 && mind.Notebook.CheckIns[^1].Week == occasion.Week;

    /// <summary>The next weekly check-in is planned in the same breath, so that the chain cannot break.</summary>
    private void PlanNext(Occasion occasion, string? reason)
    {
        if (occasion.Kind != Occasion.CheckIn || reason is "uninstalled" or "no-consent")
            return;
        if (reason is null && mind.Profile.Unanswered >= mind.Policy.SilentWeeks)
            return;
        new Planner(mind).PlanWeeklyAfter(occasion.Due);
    }

    private void Raise(Occasion occasion)
    {
        switch (occasion.Kind)
        {
            case Occasion.CheckIn when mind.Profile.Unanswered >= mind.Policy.SilentWeeks:
                mind.Profile = mind.Profile with { Silent = true };
                new Planner(mind).PlanTidying();
                talk.Begin("pause-offer", raised: true);
                break;
            case Occasion.CheckIn:
                mind.Profile = mind.Profile with { Unanswered = mind.Profile.Unanswered + 1, InvitedWeek = occasion.Week };
                new Planner(mind).PlanNudge();
                talk.Begin("offer", OfferDialog.Weekly, raised: true);
                break;
            case Occasion.Nudge:
                talk.Begin("offer", OfferDialog.Nudge, raised: true);
                break;
            case Occasion.DayAfter:
                talk.Begin(DayAfterDialog.Key, raised: true);
                break;
            case Occasion.Review:
                talk.Begin("review", raised: true);
                break;
            case Occasion.LeaveAnswer:
                talk.Begin("leave-answer", Asked(occasion)!.Id.ToString(CultureInfo.InvariantCulture), raised: true);
                break;
            case var _ when occasion.IsLeaveReminder:
                RaiseLeave();
                break;
            case Occasion.LightCheck:
                talk.Begin("light-check", Latest(), raised: true);
                break;
            case Occasion.PlanEnd:
                talk.Begin("plan-end", occasion.PlanDay, raised: true);
                break;
            default:
                talk.Begin("follow-up", Latest(), raised: true);
                break;
        }
    }

    private void RaiseLeave()
    {
        var (state, reminder) = (mind.Notebook.Leave!.AsOf(mind.Today, LabourLaw.Japan), LeaveToday()!);
        // What comes again because the person wished so does not use up the week.
        var said = state.Reminded with { Until = null, Again = null, Paused = false };
        mind.Notebook = mind.Notebook with { Leave = state with { Reminded = reminder.Keys.Aggregate(said, (all, key) => all.With(key, mind.Today)) } };
        talk.Begin("leave-reminder", reminder.Reason.ToString(), raised: true);
    }

    /// <summary>The recommendation that is followed up, by the run of its dialog.</summary>
    private string? Latest() => mind.Notebook.Recommendations is [.., var latest] ? latest.Run.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The end of the quiet hours, when they are on; else null.</summary>
    public DateTimeOffset? QuietUntil()
    {
        var (from, until) = (mind.Policy.QuietFromHour, mind.Policy.QuietUntilHour);
        var local = Zones.Local(mind.Now, mind.Profile.Zone);
        if (local.Hour < until)
            return Zones.Moment(mind.Today, until, mind.Profile.Zone);
        return local.Hour >= from ? Zones.Moment(mind.Today.AddDays(1), until, mind.Profile.Zone) : null;
    }
}
