namespace CoachBot.Domain;

/// <summary>The one small step at the end of a check-in.</summary>
public enum SmallStep
{
    AfterCallout,
    SleepWindow,
    WalkAndLoosen,
    NameDayOff,
    DropTask,
    FirstCalls,
    Walk,
}

/// <summary>Chooses the small step: the first that applies.</summary>
public static class SmallSteps
{
    public static SmallStep For(CheckIn checkIn, CheckIn? before, CoachPolicy policy)
    {
        if (checkIn.Callouts >= 1)
            return SmallStep.AfterCallout;
        if (checkIn.Sleep < policy.LittleSleepHours || checkIn.IsOn(Sign.Onset) || checkIn.IsOn(Sign.Early))
            return SmallStep.SleepWindow;
        if (checkIn.IsOn(Sign.Heart) || checkIn.IsOn(Sign.Stomach))
            return SmallStep.WalkAndLoosen;
        if (checkIn.DaysOff == 0)
            return SmallStep.NameDayOff;
        if (checkIn.Overtime - before?.Overtime >= policy.OvertimeRise)
            return SmallStep.DropTask;
        return checkIn.IsOn(Sign.Dread) ? SmallStep.FirstCalls : SmallStep.Walk;
    }
}
