using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Makes, shows and ends the thirty-day plan. The plan is a history row; the notebook has its headline.</summary>
internal sealed class PlanBook(Mind mind, Conversation talk)
{
    public const string Key = "plan|";

    /// <summary>The plan that runs, the question of day 30, or a new plan.</summary>
    public void Show()
    {
        if (mind.Notebook.Plan is not { } headline || Find(mind, headline.Date) is not { } plan)
        {
            talk.TakeUp("plan");
        }
        else if (!headline.IsRunning(mind.Today))
        {
            talk.Begin("plan-end", KeyOf(headline.Date));
        }
        else
        {
            Choice[] progress = plan.Actions.Any(action => action.IsOpen) ? [PlanTexts.Progress] : [];
            mind.Say(PlanView.Of(plan, mind.Language), null, [.. progress, PlanTexts.File, TemplateTexts.All, PlanTexts.Anew]);
            if (talk.Top is { Raised: false })
                talk.Show();
        }
    }

    public void ShowProgress()
    {
        if (mind.Notebook.Plan is null)
            talk.TakeUp("plan");
        else
            talk.Begin("plan-progress");
    }

    public void Make(PlanMade made)
    {
        if (mind.Notebook.Plan is { } headline && Find(mind, headline.Date) is { } before)
            Keep(before with { Outcome = "replaced" });
        var plan = new Plan(mind.Today, made.Actions);
        Keep(plan);
        mind.Notebook = mind.Notebook with { Plan = PlanHeadline.Of(plan), Open = [.. mind.Notebook.Open.Select(WithoutPlan)] };
        new Planner(mind).PlanEnd(plan.Date);
        mind.Say([], null, PlanTexts.File, TemplateTexts.All);
    }

    /// <summary>Takes in how the actions go.</summary>
    /// <param name="week">The ISO week in which it was said.</param>
    public void Take(IReadOnlyList<PlanNews> news, string week)
    {
        if (news.Count == 0 || mind.Notebook.Plan is not { } headline || Find(mind, headline.Date) is not { } plan)
            return;
        foreach (var one in news)
            plan = plan.With(one, week);
        Keep(plan);
        mind.Notebook = mind.Notebook with { Plan = PlanHeadline.Of(plan) };
    }

    public void End(Frame frame, PlanEnded ended)
    {
        var headline = mind.Notebook.Plan;
        if (Find(mind, frame.About) is { } plan)
            Keep(plan with { Outcome = ended.Answer });
        if (headline is not null && KeyOf(headline.Date) == frame.About)
        {
            mind.Notebook = mind.Notebook with { Plan = null };
            new Planner(mind).CancelPlanEnd("answered");
        }

        if (ended.Answer == PlanEndTexts.Another.Answer)
            talk.Begin("plan");
        else
            mind.Say([], null, PlanTexts.Plan, TalkTexts.History);
    }

    public void Offer()
    {
        if (mind.Notebook.Plan is { } plan)
            mind.Say([Download(PlanTexts.File30, $"plan/{KeyOf(plan.Date)}"), Download(PlanTexts.Print30, $"plan-print/{KeyOf(plan.Date)}")]);
        else
            mind.Say(PlanTexts.NoPlan, PlanTexts.Plan);
    }

    public void OfferTemplates() => mind.Say(TemplateTexts.Which, TemplateTexts.Each);

    /// <summary>As words to copy as well: not everywhere can a file be fetched.</summary>
    public bool OfferTemplate(string name)
    {
        if (!TemplateTexts.Names.Contains(name) || Template.Find(name, mind.Language) is not { } text)
            return false;
        mind.Note(TemplateTexts.Link);
        mind.Say([new Part.Copy(TemplateTexts.TitleOf(name).In(mind.Language), text), Download(TemplateTexts.Download, $"template/{name}")], null, TemplateTexts.All, PlanTexts.Plan);
        return true;
    }

    /// <summary>The plan of a day; null when there is none, and while it was not read yet.</summary>
    public static Plan? Find(Mind mind, string? day) =>
        mind.Read(KeyRange.Of(Key)).FirstOrDefault(record => record.Key == Key + day) is { } record ? Stored.ReadPlan(record.Value.Span) : null;

    public static string KeyOf(DateOnly day) => DateInput.Stored(day);

    private static Plan? Find(Mind mind, DateOnly day) => Find(mind, KeyOf(day));

    private Part.Paper Download(Text title, string what) => new(title.In(mind.Language), what);

    private void Keep(Plan plan) => mind.Write(Key + KeyOf(plan.Date), Stored.Write(plan));

    /// <summary>What was said about an action of the plan before says nothing about this one.</summary>
    private static Frame WithoutPlan(Frame frame) => frame.Dialog is "check-in" or "plan-progress"
        ? frame with { Answers = [.. frame.Answers.Where(answer => !IsAboutPlan(answer.Key))], Drafts = [.. frame.Drafts.Where(draft => !IsAboutPlan(draft.Key))] }
        : frame;

    private static bool IsAboutPlan(string key) =>
        key.StartsWith("plan", StringComparison.Ordinal) || key.StartsWith("progress", StringComparison.Ordinal);
}
