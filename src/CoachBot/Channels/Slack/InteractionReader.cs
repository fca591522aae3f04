using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Reads what comes to <c>/slack/interactions</c>: buttons, modals that were sent, shortcuts.</summary>
internal static class InteractionReader
{
    public static SlackRequest Read(JsonElement root)
    {
        var kind = root.Text("type") ?? "";
        if (WhoOf(root) is not { } who)
            return new SlackRequest.Ignored(kind);
        return kind switch
        {
            "block_actions" => Pressed(root, who),
            "view_submission" when root.Object("view") is { } view => Sent(root, view, who),
            "shortcut" when root.Text("callback_id") is { Length: > 0 } command => new SlackRequest.Did(
                who, IdOf(who, root.Text("trigger_id") ?? root.Text("action_ts")), Command(command), Origin.Shortcut)
            {
                Trigger = root.Text("trigger_id"),
            },
            _ => new SlackRequest.Ignored(kind),
        };
    }

    private static SlackRequest Pressed(JsonElement root, SlackPerson who)
    {
        var action = root.List("actions").FirstOrDefault();
        if (action.Text("type") is not "button" || TapReader.Read(action.Text("value")) is not { } tap)
            return new SlackRequest.Ignored(action.Text("type") ?? "");
        var container = root.Object("container");
        var inHome = container.Text("type") is "view";
        // Slack gives a press no id: who, where, which button and when name it.
        var id = $"{container.Text("message_ts") ?? container.Text("view_id")}|{action.Text("action_id")}|{action.Text("action_ts")}";
        return new SlackRequest.Did(who, IdOf(who, id), tap, inHome ? Origin.Home : Origin.Button)
        {
            Trigger = root.Text("trigger_id"),
            ResponseUrl = inHome ? null : root.Text("response_url"),
            Pressed = inHome ? null : BlocksOf(root.Object("message")),
            PressedText = root.Object("message").Text("text"),
        };
    }

    private static SlackRequest Sent(JsonElement root, JsonElement view, SlackPerson who)
    {
        if (TapReader.Read(view.Text("private_metadata")) is not { Dialog: not null } asked)
            return new SlackRequest.Ignored("view_submission");
        var id = root.Text("trigger_id") ?? $"{view.Text("id")}|{view.Text("hash")}";
        return new SlackRequest.Did(who, IdOf(who, id), asked with { Fields = InputReader.Read(view) }, Origin.Modal);
    }

    private static Heard.Tap Command(string command) => new(command, null, null, null, InputReader.None);

    private static string? BlocksOf(JsonElement? message) =>
        message is { } whole && whole.TryGetProperty("blocks", out var blocks) && blocks.ValueKind is JsonValueKind.Array ? blocks.GetRawText() : null;

    private static string IdOf(SlackPerson who, string? id) => $"slack|{who.Tenant}|{who.User}|{id}";

    private static SlackPerson? WhoOf(JsonElement root)
    {
        var organisation = root.Object("enterprise").Text("id") ?? root.Object("team").Text("enterprise_id");
        var team = root.Object("team").Text("id");
        var home = root.Object("user").Text("team_id");
        var installation = root.IsTrue("is_enterprise_install") ? organisation : team ?? home;
        if (installation is not { Length: > 0 } || root.Object("user").Text("id") is not { Length: > 0 } user)
            return null;
        var isStranger = organisation is null && team is not null && home is not null && home != team;
        return new SlackPerson(installation, organisation ?? installation, user, isStranger);
    }
}
