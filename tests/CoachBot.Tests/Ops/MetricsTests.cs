using CoachBot.Ops;
using CoachBot.Storage;

namespace CoachBot.Tests.Ops;

public sealed class MetricsTests : IDisposable
{
    private readonly Listening listening = new();

    private Metrics Metrics => listening.Metrics;

    public void Dispose() => listening.Dispose();

    [Fact]
    public void A_turn_is_counted_and_timed()
    {
        Metrics.TurnEnded("msteams", TurnOutcome.Answered, TimeSpan.FromMilliseconds(250));

        Assert.Equal(["coachbot.turns 1 channel=msteams outcome=answered", "coachbot.turn.duration 0.25 channel=msteams outcome=answered"], listening.Lines);
    }

    [Theory]
    [InlineData(SendOutcome.Sent, "sent")]
    [InlineData(SendOutcome.Throttled, "throttled")]
    [InlineData(SendOutcome.Refused, "refused")]
    [InlineData(SendOutcome.NoAnswer, "no-answer")]
    [InlineData(SendOutcome.Failed, "failed")]
    public void An_attempt_to_send_is_counted_by_what_became_of_it(SendOutcome outcome, string word)
    {
        Metrics.Sent("slack", outcome);

        Assert.Equal([$"coachbot.sends 1 channel=slack outcome={word}"], listening.Lines);
    }

    [Fact]
    public void A_message_that_was_sent_is_counted_with_its_lateness()
    {
        Metrics.OccasionEnded(DeliveryState.Sent, DeliveryReason.None, TimeSpan.FromSeconds(3));
        // The clock of another machine may be behind.
        Metrics.OccasionEnded(DeliveryState.Sent, DeliveryReason.None, TimeSpan.FromSeconds(-1));

        Assert.Equal(["coachbot.occasions.ended 1 state=sent reason=none", "coachbot.occasion.lateness 3", "coachbot.occasions.ended 1 state=sent reason=none", "coachbot.occasion.lateness 0"], listening.Lines);
    }

    [Fact]
    public void A_message_that_was_not_sent_has_no_lateness()
    {
        Metrics.OccasionEnded(DeliveryState.Skipped, DeliveryReason.NotWantedAnyMore, TimeSpan.FromDays(1));

        Assert.Equal(["coachbot.occasions.ended 1 state=skipped reason=not-wanted-any-more"], listening.Lines);
    }

    [Fact]
    public void What_the_sweep_found_is_counted()
    {
        Metrics.WakeUpMissed();
        Metrics.SpokenLate(TimeSpan.FromMinutes(2));
        Metrics.LookedAt(100);

        Assert.Equal(["coachbot.wakeups.missed 1", "coachbot.outbox.age 120", "coachbot.sweep.people 100"], listening.Lines);
    }

    [Theory]
    [InlineData("msteams", "msteams")]
    [InlineData("directline", "directline")]
    [InlineData("emulator", "emulator")]
    [InlineData("webchat", "webchat")]
    [InlineData("Hanako Sato", "other")]
    [InlineData("", "other")]
    [InlineData(null, "other")]
    public void What_is_no_channel_becomes_no_tag(string? channel, string tag)
    {
        Metrics.Sent(channel, SendOutcome.Sent);

        Assert.Equal([$"coachbot.sends 1 channel={tag} outcome=sent"], listening.Lines);
    }

    [Fact]
    public void Every_reason_has_a_word_of_its_own()
    {
        var words = Enum.GetValues<DeliveryReason>().Select(reason => reason.Word()).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.Equal(4, Enum.GetValues<DeliveryState>().Select(state => state.Word()).Distinct().Count());
    }

    [Fact]
    public void Instruments_say_what_they_count_and_in_what()
    {
        Assert.Equal(8, listening.Instruments.Count);
        Assert.All(listening.Instruments, one =>
        {
            Assert.NotEmpty(one.Description!);
            Assert.Matches(@"^(s|\{[a-z]+\})$", one.Unit!);
            Assert.Matches(@"^coachbot\.[a-z.]+$", one.Name);
        });
    }

    [Fact]
    public void Recording_allocates_nothing()
    {
        using var quiet = new Listening(note: false);
        Record(quiet.Metrics);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Record(quiet.Metrics);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Record(Metrics metrics)
        {
            metrics.TurnEnded("msteams", TurnOutcome.Answered, TimeSpan.FromMilliseconds(3));
            metrics.Sent("msteams", SendOutcome.Sent);
            metrics.OccasionEnded(DeliveryState.Sent, DeliveryReason.None, TimeSpan.FromSeconds(1));
            metrics.LookedAt(8);
        }
    }
}
