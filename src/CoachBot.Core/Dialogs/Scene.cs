using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What a script may know beyond its answers. Complete before the script starts.</summary>
public sealed record Scene
{
    public required Language Language { get; init; }

    /// <summary>The person's local date. For wording only: an outcome is dated by the coach.</summary>
    public required DateOnly Today { get; init; }

    public required CoachPolicy Policy { get; init; }

    public required Company Company { get; init; }

    /// <summary>What the dialog is about, for example the week of a correction.</summary>
    public string? About { get; init; }

    /// <summary>The last check-in before the ISO week that this one belongs to.</summary>
    public CheckIn? LastWeek { get; init; }

    /// <summary>The runs that this week's check-in may go on with.</summary>
    public Runs RunsBefore { get; init; } = Runs.None;

    public DayOfWeek Weekday { get; init; }

    public int Hour { get; init; }

    /// <summary>The hours in which the person is told nothing.</summary>
    public (int From, int Until) Quiet { get; init; } = (20, 8);

    /// <summary>What a recommendation is about: the runs, and the newest check-in.</summary>
    public IReadOnlyList<Run> Recommended { get; init; } = [];

    /// <summary>The thirty-day plan that runs; the check-in asks about its open actions.</summary>
    public PlanHeadline? Plan { get; init; }

    /// <summary>Of the end of a plan: the plan, and the check-ins before and since.</summary>
    public PlanEndScene? PlanEnd { get; init; }

    public CheckIn? Newest { get; init; }

    /// <summary>The kept check-ins, by date, for facts to tap.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];

    /// <summary>Signs that are open and have lasted two weeks or more.</summary>
    public IReadOnlyList<Run> LongRuns { get; init; } = [];

    /// <summary>What was logged in the seven days up to today: numbers for the check-in to begin with.</summary>
    public IReadOnlyList<LogEntry> LoggedThisWeek { get; init; } = [];

    /// <summary>What was logged in the last four weeks, for facts to tap.</summary>
    public IReadOnlyList<LogEntry> LoggedLately { get; init; } = [];

    /// <summary>What was logged in the last twelve months, for a record in numbers.</summary>
    public IReadOnlyList<LogEntry> LoggedYear { get; init; } = [];

    /// <summary>Null until leave is set up.</summary>
    public LeaveState? Leave { get; init; }

    /// <summary>Answers to begin a role match with.</summary>
    public RoleHints Roles { get; init; } = RoleHints.None;

    /// <summary>The offers that are kept, and what counts.</summary>
    public OfferTable Offers { get; init; } = OfferTable.Empty;

    /// <summary>Days to propose for leave.</summary>
    public IReadOnlyList<DateOnly> LeaveDays { get; init; } = [];

    /// <summary>Null for somebody who does not count in the group report.</summary>
    public CountedIn? CountedIn { get; init; }
}

/// <summary>The group somebody counts in, by their own choice, and since when.</summary>
public sealed record CountedIn(CompanyGroup Group, DateOnly Since);

/// <summary>A group of the organisation that may be reported on.</summary>
/// <param name="Key">Stored, never renamed.</param>
/// <param name="Within">The key of the group it lies in, or null.</param>
public sealed record CompanyGroup(string Key, Text Name, string? Within);

/// <summary>Who runs the coach here, and whom to turn to. From the settings of the organisation.</summary>
/// <param name="Operator">Named in the first message; null says "whoever runs me here".</param>
/// <param name="Counsellors">The organisation's own contacts, first to last; public lines fill in when there are none.</param>
/// <param name="MayShowLines">False hides lines nobody has verified, in production.</param>
public sealed record Company(string? Operator, IReadOnlyList<Counsellor> Counsellors, Lines Lines, bool MayShowLines = true)
{
    /// <summary>The month (1–12) with which the year of the overtime agreement begins.</summary>
    public int AgreementFromMonth { get; init; } = 4;

    /// <summary>The languages that people here can have.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [Language.Ja, Language.En];

    public bool HasOneLanguage => Languages.Count == 1;

    /// <summary>This language, or the first one where it is not spoken here.</summary>
    public Language Spoken(Language wished) => Languages.Contains(wished) ? wished : Languages[0];

    /// <summary>The company's own rules, by topic; a topic without an entry is not known.</summary>
    public IReadOnlyDictionary<WorkTopic, Text> Rules { get; init; } = new Dictionary<WorkTopic, Text>();

    /// <summary>Those that may be reported on; none where there is no group report.</summary>
    public IReadOnlyList<CompanyGroup> Groups { get; init; } = [];

    /// <summary>Nothing is reported about fewer people.</summary>
    public int SmallestGroup { get; init; } = 10;
}

/// <summary>A contact of the organisation.</summary>
public sealed record Counsellor(Text Name, string? Phone, Text? Hours, string? Url);
