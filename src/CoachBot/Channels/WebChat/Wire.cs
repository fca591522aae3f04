using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.WebChat;

/// <summary>Reads bodies within limits and answers in Direct Line's form.</summary>
internal static class Wire
{
    private const int LargestBody = 256 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The body as JSON, an empty one as <c>{}</c>; null after answering that it cannot be taken.</summary>
    public static async Task<JsonDocument?> ReadAsync(HttpContext context)
    {
        var body = await context.Request.BodyReader.ReadAtLeastAsync(LargestBody + 1, context.RequestAborted);
        try
        {
            if (body.Buffer.Length <= LargestBody)
                return body.Buffer.IsEmpty ? JsonDocument.Parse("{}") : JsonDocument.Parse(body.Buffer, Options);
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "A message has at most 256 KiB.");
        }
        catch (JsonException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "BadSyntax", "The body is not JSON, too deep, or names a property twice.");
        }
        finally
        {
            context.Request.BodyReader.AdvanceTo(body.Buffer.End);
        }
        return null;
    }

    public static Task RefuseAsync(HttpContext context, int status, string code, string message) =>
        AnswerAsync(context, status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static Task AnswerAsync(HttpContext context, int status, JsonObject body)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            body.WriteTo(writer);
        return AnswerAsync(context, status, json.ToArray());
    }

    public static async Task AnswerAsync(HttpContext context, int status, byte[] json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    /// <summary>The number after which a client wants activities; a client that has none sends nothing or <c>-</c>.</summary>
    public static bool TryWatermark(HttpRequest request, out long watermark)
    {
        watermark = 0;
        var text = request.Query["watermark"].ToString();
        return text is "" or "-" || (long.TryParse(text, out watermark) && watermark >= 0);
    }
}
