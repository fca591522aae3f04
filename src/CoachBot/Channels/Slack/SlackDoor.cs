using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace CoachBot.Channels.Slack;

/// <summary>Takes Slack's POSTs: who signed it comes first, over the bytes as they came; only then is anything read.</summary>
internal sealed class SlackDoor(SlackSettings settings, SlackIntake intake, TimeProvider time)
{
    private const int LongestCheck = 1024;

    public Task EventsAsync(HttpContext http) => TakeAsync(http, body => SlackJson.Read(body) is { } root ? EventReader.Read(root) : null);

    public Task InteractionsAsync(HttpContext http) => TakeAsync(http, body =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).TryGetValue("payload", out var payload) && SlackJson.Read(Encoding.UTF8.GetBytes(payload.ToString())) is { } root
            ? InteractionReader.Read(root)
            : null);

    public Task CommandsAsync(HttpContext http) => TakeAsync(http, body =>
        Encoding.UTF8.GetString(body) is var form && CommandReader.IsCertificateCheck(form) ? new SlackRequest.Ignored("ssl_check") : CommandReader.Read(form));

    private async Task TakeAsync(HttpContext http, Func<byte[], SlackRequest?> read)
    {
        if (await RawBody.ReadAsync(http.Request) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var headers = http.Request.Headers;
        if (!Signature.IsGenuine(settings, headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], body, time.GetUtcNow()))
        {
            // The check of the certificate may come unsigned; it asks for nothing.
            var isCheck = body.Length <= LongestCheck && http.Request.HasFormContentType && CommandReader.IsCertificateCheck(Encoding.UTF8.GetString(body));
            http.Response.StatusCode = isCheck ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
            return;
        }

        await AnswerAsync(http.Response, read(body));
    }

    private async Task AnswerAsync(HttpResponse response, SlackRequest? request)
    {
        if (request is null)
        {
            // Delivered again it would be the same.
            response.StatusCode = StatusCodes.Status400BadRequest;
            response.Headers["X-Slack-No-Retry"] = "1";
            return;
        }

        if (request is SlackRequest.Challenge(var words))
        {
            await WriteAsync(response, new JsonObject { ["challenge"] = words });
            return;
        }

        var reply = await intake.TakeAsync(request, CancellationToken.None);
        response.StatusCode = reply.Status;
        if (reply.Body is not null)
            await WriteAsync(response, reply.Body);
    }

    private static Task WriteAsync(HttpResponse response, JsonObject body)
    {
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(body.ToJsonString(SlackWriter.Options));
    }
}
