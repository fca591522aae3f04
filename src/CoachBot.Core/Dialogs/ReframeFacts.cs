using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Facts about long hours that the log or the check-ins of the last four weeks hold, worded for a sentence.</summary>
internal static class ReframeFacts
{
    public static IReadOnlyList<Suggestion> For(ReframeReason reason, Scene scene)
    {
        if (reason is not ReframeReason.Hours)
            return [];
        var recent = scene.CheckIns.Where(week => scene.Today.DayNumber - week.Date.DayNumber < scene.Policy.OvertimeDays).ToList();
        var overtime = Logged.Sum(scene.LoggedLately, LogKind.Overtime);
        if (overtime == 0 && recent.Count > 0)
            overtime = decimal.Round(Load.OvertimeIn(scene.CheckIns, recent[^1].Date, scene.Policy), 1);
        var callOuts = Logged.Sum(scene.LoggedLately, LogKind.CallOut);
        if (callOuts == 0)
            callOuts = recent.Sum(week => week.Callouts ?? 0);
        List<Suggestion> facts = [];
        if (overtime > 0)
            facts.Add(new("overtime", ReframeTexts.Overtime(overtime).In(scene.Language)));
        if (callOuts > 0)
            facts.Add(new("call-outs", ReframeTexts.CallOuts(callOuts).In(scene.Language)));
        return facts;
    }
}
