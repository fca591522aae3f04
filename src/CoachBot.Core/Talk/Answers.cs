namespace CoachBot.Talk;

/// <summary>
/// What was answered so far, by key, oldest first. A script asks it for each answer and hears at once, or, when there is
/// none yet, is stopped at that question.
/// </summary>
public sealed class Answers(IReadOnlyList<KeyValuePair<string, string>> given)
{
    private readonly HashSet<string> asked = [];

    /// <summary>The stored answer: null when not answered or passed over.</summary>
    public string? this[string key] => Stored(key) is { } stored && stored != Form.Skipped ? stored : null;

    /// <summary>Asks a form; its answers are read by key once it is answered.</summary>
    public Line Ask(Form form)
    {
        if (!asked.Add(form.Key))
            throw new InvalidOperationException($"The script asks '{form.Key}' twice.");
        return new Line.Ask(form, form.Fields.All(IsAnswered));
    }

    /// <summary>Asks one question. The answer is null until given, and when it was passed over.</summary>
    public Line Ask(Field field, out string? answer)
    {
        var line = Ask(Form.Of(field));
        answer = this[field.Key];
        return line;
    }

    /// <summary>A stored answer that today's input no longer takes counts as unanswered, and is asked again.</summary>
    public bool IsAnswered(Field field) =>
        Stored(field.Key) is { } stored && (stored == Form.Skipped ? field.MaySkip : field.Input.Accepts(stored));

    private string? Stored(string key)
    {
        foreach (var (name, value) in given)
        {
            if (name == key)
                return value;
        }

        return null;
    }
}
