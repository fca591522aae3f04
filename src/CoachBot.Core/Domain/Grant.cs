using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>Days of paid leave that were granted on a day. Part of a split grant is a grant with its own date, and its own end.</summary>
/// <param name="Date">From when it may be used.</param>
/// <param name="Base">The parts of a split grant name the same day here; null for a grant made at once.</param>
public sealed record Grant(DateOnly Date, decimal Days, DateOnly? Base = null)
{
    /// <summary>What was used of it and is over, in hours of leave.</summary>
    public decimal Used { get; init; }

    /// <summary>Hours taken by the hour in the year that begins with this grant.</summary>
    public decimal ByHour { get; init; }

    /// <summary>Whole and half days taken in the year of its duty; the first part of a split grant keeps the count for all.</summary>
    public decimal TowardsDuty { get; init; }

    [JsonIgnore]
    public DateOnly Group => Base ?? Date;

    /// <summary>The first day on which it is gone.</summary>
    public DateOnly Expires(LabourLaw law) => Span.After(Date, law.Whole("leave.expiry-months"));

    public bool IsUsable(DateOnly day, LabourLaw law) => day >= Date && day < Expires(law);
}

/// <summary>How leave is taken.</summary>
public enum LeaveKind
{
    Day,
    Morning,
    Afternoon,
    Hours,
}

/// <summary>Leave on a day.</summary>
/// <param name="Hours">By the hour only, whole hours.</param>
public sealed record LeaveUse(DateOnly Date, LeaveKind Kind, int Hours = 0)
{
    /// <summary>In hours of leave: a day is the contracted day, rounded up to whole hours.</summary>
    public decimal Weight(int dayHours) => Kind switch
    {
        LeaveKind.Day => dayHours,
        LeaveKind.Hours => Hours,
        _ => dayHours / 2m,
    };

    /// <summary>Days towards the duty: whole and half days count, hours do not.</summary>
    [JsonIgnore]
    public decimal TowardsDuty => Kind switch
    {
        LeaveKind.Day => 1,
        LeaveKind.Hours => 0,
        _ => 0.5m,
    };
}
