using System.Globalization;
using System.Text.Json;
using CoachBot.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CoachBot.Ops;

/// <summary>
/// Shows the operator of a day whom the coach was to write to and whether it came through: no names, and nothing of what the
/// messages are about.
/// </summary>
public static class OpsEndpoint
{
    public static void MapOps(this IEndpointRouteBuilder app) => app.MapGet("/ops/deliveries", ShowAsync);

    private static async Task ShowAsync(
        HttpContext context, string? day, [FromServices] OpsKey key, [FromServices] IDeliveries deliveries, [FromServices] ILogger<OpsKey> log)
    {
        if (Refusal(context, key, day) is var (status, why))
        {
            if (status == StatusCodes.Status401Unauthorized)
                log.KeyRefused();
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(why, context.RequestAborted);
            return;
        }

        log.DeliveriesRead(day!);
        // The first page before the first byte: a store that fails is a 500, not half an answer.
        var first = await deliveries.OfDayAsync(ParseDay(day)!.Value, null, DeliveryPage.Most, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await WriteAsync(context, ParseDay(day)!.Value, deliveries, first);
    }

    private static (int Status, string Why)? Refusal(HttpContext context, OpsKey key, string? day)
    {
        if (!key.IsSet)
            return (StatusCodes.Status404NotFound, "");
        if (!key.Admits(context.Request.Headers.Authorization))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return (StatusCodes.Status401Unauthorized, "");
        }

        return ParseDay(day) is null ? (StatusCodes.Status400BadRequest, "Ask for a day: ?day=2026-11-23 (UTC).") : null;
    }

    /// <summary>Page by page, whatever the number of people; the totals come last, when all are counted.</summary>
    private static async Task WriteAsync(HttpContext context, DateOnly day, IDeliveries deliveries, DeliveryPage first)
    {
        var states = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("deliveries");
        for (var page = first; ; page = await deliveries.OfDayAsync(day, page.Next, DeliveryPage.Most, context.RequestAborted))
        {
            foreach (var one in page.Deliveries)
            {
                Write(json, one);
                Count(states, one.State.Word());
                if (one.Reason is not DeliveryReason.None)
                    Count(reasons, one.Reason.Word());
            }

            await json.FlushAsync(context.RequestAborted);
            if (page.Next is null)
                break;
        }

        json.WriteEndArray();
        Write(json, "states", states);
        Write(json, "reasons", reasons);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Delivery one)
    {
        json.WriteStartObject();
        json.WriteString("person", one.Person.Value);
        json.WriteString("due", one.Due.UtcDateTime);
        json.WriteString("state", one.State.Word());
        if (one.Reason is not DeliveryReason.None)
            json.WriteString("reason", one.Reason.Word());
        json.WriteString("at", one.At.UtcDateTime);
        if (one.Next is { } next)
            json.WriteString("next", next.UtcDateTime);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SortedDictionary<string, int> totals)
    {
        json.WriteStartObject(name);
        foreach (var (word, count) in totals)
            json.WriteNumber(word, count);
        json.WriteEndObject();
    }

    private static void Count(SortedDictionary<string, int> totals, string word) => totals[word] = totals.GetValueOrDefault(word) + 1;

    private static DateOnly? ParseDay(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
}
