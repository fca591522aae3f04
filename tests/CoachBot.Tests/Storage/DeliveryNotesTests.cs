using CoachBot.Coaching;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>The operator sees whether people are reached, and not how they are.</summary>
public sealed class DeliveryNotesTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly PersonKey Hanako = new PersonKeys(new MasterKey(new byte[MasterKey.Bytes])).Of("msteams", "T1", "hanako");
    private static readonly DeliveryNotes Notes = new(new MasterKey(new byte[MasterKey.Bytes]));
    private static readonly Occasion Invitation = new("check-in-2026-11-23", Occasion.CheckIn, Nine, Nine.AddDays(7));

    [Theory]
    // Why the coach did not want to speak any more is between the two of them.
    [InlineData("no-consent", DeliveryReason.NotWantedAnyMore)]
    [InlineData("paused", DeliveryReason.NotWantedAnyMore)]
    [InlineData("answered", DeliveryReason.NotWantedAnyMore)]
    [InlineData("urgent", DeliveryReason.NotWantedAnyMore)]
    [InlineData("replaced", DeliveryReason.NotWantedAnyMore)]
    [InlineData("moved", DeliveryReason.NotWantedAnyMore)]
    [InlineData("withdrawn", DeliveryReason.NotWantedAnyMore)]
    [InlineData("declined", DeliveryReason.NotWantedAnyMore)]
    [InlineData("stopped", DeliveryReason.NotWantedAnyMore)]
    [InlineData("silent", DeliveryReason.NotWantedAnyMore)]
    [InlineData("not-needed", DeliveryReason.NotWantedAnyMore)]
    [InlineData("tidied", DeliveryReason.NotWantedAnyMore)]
    [InlineData("returned", DeliveryReason.NotWantedAnyMore)]
    [InlineData("a reason of a later version", DeliveryReason.NotWantedAnyMore)]
    [InlineData(null, DeliveryReason.NotWantedAnyMore)]
    // These say something about the way, not about the person.
    [InlineData("uninstalled", DeliveryReason.Uninstalled)]
    [InlineData("blocked", DeliveryReason.Blocked)]
    [InlineData("deadline", DeliveryReason.TooLate)]
    public void A_skipped_message_gives_away_nothing_about_the_person(string? reason, DeliveryReason expected) =>
        Assert.Equal((DeliveryState.Skipped, expected), Seen(OccasionState.Skipped, reason));

    [Theory]
    [InlineData("The connector answered 400.", DeliveryReason.Refused)]
    [InlineData("The connector answered 401.", DeliveryReason.Refused)]
    [InlineData("The connector answered 403.", DeliveryReason.Blocked)]
    [InlineData("The connector answered 404.", DeliveryReason.Uninstalled)]
    [InlineData("The connector answered 413.", DeliveryReason.Refused)]
    [InlineData("The connector answered 429.", DeliveryReason.Throttled)]
    [InlineData("The connector answered 502.", DeliveryReason.NoAnswer)]
    [InlineData("The connector answered 99999999999.", DeliveryReason.Refused)]
    [InlineData("The connector gave no answer in time.", DeliveryReason.NoAnswer)]
    [InlineData("no-answer", DeliveryReason.NoAnswer)]
    [InlineData("The connector gave no answer (ConnectionError).", DeliveryReason.NoAnswer)]
    [InlineData("the time to answer was up", DeliveryReason.NoAnswer)]
    [InlineData("The service URL is not allowed.", DeliveryReason.Refused)]
    [InlineData("No such channel here.", DeliveryReason.Refused)]
    [InlineData("given-up", DeliveryReason.GivenUp)]
    [InlineData("something new", DeliveryReason.Refused)]
    public void A_failed_message_says_what_the_channel_did(string reason, DeliveryReason expected) =>
        Assert.Equal((DeliveryState.Failed, expected), Seen(OccasionState.Failed, reason));

    [Fact]
    public void Every_reason_the_core_gives_is_one_of_those_above()
    {
        var given = Architecture.Sources.All.Where(file => file.Project == "CoachBot.Core")
            .SelectMany(file => file.Lines)
            .SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line, "(?:CancelAll|CancelFollowUps|Skip)\\(\"(?<reason>[^\"]+)\"\\)|return \"(?<reason>[a-z-]+)\";").Select(match => match.Groups["reason"].Value));
        var tested = typeof(DeliveryNotesTests).GetMethod(nameof(A_skipped_message_gives_away_nothing_about_the_person))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Select(row => (string?)((InlineDataAttribute)row).GetData(null!).Single()[0]);

        Assert.Contains("urgent", given);
        Assert.Empty(given.Except(tested));
    }

    [Fact]
    public void A_sent_message_needs_no_reason() =>
        Assert.Equal((DeliveryState.Sent, DeliveryReason.None), Seen(OccasionState.Sent, null));

    [Fact]
    public void An_open_message_waits_and_says_what_for()
    {
        var untried = Notes.Of(Hanako, Invitation, Nine);
        var tried = Notes.Of(Hanako, Invitation with { State = OccasionState.Sending }, Nine, "The connector answered 429.", Nine.AddMinutes(1));

        Assert.Equal((DeliveryState.Waiting, DeliveryReason.None, null), (untried.State, untried.Reason, untried.Next));
        Assert.Equal((DeliveryState.Waiting, DeliveryReason.Throttled, Nine.AddMinutes(1)), (tried.State, tried.Reason, tried.Next));
        Assert.Equal(untried.Key, tried.Key);
    }

    [Fact]
    public void The_number_cannot_be_guessed_from_the_kind_and_the_date()
    {
        var elsewhere = new DeliveryNotes(new MasterKey([.. Enumerable.Repeat((byte)1, MasterKey.Bytes)]));

        Assert.Equal(Notes.Of(Hanako, Invitation, Nine).Number, Notes.Of(Hanako, Invitation, Nine).Number);
        Assert.NotEqual(Notes.Of(Hanako, Invitation, Nine).Number, elsewhere.Of(Hanako, Invitation, Nine).Number);
        Assert.NotEqual(Notes.Of(Hanako, Invitation, Nine).Number, Notes.Of(Hanako, Invitation with { Id = "nudge-2026-W48" }, Nine).Number);
    }

    private static (DeliveryState State, DeliveryReason Reason) Seen(OccasionState state, string? reason)
    {
        var delivery = Notes.Of(Hanako, Invitation with { State = state, Reason = reason }, Nine);
        return (delivery.State, delivery.Reason);
    }
}
