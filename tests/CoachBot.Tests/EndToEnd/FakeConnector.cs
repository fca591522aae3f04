using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.EndToEnd;

/// <summary>Stands where Teams does: takes what the coach says at its <see cref="ServiceUrl"/> and keeps it in order.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Sent>> conversations = [];
    private int taken;

    private FakeConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First();

    /// <summary>Takes the message and drops the connection instead of answering: the sender cannot know.</summary>
    public const int AnswerLost = 0;

    /// <summary>The status it answers with; may wait first. Only what was answered with 200, or whose answer was lost, counts as sent.</summary>
    public Func<JsonObject, Task<int>> Answers { get; set; } = _ => Task.FromResult(StatusCodes.Status200OK);

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new FakeConnector(builder.Build());
        connector.app.MapMethods("/v3/conversations/{conversation}/activities/{id?}", ["POST", "PUT"], connector.TakeAsync);
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>Messages said in a conversation so far, oldest first.</summary>
    public IReadOnlyList<Sent> In(string conversation)
    {
        lock (gate)
            return conversations.TryGetValue(conversation, out var sent) ? [.. sent] : [];
    }

    /// <summary>Waits until <paramref name="count"/> messages were said in a conversation.</summary>
    public async Task<IReadOnlyList<Sent>> AtLeastAsync(string conversation, int count, TimeSpan within)
    {
        await Eventually.HoldsAsync(() => In(conversation).Count >= count, within, () => $"{In(conversation).Count} of {count} came.");
        return In(conversation);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request, string conversation)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        var status = await Answers(activity);
        if (status == StatusCodes.Status429TooManyRequests)
            request.HttpContext.Response.Headers.RetryAfter = "1";
        if (status is not (StatusCodes.Status200OK or AnswerLost))
            return Results.StatusCode(status);
        var sent = Keep(conversation, activity, status == AnswerLost);
        if (status == AnswerLost)
            request.HttpContext.Abort();
        return Results.Json(new { id = sent.Id });
    }

    private Sent Keep(string conversation, JsonObject activity, bool lost)
    {
        lock (gate)
        {
            var sent = new Sent($"said-{++taken}", activity, DateTimeOffset.UtcNow, lost);
            if (!conversations.TryGetValue(conversation, out var messages))
                conversations[conversation] = messages = [];
            if ((string?)activity["type"] == "message")
                messages.Add(sent);
            return sent;
        }
    }
}

/// <summary>One message the coach sent.</summary>
internal sealed record Sent(string Id, JsonObject Activity, DateTimeOffset At, bool AnswerWasLost);
