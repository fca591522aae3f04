using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Channels.AdaptiveCards;
using CoachBot.Turns;

namespace CoachBot.Channels.BotFramework;

/// <summary>Writes what the endpoint answers in its own response.</summary>
internal static class Answers
{
    /// <summary>Japanese as it is: these bodies are JSON and never part of a page.</summary>
    public static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task AcknowledgeAsync(HttpResponse response) => WriteAsync(response, StatusCodes.Status200OK, static _ => { });

    public static Task ErrorAsync(HttpResponse response, int status, string code, string message) => WriteAsync(response, status, json =>
    {
        json.WriteStartObject("error"u8);
        WriteError(json, code, message);
        json.WriteEndObject();
    });

    public static Task InvokeAsync(HttpResponse response, Answered answered)
    {
        if (answered.Problem is { } problem)
            return InvokeErrorAsync(response, problem);
        return answered.Receipt is { } receipt ? InvokeCardAsync(response, receipt) : InvokeTextAsync(response, "✓");
    }

    public static Task InvokeTextAsync(HttpResponse response, string text) => WriteAsync(response, StatusCodes.Status200OK, json =>
    {
        json.WriteNumber("statusCode"u8, 200);
        json.WriteString("type"u8, "application/vnd.microsoft.activity.message"u8);
        json.WriteString("value"u8, text);
    });

    private static Task InvokeErrorAsync(HttpResponse response, string problem) => WriteAsync(response, StatusCodes.Status200OK, json =>
    {
        json.WriteNumber("statusCode"u8, 400);
        json.WriteString("type"u8, "application/vnd.microsoft.error"u8);
        json.WriteStartObject("value"u8);
        WriteError(json, "BadAnswer", problem);
        json.WriteEndObject();
    });

    private static Task InvokeCardAsync(HttpResponse response, string receipt) => WriteAsync(response, StatusCodes.Status200OK, json =>
    {
        json.WriteNumber("statusCode"u8, 200);
        json.WriteString("type"u8, CardRenderer.ContentType);
        json.WritePropertyName("value"u8);
        CardRenderer.WriteDone(json, receipt);
    });

    private static void WriteError(Utf8JsonWriter json, string code, string message)
    {
        json.WriteString("code"u8, code);
        json.WriteString("message"u8, message);
    }

    private static async Task WriteAsync(HttpResponse response, int status, Action<Utf8JsonWriter> write)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        using (var json = new Utf8JsonWriter(response.BodyWriter, Json))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync();
    }
}
