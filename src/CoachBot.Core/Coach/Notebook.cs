using System.Text.Json.Serialization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Everything the coach must know of a person at the start of a turn. Stored as one row of at most 8 KiB.</summary>
public sealed record Notebook
{
    public required Profile Profile { get; init; }

    /// <summary>Dialogs under way; the last one asks.</summary>
    public IReadOnlyList<Frame> Open { get; init; } = [];

    /// <summary>Questions the coach raised that the person passed by. Their buttons keep working; they are not asked again.</summary>
    public IReadOnlyList<Frame> Left { get; init; } = [];

    /// <summary>The number of the latest run of any dialog.</summary>
    public int LastRun { get; init; }

    /// <summary>A check-in that was stopped half-way: counts nowhere, and fills the form when it is taken up in the same week.</summary>
    public Frame? Draft { get; init; }

    /// <summary>A decision that was stopped half-way: taken up where it was.</summary>
    public Frame? Waiting { get; init; }

    /// <summary>An offer that was stopped half-way: taken up where it was.</summary>
    public Frame? WaitingOffer { get; init; }

    /// <summary>The run of the dialog in which the newest check-in was finished, to know its card again.</summary>
    public int? CheckInRun { get; init; }

    /// <summary>The last nine check-ins, by date, one per ISO week.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];

    /// <summary>The runs left open by check-ins older than those.</summary>
    public Runs Earlier { get; init; } = Runs.None;

    public IReadOnlyList<Announced> Announced { get; init; } = [];

    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>The thirty-day plan under way.</summary>
    public PlanHeadline? Plan { get; init; }

    /// <summary>Null until something is logged.</summary>
    public WorkState? Work { get; init; }

    /// <summary>Null until leave is set up.</summary>
    public LeaveState? Leave { get; init; }

    /// <summary>The day a card of self-care was last offered or read.</summary>
    public DateOnly? Care { get; init; }

    /// <summary>Set while the urgent card is open: every text goes there until the person goes back.</summary>
    public DateTimeOffset? UrgentSince { get; init; }

    /// <summary>With the urgent card open: true when only the emergency numbers belong on it (a medical emergency, danger to others).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool UrgentWithoutLines { get; init; }

    /// <summary>Hashes of the last events heard: a doubled delivery changes nothing.</summary>
    public IReadOnlyList<ulong> Heard { get; init; } = [];

    /// <summary>Where the person's own words of the last messages went, so that they can be taken back.</summary>
    public IReadOnlyList<OwnWords> OwnWords { get; init; } = [];

    /// <summary>What the latest tap was answered, for a doubled delivery of it.</summary>
    public TapAnswer? Tapped { get; init; }
}

/// <summary>How to reach the person and when. Before consent, only address and language are set.</summary>
public sealed record Profile(Address Where, Language Language, string Zone)
{
    /// <summary>The person chose the language; the channel's locale no longer changes it.</summary>
    public bool LanguageChosen { get; init; }

    public bool Welcomed { get; init; }

    /// <summary>Null before Start: nothing else is kept then.</summary>
    public Consent? Consent { get; init; }

    public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;

    /// <summary>The local hour of the weekly check-in.</summary>
    public int Hour { get; init; } = 9;

    /// <summary>The person's own quiet hours, within those of the organisation; null goes by these.</summary>
    public int? QuietFrom { get; init; }

    public int? QuietUntil { get; init; }

    /// <summary>Nothing is said by the coach itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WithoutReminders { get; init; }

    /// <summary>The weekly question is not asked by the coach itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WithoutWeekly { get; init; }

    [JsonIgnore]
    public bool IsAskedWeekly => !WithoutReminders && !WithoutWeekly;

    /// <summary>The first local day on which the coach speaks up again.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Invitations in a row that were not answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Unanswered { get; init; }

    /// <summary>The ISO week of the latest invitation: a moved weekday brings no second one.</summary>
    public string? InvitedWeek { get; init; }

    /// <summary>The coach stays silent until the person writes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Silent { get; init; }

    /// <summary>Null for somebody who does not count in the group report.</summary>
    public Counted? Counted { get; init; }

    /// <summary>The app was removed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Gone { get; init; }

    /// <summary>The channel refuses what is sent: nothing more is, until the person comes back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unreachable { get; init; }
}

/// <summary>What the person agreed to, and when (UTC).</summary>
public sealed record Consent(string Version, Language Language, DateTimeOffset At);

/// <summary>In which group of the organisation's report the person wishes to count, and what was agreed to.</summary>
public sealed record Counted(string Group, Consent Consent);

/// <summary>A recommendation that was made: <c>open</c>, <c>booked</c>, <c>declined</c>, <c>closed</c> or <c>withdrawn</c>.</summary>
/// <param name="Run">The run of its dialog: an older card changes only its own.</param>
public sealed record Recommendation(DateOnly Date, IReadOnlyList<Sign> Signs, string State, int Run = 0);

/// <summary>The person's own words in an answer: the message they came in, and the answer.</summary>
/// <param name="Event">See <see cref="Events.Hash"/>.</param>
public sealed record OwnWords(ulong Event, int Run, string Field);

/// <summary>What the sender of a card is told in the same response.</summary>
public sealed record TapAnswer(ulong Event, string? Problem, string? Receipt);
