using System.Globalization;
using System.Text.Json.Serialization;

namespace CoachBot.Coaching;

/// <summary>Something the coach will say by itself. Planned, then Sending, then one of the ends; never both.</summary>
/// <param name="Id">Unique for the person, for example <c>check-in-2026-11-30</c>: planning it twice is harmless.</param>
/// <param name="Due">When it may be sent (UTC, by the coach's clock).</param>
/// <param name="Deadline">After this it is no longer sent.</param>
/// <param name="Reason">Why it was skipped or failed.</param>
public sealed record Occasion(string Id, string Kind, DateTimeOffset Due, DateTimeOffset Deadline, OccasionState State = OccasionState.Planned, string? Reason = null)
{
    public const string CheckIn = "check-in";
    public const string Nudge = "nudge";
    public const string FollowUp = "follow-up";
    public const string SecondFollowUp = "second-follow-up";
    public const string LightCheck = "light-check";
    public const string PlanEnd = "plan-end";

    /// <summary>The day after urgent help. Only the sealed row says so: its id looks like that of any follow-up.</summary>
    public const string DayAfter = "day-after";

    /// <summary>Thirty days after a decision: look at it again?</summary>
    public const string Review = "review";

    /// <summary>Nothing is said: old history of somebody who fell silent is deleted.</summary>
    public const string Tidy = "tidy";

    /// <summary>Asks whether a day off was approved.</summary>
    public const string LeaveAnswer = "leave-answer";

    /// <summary>Begins the kind of each leave reminder, for example <c>leave-expiry</c>.</summary>
    public const string Leave = "leave-";

    /// <summary>Nothing is said: what is kept about somebody who removed the app is deleted.</summary>
    public const string Forget = "forget";

    /// <summary>Why it was skipped: the person wants no such message.</summary>
    public const string Off = "off";

    /// <summary>False for what the coach does without a word.</summary>
    [JsonIgnore]
    public bool IsSpoken => Kind is not Tidy and not Forget;

    public bool IsOpen => State is OccasionState.Planned or OccasionState.Sending;

    public bool IsAboutRecommendation => Kind is FollowUp or SecondFollowUp or LightCheck;

    public bool IsLeaveReminder => Kind.StartsWith(Leave, StringComparison.Ordinal) && Kind != LeaveAnswer;

    /// <summary>The ISO week an invitation or nudge asks about, whenever it is sent; null for anything else.</summary>
    [JsonIgnore]
    public string? Week => Kind switch
    {
        CheckIn => Domain.Week.Of(DateOnly.ParseExact(Id.AsSpan(CheckIn.Length + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Nudge => Id[(Nudge.Length + 1)..],
        _ => null,
    };

    /// <summary>The day a plan was made, of its end; null for anything else.</summary>
    [JsonIgnore]
    public string? PlanDay => Kind == PlanEnd ? Id[(PlanEnd.Length + 1)..] : null;

    /// <summary>True for the question about this booking.</summary>
    public bool Asks(int booking) => Kind == LeaveAnswer && Id.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{LeaveAnswer}-{booking}-"), StringComparison.Ordinal);

    public Occasion Skip(string reason) => this with { State = OccasionState.Skipped, Reason = reason };
}

/// <summary>Planned → Sending → Sent or Failed; or Planned → Skipped.</summary>
public enum OccasionState
{
    Planned,
    Sending,
    Sent,
    Skipped,
    Failed,
}
