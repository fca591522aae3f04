using System.Globalization;
using CoachBot.Domain;
using CoachBot.Tests.Coaching;
using CsCheck;

namespace CoachBot.Tests.Domain;

/// <summary>The two-week rule: the table, by itself and through the coach, and what holds for any check-ins at all.</summary>
public sealed class TwoWeekRuleTests
{
    private static readonly CoachPolicy Policy = new();

    public static TheoryData<string, string> Rows => TwoWeekRows.All;

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_rule_says(string answered, string says)
    {
        var steps = WeekStep.Read(answered);
        var book = new Ledger();
        Assert.Equal(says, string.Join(' ', steps.Select(step => book.Then(step).In(WeekStep.SignsOf(steps)))));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_coach_says_the_same(string answered, string says)
    {
        var steps = WeekStep.Read(answered);
        var signs = WeekStep.SignsOf(steps);
        var first = steps[0].Date!.Value;
        var chat = new Chat().On(first.Year, first.Month, first.Day, hour: 9).Started();
        Assert.Equal(says, string.Join(' ', steps.Select(step => ThroughTheCoach(chat, step, signs))));
    }

    [Theory]
    [InlineData("11/08:most 11/15:most", "2026-11-02", "2026-W45", "11/08 11/15")]
    // What was before moves the start.
    [InlineData("11/08:most<2 11/15:most", "2026-10-30", "2026-W45", "11/08 11/15")]
    [InlineData("11/08:most<3", "2026-10-26", "2026-W45", "11/08")]
    // A gap is not claimed: the weeks are named.
    [InlineData("11/08:most 11/22:most", "2026-11-02", "2026-W45", "11/08 11/22")]
    [InlineData("11/08:most 11/15:skip 11/22:most", "2026-11-02", "2026-W45", "11/08 11/22")]
    [InlineData("12/30:most 01/04:most", "2026-12-24", "2026-W53", "12/30 01/04")]
    public void A_run_knows_its_start_and_its_weeks(string answered, string from, string firstWeek, string weeks)
    {
        var run = Runs.None.Then(WeekStep.Read(answered).Select(step => step.ToCheckIn(step.Date!.Value)), Policy).Of(Sign.Onset)!;

        Assert.Equal(DateOnly.Parse(from, CultureInfo.InvariantCulture), run.From);
        Assert.Equal(firstWeek, run.FirstWeek);
        Assert.Equal(weeks, string.Join(' ', run.Weeks.Select(week => week.ToString("MM/dd", CultureInfo.InvariantCulture))));
    }

    [Theory]
    // On its own day, and at most 21 days later.
    [InlineData("11/08:most", "2026-11-08", true)]
    [InlineData("11/08:most", "2026-11-29", true)]
    [InlineData("11/08:most", "2026-11-30", false)]
    // On in the newest check-in: passed over is not on.
    [InlineData("11/08:most 11/15:skip", "2026-11-15", false)]
    [InlineData("11/08:most 11/15:skip 11/22:most", "2026-11-22", true)]
    public void A_run_is_open_on_a_day(string answered, string day, bool open)
    {
        var runs = Runs.None.Then(WeekStep.Read(answered).Select(step => step.ToCheckIn(step.Date!.Value)), Policy);
        Assert.Equal(open, TwoWeekRule.IsOpen(runs.Of(Sign.Onset)!, runs, DateOnly.Parse(day, CultureInfo.InvariantCulture), Policy));
    }

    [Fact]
    public void Folding_old_check_ins_away_changes_no_run() =>
        Gen.Select(CheckIns, Gen.Int[0, 24]).Sample((checkIns, folded) =>
        {
            var whole = Runs.None.Then(checkIns, Policy);
            var earlier = Runs.None.Then(checkIns.Take(folded), Policy);
            AssertSame(whole, earlier.Then(checkIns.Skip(folded), Policy));
        });

    [Fact]
    public void The_length_of_a_run_is_the_number_of_days_its_windows_cover() =>
        CheckIns.Sample(checkIns =>
        {
            foreach (var run in Runs.None.Then(checkIns, Policy).Open)
            {
                var days = run.Weeks.SelectMany(week => Enumerable.Range(0, 7).Select(back => week.AddDays(-back))).Distinct().Count();
                var said = checkIns.Single(checkIn => checkIn.Date == run.Weeks[0]).Since.GetValueOrDefault(run.Sign) switch
                {
                    Since.OverTwoWeeks => 7,
                    Since.OneToTwoWeeks => 3,
                    _ => 0,
                };
                Assert.Equal(days + said, run.Days);
            }
        });

    private static readonly Gen<CheckIn[]> CheckIns =
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2]).Array[1, 24].Select(steps =>
        {
            var date = new DateOnly(2026, 1, 5);
            var all = new List<CheckIn>();
            foreach (var (days, onset, heart, since) in steps)
            {
                date = date.AddDays(days);
                all.RemoveAll(other => other.Week == Week.Of(date));
                all.Add(new CheckIn(date) { Signs = Answered((Sign.Onset, onset), (Sign.Heart, heart)), Since = new Dictionary<Sign, Since> { [Sign.Onset] = (Since)since } });
            }

            return all.ToArray();
        });

    private static Dictionary<Sign, Often> Answered(params (Sign Sign, int Often)[] signs) =>
        signs.Where(one => one.Often > 0).ToDictionary(one => one.Sign, one => (Often)(one.Often - 1));

    private static void AssertSame(Runs one, Runs other)
    {
        Assert.Equal(one.Last, other.Last);
        Assert.Equal(one.Open.Select(Line), other.Open.Select(Line));

        static string Line(Run run) => $"{run.Sign} {run.FirstWeek} {run.From} {run.To} {run.Days} {string.Join(' ', run.Weeks)}";
    }

    private static string ThroughTheCoach(Chat chat, WeekStep step, IReadOnlyList<Sign> signs)
    {
        var announced = chat.Notebook.Announced;
        if (step.Date is { } date)
            chat.On(date.Year, date.Month, date.Day).Says("check-in");
        else
            chat.Says("correct");
        (string, string)[] answers =
        [
            .. step.Said.Select(one => ($"sign.{Signs.Name(one.Key)}", one.Value.Often?.ToString().ToLowerInvariant() ?? "skip")),
            .. step.Said.Where(one => one.Value.Since is not null).Select(one => ($"since-sign.{Signs.Name(one.Key)}", one.Value.Since switch
            {
                Since.OverTwoWeeks => "over-two-weeks",
                Since.OneToTwoWeeks => "one-to-two-weeks",
                _ => "this-week",
            })),
        ];
        chat.Answers(answers);
        var named = chat.Last.Messages[^1].Prompt is { Dialog: "recommendation" } ? chat.Top!.About!.Split(',') : [];
        var runs = chat.Notebook.Earlier.Then(chat.Notebook.CheckIns, Policy);
        return string.Join('/', signs.Select(sign =>
            (runs.Of(sign)?.Days.ToString(CultureInfo.InvariantCulture) ?? "-")
            + (named.Contains(Signs.Name(sign)) ? "!" : "")
            + (announced.Any(one => one.Sign == sign && !one.Withdrawn && chat.Notebook.Announced.Contains(one with { Withdrawn = true })) ? "~" : "")));
    }

    /// <summary>Keeps the check-ins of a row and what was announced, as the rule's caller must.</summary>
    private sealed class Ledger
    {
        private readonly List<CheckIn> checkIns = [];
        private readonly List<Announced> announced = [];
        private Judgement judgement = new(Runs.None, [], []);

        public Ledger Then(WeekStep step)
        {
            var checkIn = step.ToCheckIn(step.Date ?? checkIns[^1].Date);
            checkIns.RemoveAll(other => other.Week == checkIn.Week);
            checkIns.Add(checkIn);
            judgement = TwoWeekRule.Judge(Runs.None, checkIns, announced, Policy);
            foreach (var one in judgement.Withdrawn)
                announced[announced.IndexOf(one)] = one with { Withdrawn = true };
            foreach (var run in judgement.Due)
            {
                announced.RemoveAll(one => one.Sign == run.Sign && one.FirstWeek == run.FirstWeek);
                announced.Add(new Announced(run.Sign, run.FirstWeek, run.Days));
            }

            return this;
        }

        public string In(IReadOnlyList<Sign> signs) => string.Join('/', signs.Select(sign =>
            (judgement.Runs.Of(sign)?.Days.ToString(CultureInfo.InvariantCulture) ?? "-")
            + (judgement.Due.Any(run => run.Sign == sign) ? "!" : "")
            + (judgement.Withdrawn.Any(one => one.Sign == sign) ? "~" : "")));
    }
}
