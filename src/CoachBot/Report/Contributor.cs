using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Storage;

namespace CoachBot.Report;

/// <summary>What somebody adds to reports, read from the rows that are written for them: no check-in is looked at.</summary>
internal sealed class Contributor(PersonKey person)
{
    private readonly Dictionary<string, CountedWeek> weeks = [];
    private readonly Dictionary<string, string> cohorts = [];

    public PersonKey Person { get; } = person;

    public void Take(Row row)
    {
        if (row.Key.StartsWith(GroupRows.Week, StringComparison.Ordinal))
            weeks[row.Key[GroupRows.Week.Length..]] = Stored.ReadCountedWeek(row.Value.Span);
        else if (row.Key.StartsWith(GroupRows.Cohort, StringComparison.Ordinal))
            cohorts[row.Key[GroupRows.Cohort.Length..]] = Stored.ReadCohort(row.Value.Span);
    }

    /// <summary>The weeks of a period, and those of the one before, from which a long absence is filled.</summary>
    public IReadOnlyDictionary<string, CountedWeek> WeeksFor(ReportPeriod period) =>
        weeks.Where(one => !Week.IsBefore(one.Key, period.Before.Weeks[0]) && !Week.IsBefore(period.Weeks[^1], one.Key)).ToDictionary();

    public Countable In(ReportPeriod period, ReportHead head, GroupTree tree)
    {
        var (said, cohort) = (WeeksFor(period), MarkIn(head) is { } run ? cohorts[run] : null);
        // Whoever was counted before is not left out for an absence, and nine others with them.
        var isEnough = cohort is null ? period.IsEnough(said.Keys.Count(period.Weeks.Contains)) : said.Count > 0;
        var group = isEnough ? said[said.Keys.Max(StringComparer.Ordinal)!].Group : null;
        return new Countable(Person.Value, group is not null && tree.Has(group) ? group : null, cohort);
    }

    /// <summary>Rows that no later report needs.</summary>
    /// <param name="head">As it was before this report.</param>
    /// <param name="isMoved">The person has a newer mark, which was not read.</param>
    public IReadOnlyList<string> Spent(ReportPeriod period, ReportHead head, bool isMoved)
    {
        var mark = isMoved ? null : MarkIn(head);
        return [.. weeks.Keys.Where(week => Week.IsBefore(week, period.Weeks[0])).Select(week => GroupRows.Week + week), .. cohorts.Keys.Where(run => run != mark).Select(run => GroupRows.Cohort + run)];
    }

    /// <summary>The run whose mark counts: the newest published one. A run that came to nothing left marks that mean nothing.</summary>
    private string? MarkIn(ReportHead head) => head.Published.LastOrDefault(one => cohorts.ContainsKey(one.Run))?.Run;
}
