using System.Diagnostics.Metrics;
using CoachBot.Storage;

namespace CoachBot.Ops;

/// <summary>
/// Counts and times what the coach does, for the operator. A tag is one of a few fixed words: nothing personal, and never what
/// a message is about. Recording allocates nothing.
/// </summary>
public sealed class Metrics
{
    public const string Name = "CoachBot";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
    private static readonly InstrumentAdvice<double> Hours = new() { HistogramBucketBoundaries = [1, 5, 15, 60, 300, 900, 3600, 14_400, 43_200, 86_400] };

    private readonly Counter<long> turns;
    private readonly Histogram<double> turnDuration;
    private readonly Counter<long> sends;
    private readonly Counter<long> occasions;
    private readonly Histogram<double> lateness;
    private readonly Counter<long> missedWakeUps;
    private readonly Histogram<double> outboxAge;
    private readonly Counter<long> people;

    public Metrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        turns = meter.CreateCounter<long>("coachbot.turns", "{turn}", "Turns taken, a person's event each.");
        turnDuration = meter.CreateHistogram("coachbot.turn.duration", "s", "From an event's arrival to its acknowledgement.", null, Seconds);
        sends = meter.CreateCounter<long>("coachbot.sends", "{message}", "Messages handed to a channel, by what became of it.");
        occasions = meter.CreateCounter<long>("coachbot.occasions.ended", "{occasion}", "Messages due by themselves, by how they ended.");
        lateness = meter.CreateHistogram("coachbot.occasion.lateness", "s", "From the due time of a message to its sending.", null, Hours);
        missedWakeUps = meter.CreateCounter<long>("coachbot.wakeups.missed", "{wakeup}", "Wake-ups that did not come and that the sweep made up for.");
        outboxAge = meter.CreateHistogram("coachbot.outbox.age", "s", "Age of a saved message that was spoken late.", null, Hours);
        people = meter.CreateCounter<long>("coachbot.sweep.people", "{person}", "People whom sweeps have looked at.");
    }

    public void TurnEnded(string? channel, TurnOutcome outcome, TimeSpan elapsed)
    {
        var where = new KeyValuePair<string, object?>("channel", ChannelOf(channel));
        var how = new KeyValuePair<string, object?>("outcome", NameOf(outcome));
        turns.Add(1, where, how);
        turnDuration.Record(elapsed.TotalSeconds, where, how);
    }

    public void Sent(string? channel, SendOutcome outcome) =>
        sends.Add(1, new("channel", ChannelOf(channel)), new("outcome", NameOf(outcome)));

    /// <summary>A message due by itself was sent, or will not be any more.</summary>
    /// <param name="late">From its due time to now; counted for what was sent.</param>
    public void OccasionEnded(DeliveryState state, DeliveryReason reason, TimeSpan late)
    {
        occasions.Add(1, new("state", state.Word()), new("reason", reason.Word()));
        if (state is DeliveryState.Sent)
            lateness.Record(Math.Max(0, late.TotalSeconds));
    }

    public void WakeUpMissed() => missedWakeUps.Add(1);

    /// <summary>A message that could not be spoken with its turn was spoken now.</summary>
    public void SpokenLate(TimeSpan age) => outboxAge.Record(Math.Max(0, age.TotalSeconds));

    public void LookedAt(int count) => people.Add(count);

    /// <summary>A channel's name comes with a request, so only known ones become a tag.</summary>
    private static string ChannelOf(string? channel) => channel switch
    {
        "msteams" => "msteams",
        "slack" => "slack",
        "webchat" => "webchat",
        "directline" => "directline",
        "emulator" => "emulator",
        _ => "other",
    };

    private static string NameOf(TurnOutcome outcome) => outcome switch
    {
        TurnOutcome.Answered => "answered",
        TurnOutcome.Repeated => "repeated",
        TurnOutcome.Cancelled => "cancelled",
        _ => "failed",
    };

    private static string NameOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => "sent",
        SendOutcome.Throttled => "throttled",
        SendOutcome.Refused => "refused",
        SendOutcome.NoAnswer => "no-answer",
        _ => "failed",
    };
}

/// <summary>How a turn ended.</summary>
public enum TurnOutcome
{
    Answered,

    /// <summary>The event had been heard before.</summary>
    Repeated,

    /// <summary>Whoever asked did not wait.</summary>
    Cancelled,

    Failed,
}

/// <summary>What became of one attempt to send.</summary>
public enum SendOutcome
{
    Sent,

    /// <summary>The channel asked to send less (429).</summary>
    Throttled,

    /// <summary>The channel will not take it.</summary>
    Refused,

    NoAnswer,

    /// <summary>It failed on our side.</summary>
    Failed,
}
