using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Begins, keeps and shows decisions. Each is a history row of its own.</summary>
internal sealed class DecisionBook(Mind mind, Conversation talk)
{
    public const string Key = "decision|";

    private const string Name = "stay";

    private const int Shown = 8;

    /// <summary>By date; empty until the host has read them.</summary>
    private List<Decision> All => [.. mind.Read(KeyRange.Of(Key)).Select(record => Stored.ReadDecision(record.Value.Span))];

    /// <summary>Goes on where the person stopped, if that is not too long ago; else begins.</summary>
    public void Begin()
    {
        var open = mind.Notebook.Open.FirstOrDefault(frame => frame.Dialog == Name) ?? mind.Notebook.Waiting;
        mind.Notebook = mind.Notebook with { Waiting = null };
        if (open is null || mind.Today.DayNumber - open.Begun.DayNumber > mind.Policy.ReviewDays)
        {
            talk.Begin(Name);
            return;
        }

        mind.Note(StayTexts.GoingOn);
        talk.Resume(open);
    }

    /// <summary>Stopped half-way: the answers wait.</summary>
    public void Put(Frame frame)
    {
        talk.Close(frame);
        mind.Notebook = mind.Notebook with { Waiting = frame };
        mind.Note(StayTexts.Kept);
        if (!talk.Show())
            mind.Say([], null, StayTexts.Command, TalkTexts.CheckIn);
    }

    public void Record(Frame frame, Decision answered)
    {
        var decision = answered with { Date = mind.Today };
        var before = All.LastOrDefault(one => one.Date < decision.Date);
        mind.Write($"{Key}{decision.Date:yyyy-MM-dd}", Stored.Write(decision));
        mind.Notebook = mind.Notebook with { Waiting = null };
        new Planner(mind).PlanReview();

        var messages = new StayResult(decision, before, decision.Date.AddDays(mind.Policy.ReviewDays)).Messages(Scenes.For(mind, frame));
        foreach (var parts in messages)
            mind.Say(parts, null, ReferenceEquals(parts, messages[^1]) ? Next(decision.Leaning) : []);
    }

    /// <summary>The latest decision's answers are filled in; those of today make the next one.</summary>
    public void LookAgain()
    {
        var drafts = All is [.., var latest] ? DecisionValues.Of(latest) : [];
        mind.Notebook = mind.Notebook with { Waiting = null };
        talk.Begin(Name, StayDialog.Again, drafts: [.. drafts]);
    }

    public void History()
    {
        var all = All;
        if (all.Count == 0)
        {
            mind.Note(ReviewTexts.None);
            if (talk.Top is { Raised: true } || !talk.Show())
                mind.Say([], null, StayTexts.Command, TalkTexts.CheckIn);
            return;
        }

        IEnumerable<Part> sides = all.Count > 1 ? ThenAndNow.Of(all[^2], all[^1], mind.Language).SkipLast(1) : [];
        mind.Say([.. sides, ThenAndNow.Picture([.. all.TakeLast(Shown)], mind.Language), new Part.Paragraph(ReviewTexts.Step.In(mind.Language))], null, StayTexts.Sheet, StayTexts.Command);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    /// <summary>A link to the newest decision as a file.</summary>
    public void Sheet()
    {
        if (All is not [.., var newest])
        {
            History();
            return;
        }

        mind.Note(ReviewTexts.SheetWhat);
        mind.Say([
            new Part.Paper(ReviewTexts.SheetTitle.In(mind.Language), $"decision-sheet/{newest.Date:yyyy-MM-dd}"),
            new Part.Paper(ReviewTexts.SheetPrint.In(mind.Language), $"decision-sheet-print/{newest.Date:yyyy-MM-dd}"),
        ]);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    /// <summary>What fits the leaning, as far as it can be talked about.</summary>
    private static Choice[] Next(Leaning leaning)
    {
        Choice[] next = leaning switch
        {
            Leaning.StayAndFix => [StayStepTexts.Plan],
            Leaning.StayWithADate => [StayStepTexts.Plan, StayStepTexts.LeaveSafely],
            Leaning.PrepareASafeExit => [StayStepTexts.LeaveSafely],
            _ => [],
        };
        return [.. next.Where(choice => Dialog.All.ContainsKey(choice.Answer)), StayTexts.Sheet, StayTexts.Decisions];
    }
}
