using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Tests.Slack;

/// <summary>Somebody in Slack: what they do becomes signed requests, as Slack makes them.</summary>
internal sealed class SlackUser(SlackHouse house, string id, string team, string? organisation, bool isOrganisation)
{
    private static int last;

    public string Id => id;

    public string Chat => "D" + id[1..];

    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (house.Slack.Methods.Messages)
                return [.. house.Slack.Methods.Messages.Where(message => message.Channel == Chat)];
        }
    }

    public FakeMessage Newest => Messages[^1];

    public JsonObject Modal => house.Slack.Methods.Modals[^1];

    public Task<JsonObject> NotebookAsync() => house.Kept.OfAsync(house.Keys.Of("slack", organisation ?? team, id), CancellationToken.None);

    public Task<Delivered> SaysAsync(string words, string? eventId = null) => EventAsync(
        new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["user"] = id, ["text"] = words, ["ts"] = Ts(), ["channel"] = Chat, ["team"] = team }, eventId);

    public Task<Delivered> OpensHomeAsync(string tab = "home") =>
        EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = id, ["channel"] = Chat, ["tab"] = tab });

    public Task<Delivered> EventAsync(JsonObject inner, string? eventId = null, DateTimeOffset? at = null) => house.PostAsync("events", Envelope(inner, eventId, at));

    public JsonObject Envelope(JsonObject inner, string? eventId = null, DateTimeOffset? at = null) => new()
    {
        ["type"] = "event_callback",
        ["token"] = "deprecated",
        ["team_id"] = team,
        ["api_app_id"] = "A0001",
        ["event"] = inner,
        ["event_id"] = eventId ?? $"Ev{Interlocked.Increment(ref last)}",
        ["event_time"] = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = organisation, ["team_id"] = team, ["user_id"] = "U0BOT", ["is_bot"] = true, ["is_enterprise_install"] = isOrganisation }),
        ["is_ext_shared_channel"] = false,
    };

    /// <summary>Presses the newest button that gives an answer; waits for it, should it not be there yet.</summary>
    public async Task<Delivered> PressesAsync(string answer)
    {
        await Eventually.HoldsAsync(() => Find(answer) is not null, TimeSpan.FromSeconds(30), () => $"No button {answer} after: {string.Join("\n\n", Messages.TakeLast(3))}");
        return await PressesAsync(Find(answer)!, answer);
    }

    public Task<Delivered> PressesAsync(FakeMessage on, string answer) => house.PostAsync("interactions", Press(on, answer));

    public JsonObject Press(FakeMessage on, string answer)
    {
        var button = on.Buttons.First(one => FakeMessage.AnswerOf(one) == answer);
        var press = Interaction("block_actions");
        press["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = on.Ts, ["channel_id"] = Chat, ["is_ephemeral"] = false };
        press["message"] = new JsonObject { ["type"] = "message", ["user"] = "U0BOT", ["ts"] = on.Ts, ["text"] = on.Text, ["blocks"] = on.Blocks.DeepClone() };
        press["response_url"] = house.Slack.Methods.ResponseUrl(Chat, on.Ts);
        press["actions"] = new JsonArray(ActionOf(button));
        return press;
    }

    public Task<Delivered> PressesInHomeAsync(string answer)
    {
        var home = house.Slack.Methods.Homes[id];
        var buttons = home["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray());
        var press = Interaction("block_actions");
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = home["id"]!.DeepClone() };
        press["view"] = home.DeepClone();
        press["actions"] = new JsonArray(ActionOf(buttons.OfType<JsonObject>().First(button => FakeMessage.AnswerOf(button) == answer)));
        return house.PostAsync("interactions", press);
    }

    public Task<Delivered> ShortcutAsync(string callback)
    {
        var shortcut = Interaction("shortcut");
        shortcut["callback_id"] = callback;
        shortcut["action_ts"] = Ts();
        return house.PostAsync("interactions", shortcut);
    }

    public Task<Delivered> SendsAsync(params (string Key, string? Value)[] answers) => house.PostAsync("interactions", Submission(Modal, answers));

    public JsonObject Submission(JsonObject modal, params (string Key, string? Value)[] answers)
    {
        var view = (JsonObject)modal.DeepClone();
        var values = new JsonObject();
        foreach (var input in view["blocks"]!.AsArray())
        {
            var key = (string)input!["block_id"]!;
            var kind = (string)input["element"]!["type"]!;
            var value = answers.FirstOrDefault(answer => answer.Key == key).Value;
            var state = new JsonObject { ["type"] = kind };
            if (kind is "radio_buttons")
                state["selected_option"] = value is null ? null : new JsonObject { ["value"] = value };
            else
                state["value"] = value;
            values[key] = new JsonObject { [key] = state };
        }

        view["state"] = new JsonObject { ["values"] = values };
        var submission = Interaction("view_submission");
        submission["view"] = view;
        return submission;
    }

    public Task<Delivered> CommandAsync(string words, string? channel = null)
    {
        Dictionary<string, string> fields = new()
        {
            ["command"] = "/coach",
            ["text"] = words,
            ["user_id"] = id,
            ["team_id"] = team,
            ["channel_id"] = channel ?? Chat,
            ["trigger_id"] = house.Slack.Methods.Trigger(),
            ["is_enterprise_install"] = isOrganisation ? "true" : "false",
            ["response_url"] = house.Slack.Methods.ResponseUrl(channel ?? Chat, "0"),
        };
        if (organisation is not null)
            fields["enterprise_id"] = organisation;
        return house.PostFormAsync("commands", fields);
    }

    private FakeMessage? Find(string answer) => Messages.LastOrDefault(message => message.Buttons.Any(button => FakeMessage.AnswerOf(button) == answer));

    private JsonObject Interaction(string type) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject { ["id"] = id, ["team_id"] = team },
        ["team"] = new JsonObject { ["id"] = team },
        ["enterprise"] = organisation is null ? null : new JsonObject { ["id"] = organisation },
        ["is_enterprise_install"] = isOrganisation,
        ["api_app_id"] = "A0001",
        ["trigger_id"] = house.Slack.Methods.Trigger(),
    };

    private static JsonObject ActionOf(JsonObject button) => new()
    {
        ["type"] = "button",
        ["action_id"] = button["action_id"]!.DeepClone(),
        ["value"] = button["value"]!.DeepClone(),
        ["action_ts"] = Ts(),
    };

    private static string Ts() => $"1800000000.{Interlocked.Increment(ref last):D6}";
}

