using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Computes an on-call roster once and keeps what came of it: a history row, read only when it is talked about.</summary>
internal sealed class OnCallBook(Mind mind, Conversation talk)
{
    public const string Key = "on-call|";

    private const string Name = "on-call";

    /// <returns>False when there is no such command.</returns>
    public bool Do(string command)
    {
        switch (command)
        {
            case "on-call":
                Show();
                return true;
            case "on-call-new":
                Begin();
                return true;
            case "on-call-file":
                Offer();
                return true;
            default:
                return false;
        }
    }

    public void Make(OnCallAsked asked)
    {
        if (asked.Roster.Calls.All == 0)
        {
            mind.Note(OnCallResultTexts.NoCalls);
            mind.Say(OnCallResultTexts.Step, OnCallTexts.Anew, LogTexts.Write);
            return;
        }

        var rules = new RosterRules(mind.Policy.WorkdayStartHour, LabourLaw.Japan.Whole("rest.eu"));
        var plan = new RosterPlan(mind.Today, asked.Roster, RosterOutlook.Of(asked.Roster, rules, mind.Policy.RosterMonths));
        mind.Write($"{Key}{DateInput.Stored(plan.Date)}", Stored.Write(plan));
        Say(plan);
    }

    /// <summary>The latest redesign; null when there is none, and while it was not read yet.</summary>
    public static RosterPlan? Newest(Mind mind) => All(mind) is [.., var newest] ? newest : null;

    /// <param name="day">As a paper names it.</param>
    public static RosterPlan? Find(Mind mind, string day) => All(mind).FirstOrDefault(plan => DateInput.Stored(plan.Date) == day);

    public static IReadOnlyList<RosterPlan> All(Mind mind) => [.. mind.Read(KeyRange.Of(Key)).Select(record => Stored.ReadRosterPlan(record.Value.Span))];

    private void Show()
    {
        if (Newest(mind) is not { } plan)
        {
            Begin();
            return;
        }

        Say(plan);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    /// <summary>Call-outs of the log are first guesses. They are looked up here, once, and not in every turn.</summary>
    private void Begin()
    {
        if (mind.Notebook.Open.Any(frame => frame.Dialog == Name))
        {
            talk.TakeUp(Name);
            return;
        }

        var entries = mind.Notebook.Work is null ? [] : Logged.Between(LogBook.Read(mind, months: 2), mind.Today.AddDays(1 - mind.Policy.OvertimeDays), mind.Today);
        talk.Begin(Name, LoggedCallOuts.Of(entries)?.About);
    }

    private void Offer()
    {
        if (Newest(mind) is { } plan)
            mind.Say(Files(plan), null, OnCallTexts.Command, OnCallTexts.Anew);
        else
            Begin();
    }

    private void Say(RosterPlan plan)
    {
        mind.Say(OnCallView.Result(plan, mind.Language));
        mind.Say([.. OnCallView.Assumed(plan, mind.Policy, mind.Language), .. Files(plan), new Part.Paragraph(OnCallResultTexts.Step.In(mind.Language))], null, OnCallTexts.Anew, LogTexts.Write);
    }

    private IReadOnlyList<Part> Files(RosterPlan plan) =>
    [
        new Part.Paper(OnCallResultTexts.Proposal.In(mind.Language), $"on-call/{DateInput.Stored(plan.Date)}"),
        new Part.Paper(OnCallResultTexts.ProposalPrint.In(mind.Language), $"on-call-print/{DateInput.Stored(plan.Date)}"),
        new Part.Paper(TemplateTexts.TitleOf(OnCallProposal.Manual).In(mind.Language), $"template/{OnCallProposal.Manual}"),
    ];
}
