using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Channels.Slack;

/// <summary>How JSON is written for Slack: Japanese as it is.</summary>
internal static class SlackWriter
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
