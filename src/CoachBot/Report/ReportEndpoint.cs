using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Ops;

namespace CoachBot.Report;

/// <summary>Shows the organisation its report: a page that asks for the key, and the figures as JSON and CSV for whoever has it.</summary>
public static class ReportEndpoint
{
    /// <summary>The key's name among services: it opens nothing else, and no other key opens this.</summary>
    public const string KeyName = "report";

    private static readonly string Html = Embedded("report.html");
    private static readonly string Script = Embedded("report.js");

    public static void MapGroupReport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/report", PageAsync);
        app.MapGet("/report/figures", context => GiveAsync(context, async (plan, shelf) => Results.Content((await JsonAsync(plan, shelf, context.RequestAborted)).ToJsonString(), "application/json; charset=utf-8")));
        app.MapGet("/report/figures.csv", context => GiveAsync(context, async (plan, shelf) => Results.Content(await CsvAsync(plan, shelf, context.RequestAborted), "text/csv; charset=utf-8")));
    }

    private static Task PageAsync(HttpContext context)
    {
        if (context.RequestServices.GetService<ReportPlan>() is null)
            return Results.NotFound().ExecuteAsync(context);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        Guard(context);
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; connect-src 'self'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Results.Content(Html.Replace("{{script}}", Script, StringComparison.Ordinal).Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8").ExecuteAsync(context);
    }

    private static async Task GiveAsync(HttpContext context, Func<ReportPlan, ReportShelf, Task<IResult>> give)
    {
        Guard(context);
        var (services, log) = (context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReportEndpoint).FullName!));
        if (services.GetService<ReportPlan>() is not { } plan)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!services.GetRequiredKeyedService<OpsKey>(KeyName).Admits(context.Request.Headers.Authorization))
        {
            log.ReportKeyRefused();
            context.Response.Headers.WWWAuthenticate = "Bearer";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        log.ReportRead();
        await (await give(plan, services.GetRequiredService<ReportShelf>())).ExecuteAsync(context);
    }

    private static void Guard(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Newest first. A group without weeks is not shown in that period.</summary>
    private static async Task<JsonObject> JsonAsync(ReportPlan plan, ReportShelf shelf, CancellationToken cancel)
    {
        var reports = new JsonArray();
        foreach (var (period, figures) in await ReadAsync(shelf, cancel))
        {
            reports.Add(new JsonObject
            {
                ["first"] = Day(period.First),
                ["last"] = Day(period.Last),
                ["groups"] = new JsonArray([.. plan.Groups.Select(group => new JsonObject
                {
                    ["ja"] = group.Name.Ja,
                    ["en"] = group.Name.En,
                    ["weeks"] = new JsonArray([.. (figures.Groups.GetValueOrDefault(group.Key) ?? []).Select(week => new JsonObject
                    {
                        ["week"] = week.Week,
                        ["participants"] = week.Participants,
                        ["longRuns"] = Words(week.LongRuns),
                        ["overtime"] = Words(week.Overtime),
                        ["daysOff"] = Words(week.DaysOff),
                    })]),
                })]),
            });
        }

        return new JsonObject { ["weeks"] = plan.Weeks, ["smallest"] = plan.Smallest, ["reports"] = reports };
    }

    private static async Task<string> CsvAsync(ReportPlan plan, ReportShelf shelf, CancellationToken cancel)
    {
        IEnumerable<string?>[] head = [["week", "group", "name_ja", "name_en", "shown", "participants", "sign_two_weeks_percent", "mean_overtime_hours", "mean_days_off"]];
        var rows =
            from report in await ReadAsync(shelf, cancel)
            from each in plan.Groups
            let shown = report.Figures.Groups.GetValueOrDefault(each.Key) ?? []
            from week in report.Period.Weeks
            let one = shown.FirstOrDefault(one => one.Week == week)
            select (IEnumerable<string?>)[week, each.Key, each.Name.Ja, each.Name.En, one is null ? "no" : "yes", one?.Participants.ToString(CultureInfo.InvariantCulture), Words(one?.LongRuns), Words(one?.Overtime), Words(one?.DaysOff)];
        return Csv.Of(head.Concat(rows));
    }

    private static async Task<List<(ReportPeriod Period, ReportFigures Figures)>> ReadAsync(ReportShelf shelf, CancellationToken cancel)
    {
        var reports = new List<(ReportPeriod, ReportFigures)>();
        foreach (var published in (await shelf.ReadHeadAsync(cancel)).Head.Published.Reverse())
            reports.Add((published.Period, await shelf.ReadFiguresAsync(published.Run, cancel)));
        return reports;
    }

    private static string? Words(Rounded? figure) => figure is null ? null : figure.Bound switch
    {
        Bound.Below => FormattableString.Invariant($"<{figure.Value:0.#}"),
        Bound.Above => FormattableString.Invariant($">{figure.Value:0.#}"),
        _ => FormattableString.Invariant($"{figure.Value:0.#}"),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Embedded(string file)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pages/{file}")!);
        return text.ReadToEnd();
    }
}
