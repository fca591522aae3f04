using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>
/// Something the coach can talk about. The script runs from the top on every turn: only answers and scene decide, keys are
/// forever, and every path ends with <see cref="Finish"/>.
/// </summary>
public abstract class Dialog(string name)
{
    /// <summary>Stored and on every button; never renamed.</summary>
    public string Name { get; } = name;

    public abstract IEnumerable<Line> Script(Answers answers, Scene scene);

    /// <summary>All dialogs there are.</summary>
    public static readonly IReadOnlyDictionary<string, Dialog> All = new Dialog[]
    {
        new WelcomeDialog(), new SetupDialog(), new RemindersDialog(), new QuietDialog(), new OfferDialog(), new CheckInDialog(), new RecommendationDialog(),
        new AskGentlyDialog(), new DayAfterDialog(), new FollowUpDialog(), new LightCheckDialog(), new PauseOfferDialog(), new DeleteDialog(),
        new StayDialog(), new ReviewDialog(), new PlanDialog(), new PlanProgressDialog(), new PlanEndDialog(), new LeaveSafelyDialog(),
        new LogDialog(), new LogDoubtDialog(), new TalkSheetDialog(), new LeaveSetupDialog(), new BookLeaveDialog(), new LeaveAnswerDialog(), new LeaveReminderDialog(), new RulesDialog(),
        new RolesDialog(), new JobOfferDialog(), new JobWhichDialog(), new JobWeightsDialog(), new NegotiationDialog(),
        new CvDialog(), new ReframeDialog(), new StoryDialog(), new SelfCareDialog(),
        new OnCallDialog(), new AttendanceDialog(), new GroupReportDialog(),
    }.ToDictionary(dialog => dialog.Name);

    protected static Line Say(Scene scene, Text text) => new Line.Say(new Part.Paragraph(text.In(scene.Language)));

    protected static Line Say(Part part) => new Line.Say(part);

    protected static Line Finish(object outcome) => new Line.Finish(outcome);

    protected static Field Choose(string key, Text question, params Choice[] choices) =>
        new(key, question, new ChoiceInput(choices)) { MaySkip = false };
}