/// <summary>What Slack was answered.</summary>
internal sealed record Delivered(HttpStatusCode Status, string Body)
{
    public JsonObject Json => (JsonObject)JsonNode.Parse(Body)!;
}

/// <summary>Slack's posts to the coach.</summary>
internal static class Deliveries
{
    public static Task<Delivered> PostAsync(this SlackHouse house, string to, JsonObject payload) => to is "events"
        ? house.PostAsync(to, payload.ToJsonString(), "application/json")
        : house.PostFormAsync(to, new() { ["payload"] = payload.ToJsonString() });

    public static async Task<Delivered> PostFormAsync(this SlackHouse house, string to, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await house.PostAsync(to, await form.ReadAsStringAsync(), "application/x-www-form-urlencoded");
    }

    public static async Task<Delivered> PostAsync(this SlackHouse house, string to, string body, string type, string? secret = FakeSlack.Secret)
    {
        var again = house.DeliversTwice ? PostOnceAsync(house, to, body, type, secret) : null;
        var delivered = await PostOnceAsync(house, to, body, type, secret);
        if (again is not null)
            await again;
        return delivered;
    }

    private static async Task<Delivered> PostOnceAsync(SlackHouse house, string to, string body, string type, string? secret)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{house.Url}/slack/{to}") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (secret is not null)
        {
            var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
            request.Headers.Add("X-Slack-Signature", FakeSlack.Sign(secret, timestamp, bytes));
        }

        using var answer = await Web.Client.SendAsync(request);
        return new Delivered(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
