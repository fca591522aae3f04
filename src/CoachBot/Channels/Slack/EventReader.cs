using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Reads what comes to <c>/slack/events</c>.</summary>
internal static class EventReader
{
    public static SlackRequest Read(JsonElement root) => root.Text("type") switch
    {
        "url_verification" => new SlackRequest.Challenge(root.Text("challenge") ?? ""),
        "app_rate_limited" => new SlackRequest.RateLimited(),
        "event_callback" when root.Object("event") is { } inner => Read(root, inner),
        _ => new SlackRequest.Ignored("unknown"),
    };

    private static SlackRequest Read(JsonElement root, JsonElement inner)
    {
        var kind = inner.Text("type") ?? "";
        if (root.Text("event_id") is not { Length: > 0 } id || WhoOf(root, inner) is not { } who)
            return new SlackRequest.Ignored(kind);
        var eventId = $"slack|{who.Tenant}|{id}";
        return kind switch
        {
            "message" when IsTyped(root, inner) => new SlackRequest.Did(who, eventId, new Heard.Words(SlackText.Plain(inner.Text("text") ?? "")), Origin.Chat),
            "app_home_opened" => new SlackRequest.Did(who, eventId, new Heard.Arrived(Again: false), inner.Text("tab") is "home" ? Origin.Home : Origin.Chat),
            "user_change" when inner.Object("user") is { } user => user.IsTrue("deleted")
                ? new SlackRequest.Did(who, eventId, new Heard.Departed(), Origin.Chat)
                : new SlackRequest.Changed(who),
            "app_uninstalled" => Uninstalled(root, who),
            "tokens_revoked" when inner.Object("tokens") is { } tokens && tokens.List("bot").Any() => Uninstalled(root, who),
            _ => new SlackRequest.Ignored(kind),
        };
    }

    private static SlackRequest.Uninstalled Uninstalled(JsonElement root, SlackPerson who) =>
        new(who.Installation, DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(root.Whole("event_time") ?? 0, 0, 253402300799)), IsOrganisation(root));

    /// <summary>A person's own new words to the coach: no bot's, no edit, no file, nothing said where others listen.</summary>
    private static bool IsTyped(JsonElement root, JsonElement inner) =>
        inner.Text("channel_type") is "im"
        && inner.Text("user") is { Length: > 0 }
        && inner.Text("subtype") is null
        && inner.Text("bot_id") is null
        && inner.Text("app_id") is null
        && inner.Text("user") != Authorization(root)?.Text("user_id");

    private static SlackPerson? WhoOf(JsonElement root, JsonElement inner)
    {
        var given = Authorization(root);
        var team = given?.Text("team_id") ?? root.Text("team_id");
        var organisation = given is null ? root.Text("enterprise_id") : given.Text("enterprise_id");
        var installation = IsOrganisation(root) ? organisation : team;
        var user = inner.Text("user") ?? inner.Object("user").Text("id") ?? "";
        if (installation is not { Length: > 0 })
            return null;
        var isStranger = root.IsTrue("is_ext_shared_channel") || (organisation is null && inner.Text("user_team") is { } home && home != team);
        return new SlackPerson(installation, organisation ?? team!, user, isStranger);
    }

    private static JsonElement? Authorization(JsonElement root) =>
        root.List("authorizations").Select(one => (JsonElement?)one).FirstOrDefault();

    private static bool IsOrganisation(JsonElement root) => Authorization(root)?.IsTrue("is_enterprise_install") is true;
}
