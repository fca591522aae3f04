using System.Globalization;
using System.Text.Json.Nodes;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Playground;

/// <summary>Everything kept about a person, readable. What the page shows to the person, and the playground to a developer.</summary>
public sealed class Kept(IStore store, CoachPolicy policy, Company company)
{
    /// <summary>Empty for somebody unknown.</summary>
    public async Task<JsonObject> OfAsync(PersonKey person, CancellationToken cancel)
    {
        var opened = await store.OpenAsync(person, cancel);
        var desk = Desk.Read(opened);
        if (desk.Notebook is not { } notebook)
            return [];
        var checkIns = await store.ReadAsync(person, "ci|", "ci}", cancel);
        var log = await store.ReadAsync(person, "log|", "log}", cancel);
        var ended = await store.ReadAsync(person, "occ|", "occ}", cancel);
        return new JsonObject
        {
            ["profile"] = Profile(notebook.Profile),
            ["open"] = new JsonArray([.. notebook.Open.Select(Open)]),
            ["draft"] = notebook.Draft is { } draft ? Open(draft) : null,
            ["waitingOffer"] = notebook.WaitingOffer is { } waiting ? Open(waiting) : null,
            ["checkIns"] = new JsonObject(checkIns.Select(row => Stored.ReadCheckIn(row.Value.Span)).Select(one => KeyValuePair.Create(one.Week, (JsonNode?)CheckIn(one)))),
            ["runs"] = new JsonArray([.. notebook.Earlier.Then(notebook.CheckIns, policy).Open.Select(Run)]),
            ["recommendations"] = new JsonArray([.. notebook.Recommendations.Select(Recommendation)]),
            ["decisions"] = new JsonArray([.. (await DecisionsAsync(person, cancel)).Select(Decision)]),
            ["plan"] = await PlanAsync(person, notebook, cancel),
            ["leaving"] = await LeavingAsync(person, cancel),
            ["roles"] = new JsonArray([.. (await store.ReadAsync(person, "roles|", "roles}", cancel)).Select(row => JsonNode.Parse(row.Value.Span))]),
            ["jobOffers"] = await OffersAsync(person, cancel) is { } offers ? JsonNode.Parse(Stored.Write(offers)) : null,
            ["negotiations"] = new JsonArray([.. (await store.ReadAsync(person, "negotiation|", "negotiation}", cancel)).Select(row => JsonNode.Parse(row.Value.Span))]),
            ["onCall"] = await RosterAsync(person, cancel) is { } roster ? JsonNode.Parse(Stored.Write(roster)) : null,
            ["leave"] = notebook.Leave is { } leave ? Leave(leave) : null,
            ["cv"] = await AsStoredAsync(person, "cv", cancel),
            ["stories"] = await AsStoredAsync(person, "story", cancel),
            ["reframed"] = await AsStoredAsync(person, "reframe", cancel),
            ["counted"] = await AsStoredAsync(person, "count", cancel),
            ["care"] = notebook.Care is { } care ? Day(care) : null,
            ["log"] = new JsonArray([.. log.Select(row => Entry(Stored.ReadLogEntry(row.Value.Span)))]),
            ["occasions"] = new JsonArray([.. ended.Select(row => Stored.ReadOccasion(row.Value.Span)).Concat(desk.Occasions).OrderBy(one => one.Due).Select(Occasion)]),
        };
    }

    /// <summary>The picture of the last weeks or of the decisions or of the offers, or null when there are none.</summary>
    public async Task<Part.Chart?> PictureAsync(PersonKey person, string? what, CancellationToken cancel)
    {
        if (Desk.Read(await store.OpenAsync(person, cancel)).Notebook is not { } notebook)
            return null;
        var language = company.Spoken(notebook.Profile.Language);
        return what switch
        {
            Part.Chart.Offers => await OffersAsync(person, cancel) is { Offers.Count: > 1 } table ? new OfferView(table, policy, language).Picture() : null,
            Part.Chart.OnCall => await RosterAsync(person, cancel) is { } plan ? OnCallView.Picture(plan, language) : null,
            Part.Chart.Decisions => await DecisionsAsync(person, cancel) is { Count: > 0 } all ? ThenAndNow.Picture(all, language) : null,
            _ => notebook.CheckIns.Count > 0 ? Picture.Of(notebook.CheckIns, language) : null,
        };
    }

    private async Task<IReadOnlyList<Decision>> DecisionsAsync(PersonKey person, CancellationToken cancel) =>
        [.. (await store.ReadAsync(person, "decision|", "decision}", cancel)).Select(row => Stored.ReadDecision(row.Value.Span))];

    /// <summary>The offers as they are now.</summary>
    private async Task<OfferTable?> OffersAsync(PersonKey person, CancellationToken cancel) =>
        await store.ReadAsync(person, "job-offers|", "job-offers}", cancel) is [.., var row] ? Stored.ReadOfferTable(row.Value.Span) : null;

    /// <summary>Rows that hold nothing but what the person said and when.</summary>
    private async Task<JsonArray> AsStoredAsync(PersonKey person, string kind, CancellationToken cancel) =>
        new([.. (await store.ReadAsync(person, $"{kind}|", $"{kind}}}", cancel)).Select(row => JsonNode.Parse(row.Value.Span))]);

    private async Task<RosterPlan?> RosterAsync(PersonKey person, CancellationToken cancel) =>
        await store.ReadAsync(person, "on-call|", "on-call}", cancel) is [.., var row] ? Stored.ReadRosterPlan(row.Value.Span) : null;

