using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Reminders;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Playground;

/// <summary>For trying things on one's own machine: a clock that can be moved, and a look at what is kept. Development and loopback only.</summary>
public static class PlaygroundEndpoint
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(5);

    public static void MapPlayground(this IEndpointRouteBuilder app)
    {
        var playground = app.MapGroup("/playground").AddEndpointFilter(LoopbackOnly);
        playground.MapGet("/clock", (CoachClock clock) => Results.Json(new JsonObject { ["now"] = clock.Now }));
        playground.MapPost("/clock", MoveAsync);
        playground.MapGet("/notebook", NotebookAsync);
        playground.MapGet("/outbox", OutboxAsync);
        playground.MapGet("/allocated", () => Results.Json(new JsonObject { ["bytes"] = GC.GetTotalAllocatedBytes() }));
    }

    /// <summary>A page of another origin must not reach these through the browser: the host asked for is loopback too.</summary>
    public static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && (context.Request.Host.Host is "localhost" or "[::1]" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)));

    private static ValueTask<object?> LoopbackOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLoopback(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());

    private static async Task<IResult> MoveAsync(HttpRequest request, CoachClock clock, Sweep sweep, Waker waker, CancellationToken cancel)
    {
        JsonNode? body;
        try
        {
            body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancel);
        }
        catch (System.Text.Json.JsonException)
        {
            return Results.BadRequest(new JsonObject { ["error"] = "The body is not JSON." });
        }

        await clock.RefreshAsync(cancel);
        if (Target(body as JsonObject, clock.Now) is not { } moment)
            return Results.BadRequest(new JsonObject { ["error"] = "Give advance as d.hh:mm:ss or now as an ISO 8601 moment." });
        if (!await clock.MoveToAsync(moment, cancel))
            return Results.Conflict(new JsonObject { ["error"] = "The clock only goes forward.", ["now"] = clock.Now });
        await sweep.SweepAllAsync(cancel);
        await waker.AttendAllAsync(AtMost, cancel);
        return Results.Json(new JsonObject { ["now"] = clock.Now });
    }

    private static DateTimeOffset? Target(JsonObject? body, DateTimeOffset now)
    {
        if (body?["advance"]?.ToString() is { } advance)
            return TimeSpan.TryParse(advance, CultureInfo.InvariantCulture, out var span) && span < TimeSpan.FromDays(3660) ? now + span : null;
        return DateTimeOffset.TryParse(body?["now"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    private static async Task<IResult> NotebookAsync(string channel, string? tenant, string user, PersonKeys keys, Kept kept, CancellationToken cancel) =>
        Results.Json(await kept.OfAsync(keys.Of(channel, string.IsNullOrEmpty(tenant) ? null : tenant, user), cancel));

    private static async Task<IResult> OutboxAsync(IStore store, Speaker speaker, CancellationToken cancel)
    {
        var unspoken = new JsonArray();
        await foreach (var one in store.EverybodysAsync(Desk.OutboxPrefix, cancel))
        {
            if (!speaker.IsSpoken(one.Person, one.Row.Key))
                unspoken.Add(new JsonObject { ["person"] = one.Person.Value, ["since"] = Pending.Read(one.Row).Since, ["next"] = one.Row.Due });
        }

        return Results.Json(unspoken);
    }
}
