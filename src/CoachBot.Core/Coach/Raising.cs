using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Coaching;

/// <summary>The coach speaks up: whether it still should is judged here, at the moment of sending.</summary>
internal sealed class Raising(Mind mind, Conversation talk)
{
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
        else if (QuietUntil() is { } later)
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
            return profile.Silent ? null : "returned";
        if (profile.Gone)
            return "uninstalled";
        if (profile.Consent is null)
            return "no-consent";
        if (profile.PausedUntil > mind.Today)
            return "paused";
        if (mind.Now >= occasion.Deadline)
            return "deadline";
        if (occasion.Kind is Occasion.CheckIn or Occasion.Nudge && AnsweredSince(occasion))
            return "answered";
        if (occasion.Kind is Occasion.CheckIn or Occasion.Nudge && IsUrgent)
            return "urgent";
        return null;
    }

    /// <summary>Within two days of an urgent card that is still open, nothing ordinary is said.</summary>
    private bool IsUrgent => mind.Notebook.UrgentSince is { } since && mind.Now - since < TimeSpan.FromDays(2);

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
            case Occasion.LightCheck:
                talk.Begin("light-check", Latest(), raised: true);
                break;
            default:
                talk.Begin("follow-up", Latest(), raised: true);
                break;
        }
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
