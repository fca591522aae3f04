using CoachBot.Domain;

namespace CoachBot.Tests.Coaching;

/// <summary>Dates are the person's own: a move or a changed clock neither adds nor loses a day.</summary>
public sealed class ZoneTests
{
    [Theory]
    // Clocks go back, and forward, between the two.
    [InlineData("America/New_York", "2026-10-25", "2026-11-01")]
    [InlineData("America/New_York", "2026-10-31", "2026-11-07")]
    [InlineData("America/New_York", "2027-03-07", "2027-03-14")]
    [InlineData("Europe/Berlin", "2026-10-18", "2026-10-25")]
    [InlineData("Europe/Berlin", "2026-10-24", "2026-10-31")]
    [InlineData("Europe/Berlin", "2027-03-27", "2027-04-03")]
    public void A_changed_clock_is_still_two_weeks(string zone, string first, string second)
    {
        foreach (var hour in new[] { 0, 12, 23 })
        {
            var chat = new Chat(zone: zone);
            chat.Now = Zones.Moment(DateOnly.Parse(first, null).AddDays(-1), 12, zone);
            chat.Started();
            chat.Now = Zones.Moment(DateOnly.Parse(first, null), hour, zone);
            chat.ChecksIn(("sign.onset", "most"));
            chat.Now = Zones.Moment(DateOnly.Parse(second, null), hour, zone);
            chat.ChecksIn(("sign.onset", "most"));

            Assert.Equal([first, second], chat.Notebook.CheckIns.Select(checkIn => checkIn.Date.ToString("yyyy-MM-dd", null)));
            Assert.Equal("recommendation", chat.Prompt.Dialog);
        }
    }

    [Theory]
    // From Tokyo to New York and on Sunday evening there: the date there counts.
    [InlineData("Asia/Tokyo", "America/New_York")]
    [InlineData("America/New_York", "Asia/Tokyo")]
    [InlineData("Europe/Berlin", "Pacific/Auckland")]
    public void A_move_between_two_check_ins_counts_local_dates(string from, string to)
    {
        var chat = new Chat(zone: from);
        chat.Now = Zones.Moment(new(2026, 11, 7), 12, from);
        chat.Started();
        chat.Now = Zones.Moment(new(2026, 11, 8), 10, from);
        chat.ChecksIn(("sign.onset", "most"));
        chat.Zone = to;
        chat.Now = Zones.Moment(new(2026, 11, 15), 10, to);
        chat.ChecksIn(("sign.onset", "most"));

        Assert.Equal(14, chat.Notebook.Announced.Single().Days);
    }

    [Fact]
    public void A_local_date_before_the_newest_check_ins_is_taken_as_that_date()
    {
        var chat = new Chat().On(2026, 11, 8, hour: 9).Started().On(2026, 11, 9).ChecksIn(("sign.onset", "most"));
        // The same evening, across the date line: Sunday again.
        chat.Zone = "America/Los_Angeles";
        chat.Now += TimeSpan.FromHours(4);
        Assert.Equal(new DateOnly(2026, 11, 8), Zones.Day(chat.Now, chat.Zone));
        chat.ChecksIn(("sign.onset", "some"));

        var only = Assert.Single(chat.Notebook.CheckIns);
        Assert.Equal(new DateOnly(2026, 11, 9), only.Date);
        Assert.Equal(Often.Some, only.Signs[Sign.Onset]);
    }

    [Fact]
    public void The_weekly_invitation_keeps_its_local_hour_when_the_clock_changes()
    {
        var chat = new Chat(zone: "America/New_York");
        chat.Now = Zones.Moment(new(2026, 10, 20), 12, chat.Zone);
        chat.Started().Waits(TimeSpan.FromDays(14));
        Assert.Equal(["2026-10-26T13:00Z", "2026-11-02T14:00Z"], chat.Raised.Where(one => Zones.Local(one.At, chat.Zone).DayOfWeek == DayOfWeek.Monday).Select(one => one.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mmZ", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_weekly_invitation_moves_with_the_person()
    {
        var chat = new Chat().Started();
        chat.Zone = "Europe/Berlin";
        chat.Says("help").Waits(TimeSpan.FromDays(8));
        Assert.Equal(new DateTimeOffset(2026, 11, 9, 9, 0, 0, TimeSpan.FromHours(1)), chat.Raised[0].At);
    }

    [Fact]
    public void Without_a_zone_it_is_Tokyo()
    {
        var chat = new Chat(zone: "Mars/Olympus").Started();
        Assert.Equal("Asia/Tokyo", chat.Notebook.Profile.Zone);
    }

    [Fact]
    public void An_event_without_a_zone_leaves_the_last_one()
    {
        var chat = new Chat(zone: "Europe/Berlin").Started();
        chat.Zone = "";
        chat.Says("help");
        Assert.Equal("Europe/Berlin", chat.Notebook.Profile.Zone);
    }
}
