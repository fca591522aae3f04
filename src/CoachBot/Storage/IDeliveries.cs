namespace CoachBot.Storage;

/// <summary>
/// What became of each message the coach was to send by itself: for the operator, who must see whether people are reached,
/// and not what they are told. Days are UTC days of the due time.
/// </summary>
public interface IDeliveries
{
    /// <summary>Keeps a delivery in place of an earlier one of the same day, person and number: one write.</summary>
    Task NoteAsync(Delivery delivery, CancellationToken cancel);

    /// <summary>A day's deliveries by person, <paramref name="most"/> (at most <see cref="DeliveryPage.Most"/>) at a time.</summary>
    /// <param name="after">Where the page before said to go on; null for the first page.</param>
    Task<DeliveryPage> OfDayAsync(DateOnly day, string? after, int most, CancellationToken cancel);

    /// <summary>Deletes all of a person's deliveries.</summary>
    Task ForgetAsync(PersonKey person, CancellationToken cancel);

    /// <summary>Deletes all deliveries of the days before.</summary>
    Task ForgetBeforeAsync(DateOnly day, CancellationToken cancel);
}

/// <summary>One message that was due, and where it stands. It does not say what it is about, nor why a person did not want it.</summary>
/// <param name="Number">Tells a person's deliveries of one day apart: a hash of the occasion's id.</param>
/// <param name="Due">When it was to be sent.</param>
/// <param name="At">When it came to this state.</param>
/// <param name="Next">When sending is tried again; null when it is not.</param>
public sealed record Delivery(
    PersonKey Person, ulong Number, DateTimeOffset Due, DeliveryState State, DeliveryReason Reason, DateTimeOffset At, DateTimeOffset? Next = null)
{
    public DateOnly Day => DateOnly.FromDateTime(Due.UtcDateTime);

    /// <summary>Orders the deliveries of a day in every store.</summary>
    public string Key => $"{Person.Value}|{Number:x16}";
}

/// <summary>Some deliveries of a day. <paramref name="Next"/> asks for those that follow; null when there are none.</summary>
public sealed record DeliveryPage(IReadOnlyList<Delivery> Deliveries, string? Next)
{
    public const int Most = 1000;
}

/// <summary>Where a message stands. The numbers are stored.</summary>
public enum DeliveryState
{
    Waiting = 0,
    Sent = 1,
    Skipped = 2,
    Failed = 3,
}

/// <summary>Why a message was not sent, as far as it concerns the operator. The numbers are stored.</summary>
public enum DeliveryReason
{
    None = 0,

    /// <summary>The person blocked the bot, or the channel forbids it to write to them.</summary>
    Blocked = 1,

    /// <summary>The person removed the bot, or the chat is gone.</summary>
    Uninstalled = 2,

    /// <summary>The channel asked to send less.</summary>
    Throttled = 3,

    /// <summary>The channel could not be reached or said nothing useful.</summary>
    NoAnswer = 4,

    /// <summary>It was tried for as long as it is.</summary>
    GivenUp = 5,

    /// <summary>It was no longer wanted when it was due. Why is between the person and the coach.</summary>
    NotWantedAnyMore = 6,

    /// <summary>Its time had passed before it could be sent.</summary>
    TooLate = 7,

    /// <summary>The channel did not take it, or it has no such channel.</summary>
    Refused = 8,
}
