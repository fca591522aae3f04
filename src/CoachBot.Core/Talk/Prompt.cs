using System.Text.Json.Serialization;

namespace CoachBot.Talk;

/// <summary>The open question as a channel draws it: a form of several entries, or a single one with its buttons.</summary>
/// <param name="Run">Which run of the dialog asks; a button of another run is an old one.</param>
/// <param name="Question">The key of the form, or of the single field.</param>
/// <param name="AsForm">True: draw all entries as inputs and send them together with <paramref name="Submit"/>.</param>
/// <param name="Submit">The sending button of a form; its answer is <c>submit</c>. Null when not a form.</param>
/// <param name="Buttons">The answers of a single question (its choices, <c>skip</c>, <c>keep</c>), or the form's further actions.</param>
public sealed record Prompt(
    string Dialog,
    int Run,
    string Question,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AsForm,
    IReadOnlyList<Entry> Entries,
    Button? Submit,
    IReadOnlyList<Button> Buttons);

/// <summary>One input of a prompt.</summary>
/// <param name="Key">The question key, which is also the input's id on the wire.</param>
/// <param name="Hint">Said beside the input: the valid range, or last week's answer.</param>
/// <param name="Problem">Why the last answer was not taken, with the valid range; null when there is none.</param>
public sealed record Entry(
    string Key,
    string Label,
    EntryKind Kind,
    string? Hint = null,
    string? Default = null,
    string? Problem = null,
    decimal? Min = null,
    decimal? Max = null,
    IReadOnlyList<Offer>? Offers = null,
    int? MaxLength = null);

/// <summary>How an entry is drawn.</summary>
public enum EntryKind
{
    Number,
    Choice,
    Text,
}

/// <summary>One choice of an entry: the answer on the wire and its label.</summary>
public sealed record Offer(string Answer, string Label);
