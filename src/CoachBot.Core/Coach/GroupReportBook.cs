using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Coaching;

/// <summary>
/// What a person adds to the group report: a row a week, written with the check-in by who wished it then. Reports are made of these
/// rows alone. Rows of the other kind say with whom the person was counted; the report writes them.
/// </summary>
internal sealed class GroupReportBook(Mind mind, Conversation talk)
{
    /// <returns>False when there is no such command.</returns>
    public bool Do(string command)
    {
        if (command != GroupReportTexts.Command.Answer)
            return false;
        if (mind.Company.Groups.Count > 0)
            talk.Begin("group-report");
        else
            mind.Say(GroupReportTexts.None, TalkTexts.Privacy, TalkTexts.CheckIn);
        return true;
    }

    public void Choose(CompanyGroup? group)
    {
        if (group is null)
            Leave();
        else if (Of(mind)?.Group == group)
            mind.Say(GroupReportTexts.Stayed(group), TalkTexts.CheckIn);
        else
            Join(group);
    }

    /// <summary>The group a person counts in, if that still is one.</summary>
    public static CountedIn? Of(Mind mind) =>
        mind.Profile.Counted is { } counted && mind.Company.Groups.FirstOrDefault(group => group.Key == counted.Group) is { } group
            ? new CountedIn(group, Zones.Day(counted.Consent.At, mind.Profile.Zone))
            : null;

    /// <summary>Adds a check-in of a day since which the person counts. What is corrected until nothing can be counted is taken back.</summary>
    public void Add(CheckIn checkIn)
    {
        if (Of(mind) is not { } counted || checkIn.Date < counted.Since)
            return;
        var key = GroupRows.Week + checkIn.Week;
        if (checkIn is { Overtime: { } overtime, DaysOff: { } daysOff })
            mind.Write(key, Stored.Write(new CountedWeek(counted.Group.Key, HasLongRun(checkIn), overtime, daysOff)));
        else
            mind.Erase(key);
    }

    private bool HasLongRun(CheckIn checkIn) =>
        mind.Notebook.Earlier.Then(mind.Notebook.CheckIns.Where(other => other.Date <= checkIn.Date), mind.Policy).Open
            .Any(run => run.To == checkIn.Date && run.Days >= GroupFigures.LongRunDays);

    private void Join(CompanyGroup group)
    {
        mind.Profile = mind.Profile with { Counted = new Counted(group.Key, new Consent(GroupReportTexts.Version, mind.Language, mind.Now)) };
        mind.Say(GroupReportTexts.Joined(group), TalkTexts.CheckIn);
    }

    private void Leave()
    {
        var wasIn = mind.Profile.Counted is not null;
        mind.Profile = mind.Profile with { Counted = null };
        foreach (var record in mind.Read(KeyRange.Of(GroupRows.Week)))
            mind.Erase(record.Key);
        mind.Say(wasIn ? GroupReportTexts.Left : GroupReportTexts.NotIn, TalkTexts.CheckIn, GroupReportTexts.Command);
    }
}

/// <summary>The kinds of rows from which group reports are made; stored, never renamed.</summary>
public static class GroupRows
{
    /// <summary>Both kinds begin so.</summary>
    public const string Begin = "count";

    /// <summary>Followed by an ISO week: what a check-in adds.</summary>
    public const string Week = "count|";

    /// <summary>Followed by the name of a report: with whom the person was counted from that one on.</summary>
    public const string Cohort = "counted|";
}
