using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>What Slack is answered, in the response or in a socket's acknowledgement.</summary>
/// <param name="Body">Null for none.</param>
internal sealed record SlackReply(int Status = StatusCodes.Status200OK, JsonObject? Body = null)
{
    public static readonly SlackReply Ok = new();

    /// <summary>Slack delivers an event again, at once and twice later.</summary>
    public static readonly SlackReply Again = new(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Only the person sees it, and only for now.</summary>
    public static SlackReply Whisper(string words) => new(Body: new JsonObject { ["response_type"] = "ephemeral", ["text"] = words });

    /// <summary>The modal that was sent shows something else.</summary>
    public static SlackReply Instead(JsonObject view) => new(Body: new JsonObject { ["response_action"] = "update", ["view"] = view });

    /// <summary>The modal stays open, with a word at each input that was not taken.</summary>
    public static SlackReply Problems(IReadOnlyDictionary<string, string> problems) => new(Body: new JsonObject
    {
        ["response_action"] = "errors",
        ["errors"] = new JsonObject([.. problems.Select(problem => KeyValuePair.Create(problem.Key, (JsonNode?)problem.Value))]),
    });
}
