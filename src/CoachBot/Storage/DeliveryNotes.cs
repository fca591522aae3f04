using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;

namespace CoachBot.Storage;

/// <summary>
/// Says of an occasion what the operator may know: whether the message came through. The one place where the coach's own
/// reasons, which tell how somebody is, become neutral ones.
/// </summary>
public sealed class DeliveryNotes(MasterKey master)
{
    private const string Answered = "The connector answered ";

    private readonly byte[] key = master.Derive("delivery-number");

    /// <param name="at">When it came to its present state (UTC).</param>
    /// <param name="waitsFor">Of an open occasion: why it could not be sent yet; null when nothing was tried.</param>
    /// <param name="next">When sending is tried again.</param>
    public Delivery Of(PersonKey person, Occasion occasion, DateTimeOffset at, string? waitsFor = null, DateTimeOffset? next = null)
    {
        var state = StateOf(occasion.State);
        return new Delivery(person, NumberOf(person, occasion.Id), occasion.Due, state, ReasonOf(state, occasion.Reason ?? waitsFor), at, next);
    }

    /// <summary>An unknown reason never passes through: a skipped message was not wanted, a failed one was refused.</summary>
    public static DeliveryReason ReasonOf(DeliveryState state, string? reason) => (state, reason) switch
    {
        (DeliveryState.Sent, _) or (DeliveryState.Waiting, null) => DeliveryReason.None,
        (_, "uninstalled") => DeliveryReason.Uninstalled,
        (_, "blocked") => DeliveryReason.Blocked,
        (DeliveryState.Skipped, "deadline") => DeliveryReason.TooLate,
        (DeliveryState.Skipped, _) => DeliveryReason.NotWantedAnyMore,
        (_, "given-up") => DeliveryReason.GivenUp,
        (_, "no-answer") => DeliveryReason.NoAnswer,
        (_, { } words) when words.StartsWith(Answered, StringComparison.Ordinal) => OfStatus(words.AsSpan(Answered.Length).TrimEnd('.')),
        (_, { } words) when words.Contains("no answer", StringComparison.Ordinal) || words.Contains("time to answer", StringComparison.Ordinal) => DeliveryReason.NoAnswer,
        _ => DeliveryReason.Refused,
    };

    private static DeliveryReason OfStatus(ReadOnlySpan<char> status) => int.TryParse(status, CultureInfo.InvariantCulture, out var number) ? number switch
    {
        403 => DeliveryReason.Blocked,
        404 => DeliveryReason.Uninstalled,
        429 => DeliveryReason.Throttled,
        408 or 412 or >= 500 => DeliveryReason.NoAnswer,
        _ => DeliveryReason.Refused,
    } : DeliveryReason.Refused;

    private static DeliveryState StateOf(OccasionState state) => state switch
    {
        OccasionState.Sent => DeliveryState.Sent,
        OccasionState.Skipped => DeliveryState.Skipped,
        OccasionState.Failed => DeliveryState.Failed,
        _ => DeliveryState.Waiting,
    };

    /// <summary>With the master key: an occasion's id is its kind and a date, and would be guessed from a plain hash.</summary>
    private ulong NumberOf(PersonKey person, string occasion)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{person.Value}\n{occasion}"), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
