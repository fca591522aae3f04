namespace CoachBot.Domain;

/// <summary>What an action of the thirty-day plan is about: one of the four that lighten this work, or the person's own.</summary>
public enum PlanKind
{
    Inventory,
    Roster,
    Agreement,
    Slides,
    Own,
}

/// <summary>Who does it.</summary>
public enum PlanOwner
{
    Me,
    Manager,
    Team,
}

/// <summary>How an action stands. Done and LetGo are ends.</summary>
public enum ActionState
{
    Open,
    Going,
    Stuck,
    Done,
    LetGo,
}

/// <summary>One action of a plan.</summary>
/// <param name="Title">The person's own words; null for one of the four.</param>
/// <param name="Step">The first step in own words, of at most 15 minutes; null takes the one the coach suggested.</param>
/// <param name="Week">1 to 4.</param>
/// <param name="Level">How often the step was made smaller: 0 is the first step.</param>
public sealed record PlanAction(PlanKind Kind, string? Title, string? Step, PlanOwner Owner, int Week, ActionState State = ActionState.Open, int Level = 0)
{
    /// <summary>What was answered, one a week, oldest first.</summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    public bool IsOpen => State is not ActionState.Done and not ActionState.LetGo;
}

/// <summary>How an action stood in an ISO week.</summary>
public sealed record PlanNote(string Week, ActionState State);

/// <summary>What was said about one action.</summary>
/// <param name="Place">Its place in the plan, from 0.</param>
/// <param name="Smaller">True: go on with a smaller step.</param>
public sealed record PlanNews(int Place, ActionState State, bool Smaller = false);

/// <summary>At most three actions for thirty days from a local date.</summary>
/// <param name="Outcome">What the person made of it on day 30; null until then.</param>
public sealed record Plan(DateOnly Date, IReadOnlyList<PlanAction> Actions, string? Outcome = null)
{
    public const int Days = 30;
    public const int MostActions = 3;
    public const int SmallestLevel = 2;

    public DateOnly End => Date.AddDays(Days);

    /// <summary>Takes in what was said in a week; of two answers in one week the later counts.</summary>
    public Plan With(PlanNews news, string week) => this with
    {
        Actions = [.. Actions.Select((action, place) => place == news.Place ? Changed(action, news, week) : action)],
    };

    private static PlanAction Changed(PlanAction action, PlanNews news, string week) => action with
    {
        State = news.State,
        Level = news.Smaller ? Math.Min(action.Level + 1, SmallestLevel) : action.Level,
        Notes = [.. action.Notes.Where(note => note.Week != week), new PlanNote(week, news.State)],
    };
}
