using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Keeps the plan for leaving safely: a history row, read only when it is talked about.</summary>
internal sealed class LeavingBook(Mind mind, Conversation talk)
{
    public const string Key = "leaving|";

    private const int TicksOffered = 2;

    /// <summary>The plan, or the questions that lead to one.</summary>
    public void Show()
    {
        if (Newest(mind) is { } plan && !IsOver(plan))
            Say(plan, LeavingView.Of(plan, mind.Language));
        else
            talk.TakeUp("leave-safely");
    }

    public void Make(LeavingFacts facts)
    {
        facts = facts with { Made = mind.Today };
        var before = Newest(mind);
        // Ticks are kept while the same leaving is under way.
        var plan = new LeavingPlan(facts, before is not null && !IsOver(before) ? before.Done : [], before is null ? 0 : before.Revision + 1);
        if (before is not null)
            mind.Erase(KeyOf(before));
        Keep(plan);
        // The dialog has shown the plan itself.
        mind.Say([], null, Ways(plan));
    }

    public void Tick(LeavingStep step)
    {
        if (Newest(mind) is not { } plan)
        {
            mind.Say(LeavingTexts.Nothing, LeavingTexts.LeaveSafely);
            return;
        }

        if (!BackPlan.Steps(plan.Facts, LeavingFigures.All).Any(dated => dated.Step == step))
        {
            mind.Note(LeavingTexts.NotInPlan);
        }
        else if (plan.Done.Contains(step))
        {
            mind.Note(LeavingTexts.TickedBefore);
        }
        else
        {
            mind.Note(LeavingTexts.Ticked);
            plan = plan with { Done = [.. plan.Done, step] };
            Keep(plan);
        }

        Say(plan, LeavingView.Progress(plan, mind.Language));
    }

    public void Undo()
    {
        if (Newest(mind) is not { Done.Count: > 0 } plan)
        {
            mind.Say(LeavingTexts.Nothing, LeavingTexts.LeaveSafely);
            return;
        }

        plan = plan with { Done = [.. plan.Done.SkipLast(1)] };
        Keep(plan);
        mind.Note(LeavingTexts.Unticked);
        Say(plan, LeavingView.Progress(plan, mind.Language));
    }

    public void Offer()
    {
        if (Newest(mind) is null)
            mind.Say(LeavingTexts.Nothing, LeavingTexts.LeaveSafely);
        else
            mind.Say([Paper(LeavingTexts.Markdown, "leaving"), Paper(LeavingTexts.Print, "leaving-print")]);
    }

    public void OfferCalendar()
    {
        if (Newest(mind) is null)
        {
            mind.Say(LeavingTexts.Nothing, LeavingTexts.LeaveSafely);
            return;
        }

        mind.Note(LeavingTexts.PrivateCalendar);
        mind.Say([Paper(LeavingTexts.Ics, "leaving-calendar"), Paper(LeavingTexts.IcsNeutral, "leaving-calendar-neutral")]);
    }

    /// <summary>The latest plan; null when there is none, and while it was not read yet.</summary>
    public static LeavingPlan? Newest(Mind mind) =>
        mind.Read(KeyRange.Of(Key)) is [.., var record] ? Stored.ReadLeavingPlan(record.Value.Span) : null;

    private void Say(LeavingPlan plan, IReadOnlyList<Part> parts)
    {
        mind.Say(parts, null, Ways(plan));
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    private static Choice[] Ways(LeavingPlan plan)
    {
        var ticks = LeavingView.Open(plan).Take(TicksOffered).Select(step => LeavingTexts.Tick(step.Step));
        Choice[] undo = plan.Done.Count > 0 ? [LeavingTexts.Undo] : [];
        return [.. ticks, .. undo, LeavingTexts.Calendar, LeavingTexts.File, LeavingTexts.Anew];
    }

    private bool IsOver(LeavingPlan plan) => plan.Facts.LastDay < mind.Today;

    private Part.Paper Paper(Text title, string what) => new(title.In(mind.Language), what);

    private void Keep(LeavingPlan plan) => mind.Write(KeyOf(plan), Stored.Write(plan));

    private static string KeyOf(LeavingPlan plan) => Key + DateInput.Stored(plan.Facts.Made);
}
