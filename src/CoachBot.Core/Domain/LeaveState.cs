using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>Where a booked day stands.</summary>
public enum BookingState
{
    /// <summary>Asked for, or about to be.</summary>
    Asked,
    Approved,
}

/// <summary>Leave on a day that is not over yet.</summary>
/// <param name="Id">Numbers a person's bookings.</param>
/// <param name="FromHour">The local hour at which leave by the hour begins.</param>
public sealed record Booking(int Id, LeaveUse Use, BookingState State = BookingState.Asked, int? FromHour = null);

/// <summary>What the coach knows of a person's leave. Bounded: what is over is written into the grants, what is gone is dropped.</summary>
/// <param name="DayHours">A contracted day in whole hours, rounded up.</param>
/// <param name="ByHour">The company allows leave by the hour.</param>
/// <param name="Planned">The company places some days for everybody.</param>
/// <param name="Known">The last day up to which grants were added by law.</param>
public sealed record LeaveState(LeaveTerms Terms, int DayHours, IReadOnlyList<Grant> Grants, DateOnly Known, bool ByHour = false, bool Planned = false, bool Flex = false, bool Remote = false)
{
    /// <summary>More bookings ahead than these are not kept.</summary>
    public const int MostBookings = 20;

    private const int MostGrants = 8;
    private const int MostRefused = 4;

    public IReadOnlyList<Booking> Bookings { get; init; } = [];

    public int NextBooking { get; init; } = 1;

    /// <summary>Days that were asked for and refused: not proposed again. Bounded.</summary>
    public IReadOnlyList<DateOnly> Refused { get; init; } = [];

    public LeaveReminded Reminded { get; init; } = new();

    [JsonIgnore]
    public IReadOnlyList<LeaveUse> Uses => [.. Bookings.Select(booking => booking.Use)];

    /// <summary>A booking that was refused counts no more.</summary>
    public LeaveState Without(Booking booking) => this with
    {
        Bookings = [.. Bookings.Where(one => one.Id != booking.Id)],
        Refused = [.. Refused.Append(booking.Use.Date).TakeLast(MostRefused)],
    };

    public LeaveBalance Balance(LabourLaw law) => LeaveBalance.After(Grants, Uses, DayHours, law);

    /// <summary>As of a day: new grants by law, bookings that are over written into the grants, expired grants gone.</summary>
    public LeaveState AsOf(DateOnly today, LabourLaw law)
    {
        var state = this;
        if (today > Known)
            state = state with { Known = today, Grants = [.. Grants, .. Entitlement.Grants(Terms, today, law).Where(grant => grant.Date > Known)] };
        foreach (var booking in Bookings.Where(booking => booking.Use.Date < today).OrderBy(booking => booking.Use.Date))
            state = state with { Grants = LeaveBalance.Fold(state.Grants, booking.Use, DayHours, law), Bookings = [.. state.Bookings.Where(other => other.Id != booking.Id)] };
        return state with { Grants = [.. state.Grants.Where(grant => grant.Expires(law) > today).OrderBy(grant => grant.Date).TakeLast(MostGrants)] };
    }

    /// <summary>From what the person knows: days left now and the newest grant. What that grant cannot hold was carried over from the one before.</summary>
    /// <param name="balance">Days; null counts the newest grant, and the one before where it is still usable, as unused.</param>
    public static IReadOnlyList<Grant> GrantsFor(LeaveTerms terms, DateOnly today, decimal? balance, DateOnly? granted, int dayHours, LabourLaw law)
    {
        var grants = Entitlement.Grants(terms, today, law).Where(grant => grant.Expires(law) > today).ToList();
        if (granted is { } date && date <= today && grants.Count > 0)
            // The company grants on its own day: the law's days, moved there.
            grants = [.. grants.Select((grant, i) => grant with { Date = date.AddYears(i + 1 - grants.Count) })];
        if (balance is not { } days)
            return grants;
        var left = days * dayHours;
        for (var i = grants.Count - 1; i >= 0; i--)
        {
            var all = grants[i].Days * dayHours;
            var here = Math.Min(left, all);
            grants[i] = grants[i] with { Used = all - here };
            left -= here;
        }

        // More than the law gives: the company is generous with the newest grant.
        if (left > 0 && grants.Count > 0)
            grants[^1] = grants[^1] with { Days = grants[^1].Days + (left / dayHours) };
        else if (left > 0)
            grants.Add(new Grant(granted ?? today, days));
        return grants;
    }
}

/// <summary>What was said about leave, so that it is not said too often.</summary>
/// <param name="Last">The day of the latest reminder.</param>
/// <param name="Said">Each reason, or expiry mark, with the day it was said; bounded.</param>
/// <param name="Until">Put off until this day.</param>
public sealed record LeaveReminded(DateOnly? Last = null, DateOnly? Until = null, bool Stopped = false)
{
    private const int Most = 16;

    public IReadOnlyDictionary<string, DateOnly> Said { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>The pause of the person's own: silences expiry as well, unlike putting one reminder off.</summary>
    public bool Paused { get; init; }

    /// <summary>The reason to bring up again when it was put off.</summary>
    public string? Again { get; init; }

    public LeaveReminded With(string reason, DateOnly day) => this with
    {
        Last = day,
        Again = null,
        Until = null,
        Paused = false,
        Said = Said.Where(one => one.Key != reason).OrderByDescending(one => one.Value).Take(Most - 1).Append(new(reason, day)).ToDictionary(one => one.Key, one => one.Value),
    };
}