    /// <summary>The plan under way, else the newest; null when there never was one.</summary>
    private async Task<JsonNode?> PlanAsync(PersonKey person, Notebook notebook, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(person, "plan|", "plan}", cancel);
        if (rows.Count == 0)
            return null;
        var plan = Stored.ReadPlan(rows[^1].Value.Span);
        return new JsonObject
        {
            ["date"] = Day(plan.Date),
            ["end"] = Day(plan.End),
            ["running"] = notebook.Plan?.Date == plan.Date,
            ["outcome"] = plan.Outcome,
            ["actions"] = new JsonArray([.. plan.Actions.Select(Action)]),
        };
    }

    private static JsonNode Action(PlanAction action) => new JsonObject
    {
        ["kind"] = action.Kind.ToString().ToLowerInvariant(),
        ["title"] = action.Title,
        ["step"] = action.Step,
        ["owner"] = action.Owner.ToString().ToLowerInvariant(),
        ["week"] = action.Week,
        ["state"] = action.State.ToString().ToLowerInvariant(),
        ["smaller"] = action.Level,
    };

    private async Task<JsonNode?> LeavingAsync(PersonKey person, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(person, "leaving|", "leaving}", cancel);
        if (rows.Count == 0)
            return null;
        var plan = Stored.ReadLeavingPlan(rows[^1].Value.Span);
        return new JsonObject
        {
            ["made"] = Day(plan.Facts.Made),
            ["lastDay"] = Day(plan.Facts.LastDay),
            ["contract"] = plan.Facts.Contract.ToString(),
            ["steps"] = new JsonArray([.. BackPlan.Steps(plan.Facts, LeavingFigures.All).Select(step => (JsonNode)new JsonObject
            {
                ["step"] = step.Step.ToString().ToLowerInvariant(),
                ["by"] = Day(step.By),
                ["done"] = plan.Done.Contains(step.Step),
            })]),
        };
    }

    private static JsonObject Profile(Profile profile) => new()
    {
        ["channel"] = profile.Where.Channel,
        ["language"] = profile.Language is Language.Ja ? "ja" : "en",
        ["zone"] = profile.Zone,
        ["weekday"] = profile.Weekday.ToString().ToLowerInvariant(),
        ["hour"] = profile.Hour,
        ["reminders"] = profile switch
        {
            { WithoutReminders: true } => "all-off",
            { WithoutWeekly: true } => "weekly-off",
            _ => "all-on",
        },
        ["quietFrom"] = profile.QuietFrom,
        ["quietUntil"] = profile.QuietUntil,
        ["consent"] = profile.Consent is { } consent ? new JsonObject { ["version"] = consent.Version, ["at"] = consent.At } : null,
        ["pausedUntil"] = profile.PausedUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static JsonNode Open(Frame frame) => new JsonObject
    {
        ["dialog"] = frame.Dialog,
        ["answers"] = new JsonObject(frame.Answers.Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)answer.Value))),
    };

    private static JsonObject CheckIn(CheckIn checkIn)
    {
        var values = new JsonObject { ["date"] = Day(checkIn.Date) };
        foreach (var (key, value) in CheckInValues.Of(checkIn))
            values[key] = value is not null && key is "sleep.hours" or "work.overtime" or "work.callouts" or "work.daysOff" && value is not null
                ? JsonValue.Create(decimal.Parse(value, CultureInfo.InvariantCulture))
                : value;
        return values;
    }

    private static JsonNode Run(Run run) => new JsonObject
    {
        ["sign"] = Signs.Name(run.Sign),
        ["from"] = Day(run.From),
        ["to"] = Day(run.To),
        ["days"] = run.Days,
    };

    private static JsonNode Recommendation(Recommendation recommendation) => new JsonObject
    {
        ["date"] = Day(recommendation.Date),
        ["signs"] = new JsonArray([.. recommendation.Signs.Select(sign => (JsonNode?)Signs.Name(sign))]),
        ["state"] = recommendation.State,
    };

    private static JsonNode Decision(Decision decision) => new JsonObject
    {
        ["date"] = Day(decision.Date),
        ["leaning"] = Leanings.Name(decision.Leaning),
        ["fixable"] = decision.Fixable,
        ["support"] = decision.Support,
    };

    /// <summary>Days used by the hour are fractions of a contracted day.</summary>
    private static JsonObject Leave(LeaveState leave)
    {
        var left = leave.Balance(LabourLaw.Japan);
        return new JsonObject
        {
            ["grants"] = new JsonArray([.. left.Grants.Select(one => (JsonNode)new JsonObject
            {
                ["date"] = Day(one.Grant.Date),
                ["days"] = one.Grant.Days,
                ["used"] = decimal.Round(one.Grant.Days - (one.Left / leave.DayHours), 3),
                ["expires"] = Day(one.Expires),
            })]),
            ["bookings"] = new JsonArray([.. leave.Bookings.Select(one => (JsonNode)new JsonObject
            {
                ["date"] = Day(one.Use.Date),
                ["kind"] = one.Use.Kind.ToString().ToLowerInvariant(),
                ["hours"] = one.Use.Hours,
                ["state"] = one.State.ToString().ToLowerInvariant(),
            })]),
            ["reminders"] = leave.Reminded.Stopped ? "stopped" : null,
        };
    }

    private static JsonNode Entry(LogEntry entry) => new JsonObject
    {
        ["date"] = Day(entry.Date),
        ["category"] = LogKinds.Name(entry.Kind),
        ["amount"] = entry.Amount,
        ["minutes"] = entry.Minutes,
        ["carrying"] = entry.Carrying,
    };

    private static JsonNode Occasion(Occasion occasion) => new JsonObject
    {
        ["kind"] = occasion.Kind,
        ["due"] = occasion.Due,
        ["state"] = occasion.State.ToString().ToLowerInvariant(),
        ["reason"] = occasion.Reason,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
