namespace CoachBot.Talk;

/// <summary>Plays a script up to its first unanswered question, or to its end.</summary>
public static class Stage
{
    public static Moment Play(IEnumerable<Line> script)
    {
        var said = new List<Part>();
        var forms = new List<Form>();
        foreach (var line in script)
        {
            switch (line)
            {
                case Line.Say say:
                    said.Add(say.Part);
                    break;
                case Line.Ask { Answered: true } ask:
                    // Said before an answered question: the person has read it.
                    said.Clear();
                    forms.Add(ask.Form);
                    break;
                case Line.Ask ask:
                    return new Moment(said, forms, ask.Form, Outcome: null);
                case Line.Reopen reopen:
                    return new Moment(said, forms, Question: null, Outcome: null) { Reopened = reopen };
                case Line.Finish finish:
                    return new Moment(said, forms, Question: null, finish.Outcome);
            }
        }

        throw new InvalidOperationException("A script ended without Finish.");
    }
}

/// <summary>Where a script stands.</summary>
/// <param name="Said">What to say before the question, or at the end.</param>
/// <param name="Answered">The forms answered on the way, in script order.</param>
/// <param name="Question">The first unanswered form; null at the end, and when answers are reopened.</param>
public sealed record Moment(IReadOnlyList<Part> Said, IReadOnlyList<Form> Answered, Form? Question, object? Outcome)
{
    /// <summary>Answers to take back before the script is played anew.</summary>
    public Line.Reopen? Reopened { get; init; }
}
