using CoachBot.Talk;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CoachBot.Channels.Slack;

/// <summary>Reads what comes to <c>/slack/commands</c>: a form of plain fields.</summary>
internal static class CommandReader
{
    /// <summary>Slack's own check of the certificate: answered with 200, and nothing else is done. It carries no command.</summary>
    public static bool IsCertificateCheck(string form) =>
        QueryHelpers.ParseQuery(form) is var fields && !fields.ContainsKey("command") && fields.TryGetValue("ssl_check", out var check) && check is { Count: 1 } and ["1"];

    public static SlackRequest Read(Func<string, string?> field)
    {
        var organisation = field("enterprise_id");
        var team = field("team_id");
        var installation = field("is_enterprise_install") is "true" ? organisation : team;
        if (installation is null || field("user_id") is not { } user || field("command") is not { } command)
            return new SlackRequest.Ignored("command");

        var who = new SlackPerson(installation, organisation ?? team!, user);
        var words = SlackText.Plain(field("text") ?? "").Trim();
        // The command alone asks what there is.
        Heard what = words.Length > 0 ? new Heard.Words(words) : new Heard.Tap("help", null, null, null, InputReader.None);
        var isHere = field("channel_id")?.StartsWith('D') is true;
        return new SlackRequest.Did(who, $"slack|{who.Tenant}|{user}|{field("trigger_id") ?? command}", what, isHere ? Origin.Command : Origin.CommandElsewhere)
        {
            Trigger = field("trigger_id"),
            ResponseUrl = field("response_url"),
        };
    }

    public static SlackRequest Read(string form)
    {
        var fields = QueryHelpers.ParseQuery(form);
        return Read(name => fields.TryGetValue(name, out var value) && !StringValues.IsNullOrEmpty(value) ? value[0] : null);
    }
}
