using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Domain;

namespace CoachBot.Tests.Coaching;

/// <summary>A year of 200 people on moved clocks: how often leave is brought up, when, and why.</summary>
public sealed class LeaveYearTests
{
    private const int People = 200;

    [Fact]
    public void Reminders_keep_their_caps_silences_and_reasons_for_a_year()
    {
        var (reminders, expiries) = (0, 0);
        for (var seed = 0; seed < People; seed++)
        {
            var year = new LeaveYear(seed);
            year.Live();
            Assert.All(year.Reminders, one => Assert.True(one.Local.Hour is >= 8 and < 20, $"{seed}: {one.Local}"));
            Assert.All(year.Reminders, one => Assert.False(one.Local.Hour < 12 && year.CallOuts.Any(day => one.Day.DayNumber - day.DayNumber is 0 or 1), $"{seed}: {one.Local}"));
            Assert.All(year.Reminders, one => Assert.Contains("That is why I write now", one.Text.Replace("that", "That", StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.All(year.Reminders, one => Assert.True(!(year.StoppedOn < one.Day), $"{seed}: {one.Day} after stop"));
            // What the person put off comes back when they wished; all else is a week apart.
            var own = year.Reminders.Where((one, i) => i == 0 || !year.PutOffOn.Contains(year.Reminders[i - 1].Day)).ToList();
            Assert.All(own.Zip(own.Skip(1)), pair =>
                Assert.True(pair.Second.Day.DayNumber - pair.First.Day.DayNumber >= 7, $"{seed}: {pair.First.Day} and {pair.Second.Day}"));
            foreach (var mark in year.Marks())
            {
                expiries++;
                Assert.True(year.Reminders.Any(one => one.Day >= mark && one.Day <= mark.AddDays(7) && one.Text.Contains("of leave can be used until", StringComparison.Ordinal)), $"{seed}: nothing about {mark}");
            }

            Assert.True(Stored.Write(year.Chat.Notebook).Length < 8192);
            reminders += year.Reminders.Count;
        }

        // When these shrink, the year has become too quiet to tell.
        Assert.InRange(reminders, 2000, 20_000);
        Assert.InRange(expiries, 200, 5000);
    }

    /// <summary>One person's year, from a seed.</summary>
    private sealed class LeaveYear(int seed)
    {
        private static readonly DateOnly Start = new(2026, 11, 2);
        private readonly Random random = new(seed);

        public Chat Chat { get; } = new();

        public List<DateOnly> CallOuts { get; } = [];

        public List<DateOnly> PutOffOn { get; } = [];

        public DateOnly? StoppedOn { get; private set; }

        public DateOnly? PausedOn { get; private set; }

        public IReadOnlyList<(DateOnly Day, DateTime Local, string Text)> Reminders => [.. Chat.LeaveReminders()];

        public void Live()
        {
            var hired = Start.AddDays(-random.Next(800, 4000));
            Chat.Started().WithLeave(hired.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), balance: "30");
            for (var day = Start; day < Start.AddDays(365); day = day.AddDays(7))
            {
                if (random.Next(4) == 0)
                    CallOut();
                if (random.Next(6) == 0)
                    Chat.ChecksIn(("work.daysOff", random.Next(3).ToString(CultureInfo.InvariantCulture)), ("work.overtime", random.Next(30).ToString(CultureInfo.InvariantCulture)), ("sign.onset", "none"));
                Chat.Waits(TimeSpan.FromDays(7) - TimeSpan.FromHours(random.Next(0, 20)));
                Answer();
            }
        }

        /// <summary>The marks of expiry that fall into the year and into no pause or stop, of grants that still have days.</summary>
        public IEnumerable<DateOnly> Marks()
        {
            // With thirty days and no booking every grant of the last two years has days left when it ends.
            var terms = Chat.Notebook.Leave!.Terms;
            var end = StoppedOn ?? PausedOn ?? Zones.Day(Chat.Now, Chat.Zone);
            return Entitlement.Grants(terms, Start, LabourLaw.Japan).Select(grant => grant.Expires(LabourLaw.Japan))
                .Where(expires => expires > Start && Left(expires))
                .SelectMany(expires => LeaveReminders.Marks.Select(mark => expires.AddDays(-mark)))
                .Where(mark => mark > Start && mark.AddDays(7) < end);
        }

        private bool Left(DateOnly expires) => LeaveState.GrantsFor(Chat.Notebook.Leave!.Terms, Start, 30, null, 8, LabourLaw.Japan)
            .Any(grant => grant.Expires(LabourLaw.Japan) == expires && (grant.Days * 8) - grant.Used > 0);

        private void CallOut()
        {
            CallOuts.Add(Zones.Day(Chat.Now, Chat.Zone));
            Chat.Says("callout 1 45min");
        }

        private void Answer()
        {
            if (Chat.Top is not { Dialog: "leave-reminder" } || Chat.Last.Messages is not [.., { Prompt.Dialog: "leave-reminder" }])
                return;
            var day = Reminders[^1].Day;
            switch (random.Next(20))
            {
                case 0 when seed % 5 == 0:
                    Chat.Taps("no-more");
                    StoppedOn ??= Zones.Day(Chat.Now, Chat.Zone);
                    break;
                case 1 when seed % 5 == 1:
                    Chat.Taps("for-four-weeks");
                    PausedOn ??= day;
                    break;
                case 2 or 3 or 4:
                    Chat.Taps("in-a-day");
                    PutOffOn.Add(day);
                    break;
                case 5 or 6:
                    Chat.Taps("in-a-week");
                    PutOffOn.Add(day);
                    break;
            }
        }
    }
}
