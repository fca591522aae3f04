namespace CoachBot.Coaching;

/// <summary>All papers there are, by name. A feature adds its own here.</summary>
internal sealed class Papers(Mind mind)
{
    /// <param name="what">The paper's name and, after a slash, what it is about.</param>
    /// <returns>Null when there is no such paper.</returns>
    public Paper? Print(string what) => what.Split('/') switch
    {
        ["export"] => new Export(mind).Print(),
        ["log-csv" or "log-excel" or "talk-sheet", ..] or ["leave-ics", _] => new Sheets(mind).Print(what),
        _ => null,
    };
}
