using System.Globalization;
using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Draws what a prompt asks. A blank input is an unanswered one, so none is required.</summary>
internal static class CardInputs
{
    /// <summary>Longest words, in characters, for which one line is drawn: a date, a name.</summary>
    private const int OneLine = 40;

    public static void Write(Utf8JsonWriter json, Entry entry, Language language)
    {
        if (entry.Problem is { } problem)
            WriteProblem(json, problem);
        json.WriteStartObject();
        WriteKind(json, entry, language);
        json.WriteString("id"u8, entry.Key);
        json.WriteString("label"u8, entry.Label);
        json.WriteEndObject();
        json.WriteTextBlock(entry.Hint ?? "", TextLook.Small, close: true);
    }

    /// <summary>A question answered by a button or by typing, so there is no input.</summary>
    /// <param name="isSaid">True when the text above already ends in the question.</param>
    public static void WriteQuestion(Utf8JsonWriter json, Entry entry, bool isSaid)
    {
        if (entry.Problem is { } problem)
            WriteProblem(json, problem);
        if (!isSaid)
            json.WriteTextBlock(entry.Label, TextLook.Strong);
        json.WriteTextBlock(entry.Hint ?? "", TextLook.Small, close: true);
    }

    /// <summary>Said by a sign and words; the colour only repeats it.</summary>
    private static void WriteProblem(Utf8JsonWriter json, string problem) =>
        json.WriteTextBlock($"⚠ {problem}", TextLook.Problem);

    private static void WriteKind(Utf8JsonWriter json, Entry entry, Language language)
    {
        switch (entry.Kind)
        {
            case EntryKind.Number:
                WriteNumber(json, entry, language);
                break;
            case EntryKind.Choice when entry.Offers is { Count: > 0 } offers:
                WriteChoice(json, entry, offers, language);
                break;
            default:
                WriteText(json, entry);
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, Entry entry, Language language)
    {
        json.WriteString("type"u8, "Input.Number"u8);
        if (entry.Min is { } min)
            json.WriteNumber("min"u8, min);
        if (entry.Max is { } max)
            json.WriteNumber("max"u8, max);
        if (decimal.TryParse(entry.Default, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            json.WriteNumber("value"u8, value);
        json.WriteString("errorMessage"u8, entry.Problem ?? CardWords.Range(entry, language));
    }

    private static void WriteChoice(Utf8JsonWriter json, Entry entry, IReadOnlyList<Offer> offers, Language language)
    {
        json.WriteString("type"u8, "Input.ChoiceSet"u8);
        json.WriteString("style"u8, "compact"u8);
        json.WriteString("placeholder"u8, CardWords.Choose.In(language));
        if (offers.Any(offer => offer.Answer == entry.Default))
            json.WriteString("value"u8, entry.Default);
        json.WriteStartArray("choices"u8);
        foreach (var offer in offers)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, offer.Label);
            json.WriteString("value"u8, offer.Answer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (entry.Problem is { } problem)
            json.WriteString("errorMessage"u8, problem);
    }

    private static void WriteText(Utf8JsonWriter json, Entry entry)
    {
        json.WriteString("type"u8, "Input.Text"u8);
        if (entry.MaxLength is not <= OneLine)
            json.WriteBoolean("isMultiline"u8, true);
        if (entry.MaxLength is { } length)
            json.WriteNumber("maxLength"u8, length);
        if (!string.IsNullOrEmpty(entry.Default))
            json.WriteString("value"u8, entry.Default);
        if (entry.Problem is { } problem)
            json.WriteString("errorMessage"u8, problem);
    }
}
