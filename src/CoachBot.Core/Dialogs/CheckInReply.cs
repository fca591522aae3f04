using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What the coach answers to a check-in: what changed, the picture, and one small step.</summary>
/// <param name="Before">The check-in to compare with.</param>
/// <param name="All">The kept check-ins with this one, by date.</param>
/// <param name="Withdrawn">Signs whose recommendation a correction took back.</param>
public sealed record CheckInReply(CheckIn CheckIn, CheckIn? Before, IReadOnlyList<CheckIn> All, bool Corrected, IReadOnlyList<Sign> Withdrawn)
{
    /// <summary>One line about the plan; null when it was not talked about.</summary>
    public Text? Plan { get; init; }

    /// <summary>One message, or two when the load is a matter of its own.</summary>
    public IReadOnlyList<IReadOnlyList<Part>> Messages(Scene scene)
    {
        var language = scene.Language;
        List<Part> first = [new Part.Heading((Corrected ? ReplyTexts.Corrected(CheckIn.Date) : ReplyTexts.Recorded(CheckIn.Date)).In(language))];
        first.AddRange(Changes().Select(change => new Part.Paragraph(change.In(language))));
        if (Withdrawn.Count > 0)
            first.Add(new Part.Paragraph(ReplyTexts.Withdrawn(Withdrawn).In(language)));
        first.Add(Picture.Of(All, language));
        if (Plan is not null)
            first.Add(new Part.Paragraph(Plan.In(language)));
        first.AddRange(Cautions(scene).Select(caution => new Part.Paragraph(caution.In(language))));

        var step = new Part.Paragraph(ReplyTexts.Step(SmallSteps.For(CheckIn, Before, scene.Policy)).In(language));
        var warnings = Load.Warnings(All, scene.Policy);
        if (warnings.Count == 0)
            return [[.. first, step]];
        return [first, [.. warnings.Select(warning => new Part.Paragraph(ReplyTexts.Warning(warning).In(language))), step]];
    }

    private IEnumerable<Text> Changes()
    {
        if (Before is null)
            return [ReplyTexts.FirstTime];
        var changes = Differences(Before).Take(3).ToList();
        return changes.Count > 0 ? changes : [ReplyTexts.Unchanged];
    }

    private IEnumerable<Text> Differences(CheckIn before)
    {
        var fresh = Signs.All.Where(sign => CheckIn.IsOn(sign) && !before.IsOn(sign)).ToList();
        if (fresh.Count > 0)
            yield return ReplyTexts.SignsOn(fresh);
        var gone = Signs.All.Where(sign => before.IsOn(sign) && CheckIn.Signs.ContainsKey(sign) && !CheckIn.IsOn(sign)).ToList();
        if (gone.Count > 0)
            yield return ReplyTexts.SignsEased(gone);
        if (CheckIn.Sleep - before.Sleep is { } sleep && sleep != 0)
            yield return ReplyTexts.Sleep(sleep, CheckIn.Sleep.GetValueOrDefault());
        if (CheckIn.Overtime - before.Overtime is { } overtime && overtime != 0)
            yield return ReplyTexts.Overtime(overtime, CheckIn.Overtime.GetValueOrDefault());
        if (CheckIn.Callouts - before.Callouts is { } callouts && callouts != 0)
            yield return ReplyTexts.Callouts(before.Callouts.GetValueOrDefault(), CheckIn.Callouts.GetValueOrDefault());
        if (CheckIn.DaysOff - before.DaysOff is { } daysOff && daysOff != 0)
            yield return ReplyTexts.DaysOff(before.DaysOff.GetValueOrDefault(), CheckIn.DaysOff.GetValueOrDefault());
    }

    private IEnumerable<Text> Cautions(Scene scene)
    {
        var emergency = scene.Company.Lines.Emergency[0].Phone;
        if (CheckIn.IsOn(Sign.Heart) || CheckIn.IsOn(Sign.Stomach))
            yield return ReplyTexts.SeeADoctor(emergency);
        if (CheckIn.NearMiss is true)
            yield return ReplyTexts.ReportNearMiss;
        if (CheckIn.NearMiss is true || CheckIn.Sleep < scene.Policy.ShortSleepHours || CheckIn.Callouts >= scene.Policy.ManyCallouts)
            yield return ReplyTexts.DoNotDriveSleepy;
    }
}
