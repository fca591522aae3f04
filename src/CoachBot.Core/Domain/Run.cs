namespace CoachBot.Domain;

/// <summary>A sign that persists: the check-ins in a row in which it was there on most days.</summary>
/// <param name="FirstWeek">The ISO week of its first check-in. With the sign it names the run.</param>
/// <param name="From">The first day covered, moved back by what the person said about <see cref="Since"/>.</param>
/// <param name="To">The last day covered.</param>
/// <param name="Days">Distinct days covered: gaps do not count.</param>
/// <param name="Weeks">The check-in dates in which it was on, for naming the weeks.</param>
public sealed record Run(Sign Sign, string FirstWeek, DateOnly From, DateOnly To, int Days, IReadOnlyList<DateOnly> Weeks);

/// <summary>The runs after some check-ins, and the date of the last of them.</summary>
/// <param name="Open">At most one run a sign: those that the next check-in may go on with.</param>
public sealed record Runs(DateOnly? Last, IReadOnlyList<Run> Open)
{
    public static readonly Runs None = new(null, []);

    public Run? Of(Sign sign) => Open.FirstOrDefault(run => run.Sign == sign);

    /// <summary>Reads one more check-in. Check-ins come in order of date, one per ISO week.</summary>
    public Runs Then(CheckIn checkIn, CoachPolicy policy)
    {
        var tooLong = Last is { } last && checkIn.Date.DayNumber - last.DayNumber > policy.RunGapDays;
        var open = new List<Run>();
        foreach (var sign in Signs.All)
        {
            var before = tooLong ? null : Of(sign);
            if (!checkIn.Signs.ContainsKey(sign))
            {
                // Passed over: adds no days and ends nothing.
                if (before is not null)
                    open.Add(before);
            }
            else if (checkIn.IsOn(sign))
            {
                open.Add(before is null ? Begin(sign, checkIn, policy) : GoOn(before, checkIn));
            }
        }

        return new Runs(checkIn.Date, open);
    }

    /// <summary>All runs that a list of check-ins leaves open, going on from earlier ones.</summary>
    public Runs Then(IEnumerable<CheckIn> checkIns, CoachPolicy policy) =>
        checkIns.Aggregate(this, (runs, checkIn) => runs.Then(checkIn, policy));

    private static Run Begin(Sign sign, CheckIn checkIn, CoachPolicy policy)
    {
        var before = !checkIn.Since.TryGetValue(sign, out var since) ? 0 : since switch
        {
            Since.OverTwoWeeks => policy.OverTwoWeeksAddsDays,
            Since.OneToTwoWeeks => policy.OneToTwoWeeksAddsDays,
            _ => 0,
        };
        var days = CoachPolicy.CheckInDays + before;
        return new Run(sign, checkIn.Week, checkIn.Date.AddDays(1 - days), checkIn.Date, days, [checkIn.Date]);
    }

    private static Run GoOn(Run run, CheckIn checkIn)
    {
        var fresh = Math.Min(CoachPolicy.CheckInDays, checkIn.Date.DayNumber - run.To.DayNumber);
        return run with { To = checkIn.Date, Days = run.Days + fresh, Weeks = [.. run.Weeks, checkIn.Date] };
    }
}
