using CoachBot.Dialogs;

namespace CoachBot.Coaching;

/// <summary>All papers there are, by name. A feature adds its own here.</summary>
internal sealed class Papers(Mind mind)
{
    /// <param name="what">The paper's name and, after a slash, what it is about.</param>
    /// <returns>Null when there is no such paper.</returns>
    public Paper? Print(string what) => what.Split('/') switch
    {
        ["export"] => new Export(mind).Print(),
        ["decision-sheet", var day] => new DecisionSheet(mind).Markdown(day),
        ["decision-sheet-print", var day] => new DecisionSheet(mind).Print(day),
        ["plan", var day] => PlanBook.Find(mind, day) is { } plan ? PlanPapers.Markdown(plan, mind.Language) : null,
        ["plan-print", var day] => PlanBook.Find(mind, day) is { } plan ? PlanPapers.Page(plan, mind.Language) : null,
        ["leaving"] => LeavingBook.Newest(mind) is { } plan ? LeavingPapers.Markdown(plan, mind.Language) : null,
        ["leaving-print"] => LeavingBook.Newest(mind) is { } plan ? LeavingPapers.Page(plan, mind.Language) : null,
        ["leaving-calendar"] => LeavingBook.Newest(mind) is { } plan ? LeavingPapers.Calendar(plan, mind.Language, named: true) : null,
        ["leaving-calendar-neutral"] => LeavingBook.Newest(mind) is { } plan ? LeavingPapers.Calendar(plan, mind.Language, named: false) : null,
        ["negotiation" or "negotiation-print", _] => new OfferPapers(mind).Print(what),
        ["say-well"] => new SayPapers(mind).Markdown(),
        ["say-well-print"] => new SayPapers(mind).Print(),
        ["on-call", var day] => new OnCallPapers(mind).Markdown(day),
        ["on-call-print", var day] => new OnCallPapers(mind).Print(day),
        ["template", var name] => Template.Find(name, mind.Language) is { } text ? new Paper.Words($"{name}.md", "text/markdown", text) : null,
        ["log-csv" or "log-excel" or "talk-sheet", ..] or ["leave-ics", _] => new Sheets(mind).Print(what),
        _ => null,
    };
}
