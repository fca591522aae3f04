using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>A form for a channel that shows it apart from the chat and judges it before it is taken.</summary>
/// <param name="Message">Carries the prompt to draw.</param>
/// <param name="IsWhole">True: all its fields; false: the prompt's one field.</param>
public sealed record OpenForm(Message Message, Form Form, bool IsWhole)
{
    /// <summary>What is wrong with what was put in, by question key, in the person's language; empty when it can be taken, or must be heard first.</summary>
    public IReadOnlyDictionary<string, string> Problems(IReadOnlyDictionary<string, string> fields)
    {
        // Nobody in danger is told about a wrong number.
        if (fields.Values.Any(words => Coach.Screen(words) is not Danger.None and not Danger.Distress))
            return new Dictionary<string, string>();
        var asked = IsWhole ? Form : Form with { Fields = [.. Form.Fields.Where(field => field.Key == Message.Prompt!.Question)] };
        var (kept, problems) = asked.Understand(fields);
        if (problems.Count == 0 && IsWhole && kept.Values.All(answer => answer == Form.Skipped))
            return new Dictionary<string, string> { [asked.Fields[0].Key] = TalkTexts.AnswerOne.In(Message.Language) };
        return problems.ToDictionary(key => key, key => asked.Find(key)!.Input.Range.In(Message.Language));
    }
}
