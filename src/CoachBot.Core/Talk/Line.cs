namespace CoachBot.Talk;

/// <summary>What a script yields: something said, something asked, or the end with what it found out.</summary>
public abstract record Line
{
    public sealed record Say(Part Part) : Line;

    public sealed record Ask(Form Form, bool Answered) : Line;

    /// <summary>The person wants to look at some answers again: they are taken back, stay as defaults, and the script is played anew.</summary>
    /// <param name="Keys">The answers to take back.</param>
    /// <param name="Asked">The questions that led here; they are asked anew, without a default.</param>
    public sealed record Reopen(IReadOnlyList<string> Keys, params IReadOnlyList<string> Asked) : Line;

    /// <param name="Outcome">A fact for the coach to act on, once.</param>
    public sealed record Finish(object Outcome) : Line;
}
