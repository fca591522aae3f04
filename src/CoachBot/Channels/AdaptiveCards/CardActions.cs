using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Places and draws a message's buttons: six at the foot, the way to urgent help always last among them.</summary>
internal static class CardActions
{
    private const int Most = 6;

    public readonly record struct Places(List<Button> AtFoot, List<Button> InBody);

    public static Places Of(Message message)
    {
        var foot = new List<Button>(Most + 2);
        var body = new List<Button>();
        var prompt = message.Prompt;
        if (prompt?.Submit is { } submit)
            foot.Add(submit);

        // A long row of answers stays together, below its question.
        var answers = prompt?.Buttons ?? [];
        var isLong = foot.Count + answers.Count + message.Buttons.Count > Most;
        (isLong && prompt is { AsForm: false } ? body : foot).AddRange(answers);
        foot.AddRange(message.Buttons);
        PutUrgentLast(foot);
        while (foot.Count > Most)
        {
            // Keeps the first, which sends the form, and the last.
            body.Add(foot[Most - 1]);
            foot.RemoveAt(Most - 1);
        }

        return new Places(foot, body);
    }

    public static void WriteRows(Utf8JsonWriter json, List<Button> buttons, CardStyle style, bool takesInputs)
    {
        for (var start = 0; start < buttons.Count; start += Most)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "ActionSet"u8);
            json.WriteStartArray("actions"u8);
            for (var i = start; i < buttons.Count && i < start + Most; i++)
                Write(json, buttons[i], style, takesInputs);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    public static void Write(Utf8JsonWriter json, Button button, CardStyle style, bool takesInputs)
    {
        if (!style.Executes)
        {
            WriteAction(json, "Action.Submit"u8, button, takesInputs);
            json.WriteEndObject();
            return;
        }

        WriteAction(json, "Action.Execute"u8, button, takesInputs);
        json.WriteString("verb"u8, "answer"u8);
        json.WritePropertyName("fallback"u8);
        WriteAction(json, "Action.Submit"u8, button, takesInputs);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void PutUrgentLast(List<Button> buttons)
    {
        var urgent = buttons.FindIndex(button => button.Answer == "urgent");
        if (urgent < 0)
            return;
        var button = buttons[urgent];
        buttons.RemoveAt(urgent);
        buttons.Add(button);
    }

    private static void WriteAction(Utf8JsonWriter json, ReadOnlySpan<byte> type, Button button, bool takesInputs)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, type);
        json.WriteString("title"u8, button.Label);

        // A half-filled form must not keep anyone from the other buttons, nor travel with them.
        if (!takesInputs)
            json.WriteString("associatedInputs"u8, "none"u8);
        json.WriteStartObject("data"u8);
        if (button.Dialog is { } dialog)
            json.WriteString("dialog"u8, dialog);
        if (button.Run is { } run)
            json.WriteNumber("run"u8, run);
        if (button.Question is { } question)
            json.WriteString("question"u8, question);
        json.WriteString("answer"u8, button.Answer);
        json.WriteEndObject();
    }
}
