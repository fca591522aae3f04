using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.EndToEnd;

/// <summary>One person in a chat client of the Bot Framework: says things, presses buttons, fills in forms.</summary>
internal sealed class ChatClient(CoachProcess coach, FakeConnector connector, string user, string channel = "msteams")
{
    public const string Tenant = "00000000-0000-0000-0000-00000000000a";

    public string User => user;

    public string Channel => channel;

    public string Conversation { get; init; } = $"chat-of-{user}";

    public string Organisation { get; init; } = Tenant;

    /// <summary>What its service URL has after the connector's own; begins with a slash.</summary>
    public string ServicePath { get; init; } = "";

    public string Locale { get; init; } = "ja-JP";

    /// <summary>The channel's token; null where none is asked for.</summary>
    public string? Token { get; init; }

    /// <summary>What the coach said, oldest first.</summary>
    public IReadOnlyList<Sent> Heard => connector.In(Conversation);

    /// <summary>The app was installed and the chat opened: clients send both.</summary>
    public async Task ArriveAsync()
    {
        foreach (var activity in Arrival())
            await DeliverAsync(activity);
    }

    public IReadOnlyList<JsonObject> Arrival()
    {
        var update = Activity("conversationUpdate");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = user }, new JsonObject { ["id"] = "28:coach" });
        var install = Activity("installationUpdate");
        install["action"] = "add";
        return [update, install];
    }

    public Task SayAsync(string words) => DeliverAsync(Saying(words));

    public Task PressAsync(string answer) => DeliverAsync(Pressing(answer));

    /// <summary>Fills in the newest form and sends it with its button.</summary>
    public Task SubmitAsync(Dictionary<string, string> fields) => DeliverAsync(Pressing("submit", fields));

    public JsonObject Saying(string words)
    {
        var message = Activity("message");
        message["text"] = words;
        message["textFormat"] = "plain";
        return message;
    }

    /// <summary>The newest button with that answer, pressed: a message, or an invoke where the card asks for one.</summary>
    public JsonObject Pressing(string answer, Dictionary<string, string>? fields = null)
    {
        var (card, button) = Find(answer);
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (key, value) in fields ?? [])
            data[key] = value;
        var isInvoke = Card.TypeOf(button) == "Action.Execute";
        var activity = Activity(isInvoke ? "invoke" : "message");
        activity["replyToId"] = card.Id;
        activity["value"] = isInvoke ? Invoked(button, data) : data;
        if (isInvoke)
            activity["name"] = "adaptiveCard/action";
        return activity;
    }

    public async Task DeliverAsync(JsonObject activity)
    {
        var status = await PostAsync(activity.ToJsonString());
        if ((int)status is < 200 or >= 300)
            throw new InvalidOperationException($"{activity["type"]} of {user} got {(int)status}. {coach.Log[^Math.Min(4000, coach.Log.Length)..]}");
    }

    public async Task<HttpStatusCode> PostAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(coach.Url, "api/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (Token is not null)
            request.Headers.Authorization = new("Bearer", Token);
        // Asks before it sends much: a server that refuses may close the connection before everything is written.
        request.Headers.ExpectContinue = body.Length > 100_000;
        using var answer = await Web.Client.SendAsync(request);
        return answer.StatusCode;
    }

    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString("N"),
        ["channelId"] = channel,
        ["serviceUrl"] = connector.ServiceUrl + ServicePath,
        ["from"] = new JsonObject { ["id"] = user, ["name"] = $"Name of {user}", ["aadObjectId"] = $"aad-{user}" },
        ["recipient"] = new JsonObject { ["id"] = "28:coach", ["name"] = "CoachBot" },
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = Organisation },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Organisation } },
        ["locale"] = Locale,
        ["localTimezone"] = "Asia/Tokyo",
        ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("o"),
    };

    private static JsonObject Invoked(JsonObject button, JsonObject data) => new()
    {
        ["action"] = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = button["title"]?.DeepClone(),
            ["verb"] = button["verb"]?.DeepClone(),
            ["data"] = data,
        },
        ["trigger"] = "manual",
    };

    private (Sent Card, JsonObject Button) Find(string answer)
    {
        // Web Chat does not know Action.Execute; it draws the fallback.
        var type = channel == "webchat" ? "Action.Submit" : null;
        foreach (var sent in Heard.Reverse())
        {
            if (Card.Button(sent.Activity, answer, type) is { } button)
                return (sent, button);
        }
        var offered = string.Join(", ", Heard.TakeLast(2).SelectMany(sent => Card.Buttons(sent.Activity)).Select(Card.AnswerOf));
        throw new InvalidOperationException($"No button answers \"{answer}\"; the last two messages of {Heard.Count} offer: {offered}");
    }
}
