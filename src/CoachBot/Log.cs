using CoachBot.Coaching;

namespace CoachBot;

/// <summary>Every log line of the coach. Ids are hashed person keys; nothing a person wrote is ever a parameter.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The turn of {Person} failed: {Fault}")]
    public static partial void TurnFailed(this ILogger log, string person, string fault);

    [LoggerMessage(3, LogLevel.Debug, "An event of {Person} was delivered twice")]
    public static partial void HeardTwice(this ILogger log, string person);

    [LoggerMessage(4, LogLevel.Error, "The urgent card of {Person} was not delivered at once: {Fault}")]
    public static partial void UrgentNotDelivered(this ILogger log, string person, string fault);

    [LoggerMessage(5, LogLevel.Warning, "The notebook of {Person} could not be read in time for the urgent card: {Fault}")]
    public static partial void NotReadInTime(this ILogger log, string person, string fault);

    [LoggerMessage(6, LogLevel.Warning, "An apology was not delivered: {Fault}")]
    public static partial void ApologyNotDelivered(this ILogger log, string fault);

    [LoggerMessage(2, LogLevel.Warning, "The receipt for deleted data was not delivered: {Fault}")]
    public static partial void ReceiptNotDelivered(this ILogger log, string fault);

    [LoggerMessage(7, LogLevel.Warning, "A message to {Person} can never be delivered: {Reason}")]
    public static partial void NeverDelivered(this ILogger log, string person, string reason);

    [LoggerMessage(8, LogLevel.Warning, "A message to {Person} waits in the outbox: {Reason}")]
    public static partial void NotDeliveredYet(this ILogger log, string person, string reason);

    [LoggerMessage(9, LogLevel.Information, "An occasion ended as {State} after {Seconds:0.0} s")]
    public static partial void OccasionEnded(this ILogger log, OccasionState state, double seconds);

    [LoggerMessage(10, LogLevel.Error, "A message to {Person} was given up after a day in the outbox")]
    public static partial void GivenUp(this ILogger log, string person);

    [LoggerMessage(11, LogLevel.Error, "Something due for {Person} failed and stays due: {Fault}")]
    public static partial void DueFailed(this ILogger log, string person, string fault);

    [LoggerMessage(12, LogLevel.Error, "A sweep failed; the next one follows: {Fault}")]
    public static partial void SweepFailed(this ILogger log, string fault);

    [LoggerMessage(13, LogLevel.Warning, "Help line {Line} is unverified or was last verified over 90 days ago; check the number before people rely on it")]
    public static partial void LineUnverified(this ILogger log, string line);

    [LoggerMessage(14, LogLevel.Error, "Not ready: the store does not answer: {Fault}")]
    public static partial void NotReady(this ILogger log, string fault);

    [LoggerMessage(15, LogLevel.Error, "The end of an occasion of {Person} could not be written yet: {Fault}")]
    public static partial void EndNotWritten(this ILogger log, string person, string fault);

    [LoggerMessage(16, LogLevel.Warning, "The other instances could not be told to slow down: {Fault}")]
    public static partial void NotSlowedDown(this ILogger log, string fault);

    [LoggerMessage(17, LogLevel.Warning, "No wake-up could be left for {Person}, should this process die before it has spoken: {Fault}")]
    public static partial void NotWatched(this ILogger log, string person, string fault);

    [LoggerMessage(18, LogLevel.Error, "The urgent card of {Person} was shown; nothing could be stored: {Fault}")]
    public static partial void UrgentNotStored(this ILogger log, string person, string fault);

    [LoggerMessage(19, LogLevel.Error, "A wake-up for {Person} failed {Deliveries} times; it is tried again in a quarter of an hour")]
    public static partial void WakeUpPutOff(this ILogger log, string person, int deliveries);

    [LoggerMessage(20, LogLevel.Warning, "{Count} wake-ups were lost and are sent again")]
    public static partial void WakeUpsLost(this ILogger log, int count);

    [LoggerMessage(22, LogLevel.Warning, "What became of a message to {Person} could not be noted for the operator: {Fault}")]
    public static partial void DeliveryNotNoted(this ILogger log, string person, string fault);

    [LoggerMessage(23, LogLevel.Warning, "{Count} wake-ups could not be read and were removed")]
    public static partial void WakeUpsUnreadable(this ILogger log, int count);
}
