using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>The open question in the person's language, with its buttons.</summary>
internal static class Prompts
{
    /// <param name="field">The one field to ask; null asks the whole form.</param>
    public static Prompt For(Frame frame, Form form, Field? field, Language language, string? problem = null)
    {
        if (field is not null)
            return new Prompt(frame.Dialog, frame.Run, field.Key, AsForm: false, [Entry(frame, field, language, whole: false, problem)], null, Single(frame, field, language));
        return new Prompt(
            frame.Dialog, frame.Run, form.Key, AsForm: true,
            [.. form.Fields.Select(one => Entry(frame, one, language, whole: true, problem: null))],
            new Button((form.Send ?? TalkTexts.Received).In(language), "submit", frame.Dialog, frame.Run, form.Key),
            []);
    }

    public static string? DefaultOf(Frame frame, Field field) => DraftOf(frame, field.Key) ?? field.Default;

    private static string? DraftOf(Frame frame, string key) =>
        frame.Drafts.FirstOrDefault(draft => draft.Key == key).Value is { } draft && draft != Form.Skipped ? draft : null;

    private static Entry Entry(Frame frame, Field field, Language language, bool whole, string? problem)
    {
        var label = (whole ? field.Title ?? field.Question : field.Question).In(language);
        var beside = field.Beside?.In(language);
        return field.Input switch
        {
            NumberInput number => new(field.Key, label, EntryKind.Number, beside, DefaultOf(frame, field), problem, number.Min, number.Max),
            ChoiceInput choice => new(field.Key, label, EntryKind.Choice, beside, DefaultOf(frame, field), problem,
                Offers: [.. choice.Choices.Select(one => new Offer(one.Answer, one.Label.In(language)))]),
            DateInput => new(field.Key, label, EntryKind.Text, beside, DefaultOf(frame, field), problem, MaxLength: DateInput.LongestWords),
            WordsInput words => new(field.Key, label, EntryKind.Text, beside, DefaultOf(frame, field), problem, MaxLength: words.MaxLength),
            _ => throw new InvalidOperationException($"No way to draw {field.Input}."),
        };
    }

    private static List<Button> Single(Frame frame, Field field, Language language)
    {
        var buttons = new List<Button>();
        if (DefaultOf(frame, field) is { } usual)
            buttons.Add(Of(frame, field, KeepLabel(frame, field, usual).In(language), TalkTexts.Keep.Answer));
        if (field.Input is ChoiceInput choices)
            buttons.AddRange(choices.Choices.Select(choice => Of(frame, field, choice.Label.In(language), choice.Answer)));
        if (field.Input is WordsInput words)
            buttons.AddRange(words.Suggested.Select(one => Of(frame, field, one.Words, one.Answer)));
        if (field.Input is DateInput days)
            buttons.AddRange(days.Suggestions.Select(day => Of(frame, field, day.Label.In(language), day.Answer)));
        if (field.MaySkip)
            buttons.Add(Of(frame, field, TalkTexts.Skip.Label.In(language), Form.Skipped));
        buttons.AddRange(field.Aside.Select(aside => new Button(aside.Label.In(language), aside.Answer)));
        if (frame.Answers.Count > 0)
            buttons.Add(new Button(TalkTexts.Back.Label.In(language), TalkTexts.Back.Answer));
        return buttons;
    }

    /// <summary>True for the typed label of the keep button, in either language.</summary>
    public static bool IsKeep(Frame frame, Field field, string plain) =>
        DefaultOf(frame, field) is { } usual && KeepLabel(frame, field, usual) is var label && (Plain.Of(label.En) == plain || Plain.Of(label.Ja) == plain);

    private static Text KeepLabel(Frame frame, Field field, string usual)
    {
        if (field.Keep is { } keep && DraftOf(frame, field.Key) is null)
            return keep;
        if (field.Input is WordsInput)
            return TalkTexts.Keep.Label;
        var value = field.Input is ChoiceInput choices ? choices.LabelOf(usual) : Text.Same(usual);
        return new($"{TalkTexts.Keep.Label.En}: {value.En}", $"{TalkTexts.Keep.Label.Ja}:{value.Ja}");
    }

    private static Button Of(Frame frame, Field field, string label, string answer) => new(label, answer, frame.Dialog, frame.Run, field.Key);
}
