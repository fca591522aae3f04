using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Sets the scene for a dialog: what its script may know.</summary>
internal static class Scenes
{
    public static Scene For(Mind mind, Frame frame)
    {
        var notebook = mind.Notebook;
        var (earlier, runs) = Before(notebook, CheckInDay(notebook, frame, mind.Today), mind.Policy);
        return new Scene
        {
            Language = mind.Language,
            Today = mind.Today,
            Policy = frame.Dialog == "quiet" ? mind.HousePolicy : mind.Policy,
            Quiet = (mind.Policy.QuietFromHour, mind.Policy.QuietUntilHour),
            Company = mind.Company,
            About = frame.About,
            LastWeek = earlier,
            RunsBefore = runs,
            Plan = RunningPlan(mind, frame),
            PlanEnd = frame.Dialog == "plan-end" ? EndOf(mind, frame.About) : null,
            CountedIn = frame.Dialog is "check-in" or "group-report" ? GroupReportBook.Of(mind) : null,
            Weekday = mind.Profile.Weekday,
            Hour = mind.Profile.Hour,
            Newest = notebook.CheckIns.Count > 0 ? notebook.CheckIns[^1] : null,
            CheckIns = frame.Dialog is "stay" or "cv" or "reframe" ? notebook.CheckIns : [],
            LongRuns = frame.Dialog == "stay" ? LongRuns(mind) : [],
            Roles = frame.Dialog is "roles" or "negotiation" ? RoleBook.Hints(mind) : RoleHints.None,
            Offers = frame.Dialog is "job-offer" or "job-which" or "job-weights" or "negotiation" ? OfferBook.Read(mind) : OfferTable.Empty,
            Leave = notebook.Leave?.AsOf(mind.Today, LabourLaw.Japan),
            LeaveDays = frame.Dialog == "book-leave" ? LeaveDays(mind) : [],
            LoggedThisWeek = frame.Dialog == "check-in" && notebook.Work is not null ? Logged.Between(LogBook.Read(mind, months: 1), mind.Today.AddDays(1 - CoachPolicy.CheckInDays), mind.Today) : [],
            LoggedLately = frame.Dialog is "stay" or "reframe" && notebook.Work is not null ? Logged.Between(LogBook.Read(mind, months: 2), mind.Today.AddDays(1 - mind.Policy.OvertimeDays), mind.Today) : [],
            LoggedYear = frame.Dialog == "cv" && notebook.Work is not null ? Logged.Between(LogBook.Read(mind, months: 12), mind.Today.AddYears(-1).AddDays(1), mind.Today) : [],
            Recommended = frame.Dialog == "recommendation" ? Recommended(notebook, frame.About, mind.Policy) : [],
        };
    }

    /// <summary>
    /// The date a check-in counts for: a correction keeps its date, and travel never makes it earlier than the newest one.
    /// </summary>
    public static DateOnly CheckInDay(Notebook notebook, Frame frame, DateOnly today)
    {
        if (frame.About is { } week && notebook.CheckIns.FirstOrDefault(checkIn => checkIn.Week == week) is { } corrected)
            return corrected.Date;
        var day = frame.Dated ?? today;
        return notebook.CheckIns.Count > 0 && notebook.CheckIns[^1].Date > day ? notebook.CheckIns[^1].Date : day;
    }

    /// <summary>A correction is about a week that is over, and day 30 ends the asking.</summary>
    private static PlanHeadline? RunningPlan(Mind mind, Frame frame) =>
        frame.About is null && mind.Notebook.Plan is { } plan && plan.IsRunning(mind.Today) ? plan : null;

    private static PlanEndScene? EndOf(Mind mind, string? day)
    {
        if (PlanBook.Find(mind, day) is not { } plan)
            return null;
        var first = Week.Of(plan.Date.AddDays(-BeforeAfter.WeeksBefore * CoachPolicy.CheckInDays));
        var checkIns = mind.Read(new KeyRange(Mind.CheckInKey + first, KeyRange.Of(Mind.CheckInKey).To)).Select(record => Stored.ReadCheckIn(record.Value.Span));
        return new PlanEndScene(plan, BeforeAfter.Of([.. checkIns.OrderBy(checkIn => checkIn.Date)], plan));
    }

    private static (CheckIn? LastWeek, Runs Runs) Before(Notebook notebook, DateOnly day, CoachPolicy policy)
    {
        var week = Week.Of(day);
        var earlier = notebook.CheckIns.Where(checkIn => Week.IsBefore(checkIn.Week, week)).ToList();
        var runs = notebook.Earlier.Then(earlier, policy);
        var tooLong = runs.Last is { } last && day.DayNumber - last.DayNumber > policy.RunGapDays;
        return (earlier.Count > 0 ? earlier[^1] : null, tooLong ? runs with { Open = [] } : runs);
    }

    private static List<Run> LongRuns(Mind mind)
    {
        var runs = mind.Notebook.Earlier.Then(mind.Notebook.CheckIns, mind.Policy);
        return [.. runs.Open.Where(run => run.Days >= mind.Policy.RecommendAfterDays && TwoWeekRule.IsOpen(run, runs, mind.Today, mind.Policy))];
    }

    /// <summary>Clear of what is booked or was refused, and of the weekday on which most call-outs were logged.</summary>
    private static IReadOnlyList<DateOnly> LeaveDays(Mind mind)
    {
        var callOuts = mind.Notebook.Work?.LastCallOut is null ? [] : LogBook.Read(mind, months: 3).Where(entry => entry.Kind is LogKind.CallOut).ToList();
        var busiest = callOuts.GroupBy(entry => entry.Date.DayOfWeek).OrderByDescending(day => day.Count()).FirstOrDefault()?.Key;
        return Domain.LeaveDays.Propose(mind.Today, [.. mind.Notebook.Leave is { } leave ? leave.Uses.Select(use => use.Date).Concat(leave.Refused) : []], busiest);
    }

    /// <param name="about">The names of the signs, with commas between.</param>
    private static List<Run> Recommended(Notebook notebook, string? about, CoachPolicy policy)
    {
        var names = about?.Split(',') ?? [];
        return [.. notebook.Earlier.Then(notebook.CheckIns, policy).Open.Where(run => names.Contains(Signs.Name(run.Sign)))];
    }
}
