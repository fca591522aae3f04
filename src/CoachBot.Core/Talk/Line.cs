namespace CoachBot.Talk;

/// <summary>What a script yields: something said, something asked, or the end with what it found out.</summary>
public abstract record Line
{
    public sealed record Say(Part Part) : Line;

    public sealed record Ask(Form Form, bool Answered) : Line;

    /// <param name="Outcome">A fact for the coach to act on, once.</param>
    public sealed record Finish(object Outcome) : Line;
}
