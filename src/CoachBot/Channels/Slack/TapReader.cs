using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>A button's value: JSON that says where it belongs and which answer it gives.</summary>
internal static class TapReader
{
    /// <returns>Null when it is no button of ours.</returns>
    public static Heard.Tap? Read(string? value)
    {
        if (value is not { Length: > 0 } || SlackJson.Read(Encoding.UTF8.GetBytes(value)) is not { } data || data.Text("answer") is not { Length: > 0 } answer)
            return null;
        return new Heard.Tap(answer, data.Text("dialog"), Run(data), data.Text("question"), InputReader.None);
    }

    public static string Write(Button button)
    {
        var data = new JsonObject();
        if (button.Dialog is not null)
            data["dialog"] = button.Dialog;
        if (button.Run is { } run)
            data["run"] = run;
        if (button.Question is not null)
            data["question"] = button.Question;
        data["answer"] = button.Answer;
        return data.ToJsonString(SlackWriter.Options);
    }

    private static int? Run(JsonElement data)
    {
        if (data.Whole("run") is { } number)
            return number is >= 0 and <= int.MaxValue ? (int)number : null;
        return int.TryParse(data.Text("run"), NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : null;
    }
}
