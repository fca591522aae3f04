using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

/// <summary>A year of 200 people on moved clocks: how often leave is brought up, when, and why.</summary>
public sealed class LeaveYearTests
{
    private const int People = 200;

    private static readonly Lazy<IReadOnlyList<LeaveYear>> Years = new(() => [.. Enumerable.Range(0, People).Select(seed =>
    {
        var year = new LeaveYear(seed);
        year.Live();
        return year;
    })]);

    [Fact]
    public void Every_expiry_is_brought_up_within_a_week_of_each_mark()
    {
        Assert.Empty(Of(year => year.Marks.Where(one => !one.Said)));
        // When this shrinks, the year has become too quiet to tell.
        Assert.InRange(Years.Value.Sum(year => year.Marks.Count), 200, 5000);
    }

    [Fact]
    public void Reminders_are_a_week_apart_but_for_those_the_person_wished_for()
    {
        var wished = 0;
        foreach (var year in Years.Value)
        {
            var own = year.Reminders.Where((_, i) => !IsWish(year, i)).Select(one => one.Day).ToList();
            Assert.All(own.Zip(own.Skip(1)), pair => Assert.True(pair.Second.DayNumber - pair.First.DayNumber >= 7, $"{pair}"));
            wished += year.Reminders.Count - own.Count;
        }

        Assert.InRange(wished, 50, 5000);
        Assert.InRange(Years.Value.Sum(year => year.Reminders.Count), 2000, 20_000);
    }

    [Fact]
    public void None_comes_at_night_or_on_the_morning_after_a_call_out()
    {
        Assert.Empty(Of(year => year.Reminders.Where(one => one.Local.Hour is < 8 or >= 20)));
        Assert.Empty(Of(year => year.Reminders.Where(year.IsMorningAfterCallOut)));
        // There were mornings on which one would have come.
        Assert.InRange(Years.Value.Sum(year => year.Reminders.Count(one => one.Local.Hour < 12)), 200, 5000);
        Assert.InRange(Years.Value.Sum(year => year.Moved), 20, 5000);
    }

    [Fact]
    public void None_comes_after_stop_or_within_a_pause()
    {
        Assert.Empty(Of(year => year.Reminders.Where(one => year.StoppedOn < one.Day)));
        Assert.Empty(Of(year => year.Reminders.Where(one => year.Pauses.Any(pause => pause.From < one.Day && one.Day < pause.Until))));
        Assert.InRange(Years.Value.Count(year => year.StoppedOn is not null), 5, People / 2);
        Assert.InRange(Years.Value.Sum(year => year.Pauses.Count), 100, 5000);
    }

    [Fact]
    public void Each_explains_itself() =>
        Assert.Empty(Of(year => year.Reminders.Where(one => !one.Text.Contains("hat is why I write now", StringComparison.Ordinal))));

    [Fact]
    public void The_notebook_stays_small()
    {
        Assert.InRange(Years.Value.Max(year => Stored.Write(year.Chat.Notebook).Length), 1, 8191);
        Assert.InRange(Years.Value.Sum(year => year.Booked), 1000, 10_000);
    }

    private static IEnumerable<(int Seed, T What)> Of<T>(Func<LeaveYear, IEnumerable<T>> select) => Years.Value.SelectMany((year, seed) => select(year).Select(what => (seed, what)));

    /// <summary>The one before was put off until this day.</summary>
    private static bool IsWish(LeaveYear year, int i) => i > 0 && year.PutOff.TryGetValue(year.Reminders[i - 1].Day, out var day) && year.Reminders[i].Day >= day;
}
