using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Slack;

/// <summary>What the methods of the Web API do, and what came of them.</summary>
internal sealed class FakeMethods(FakeSlack slack)
{
    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> calls = new();
    private readonly ConcurrentDictionary<string, (string Channel, string Ts, int Uses)> responses = new();
    private int last;

    /// <summary>Tokens and what is wrong with them; null for nothing.</summary>
    public ConcurrentDictionary<string, string?> Tokens { get; } = new() { [FakeSlack.Bot] = null, ["xapp-the-app"] = null };

    /// <summary>Codes and refresh tokens, each good once, and what they are exchanged for.</summary>
    public ConcurrentDictionary<string, JsonObject> Exchanges { get; } = new();

    public ConcurrentDictionary<string, bool> Triggers { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Users { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Homes { get; } = new();

    /// <summary>Open modals, newest last.</summary>
    public List<JsonObject> Modals { get; } = [];

    /// <summary>Messages of all chats, oldest first. A replaced one keeps its place.</summary>
    public List<FakeMessage> Messages { get; } = [];

    /// <summary>In one chat.</summary>
    public int MostPostsInTenSeconds { get; set; } = int.MaxValue;

    public string Trigger()
    {
        var id = $"{Next()}.trigger";
        Triggers[id] = true;
        return id;
    }

    /// <summary>Where a press on a message may be answered, five times.</summary>
    public string ResponseUrl(string channel, string ts)
    {
        var id = $"R{Next()}";
        responses[id] = (channel, ts, 0);
        return $"{slack.Root}/response/{id}";
    }

    public bool Respond(string id, JsonObject body)
    {
        if (!responses.TryGetValue(id, out var one) || one.Uses >= 5)
            return false;
        responses[id] = one with { Uses = one.Uses + 1 };
        lock (Messages)
        {
            var at = Messages.FindIndex(message => message.Channel == one.Channel && message.Ts == one.Ts);
            if (at >= 0 && (bool?)body["replace_original"] is true)
                Messages[at] = Messages[at] with { Text = (string?)body["text"] ?? "", Blocks = (JsonArray)body["blocks"]!.DeepClone() };
        }

        return true;
    }

    /// <summary>In seconds, when there were too many: posts by chat, all else by method.</summary>
    public int? LimitOf(FakeCall call)
    {
        var (key, most, window) = call.Method switch
        {
            "chat.postMessage" => ($"{call.Method} {call.Arguments["channel"]}", MostPostsInTenSeconds, 10),
            "views.open" or "views.publish" or "users.info" => (call.Method, 100, 60),
            _ => (call.Method, int.MaxValue, 60),
        };
        var now = DateTimeOffset.UtcNow;
        var times = calls.GetOrAdd(key, _ => []);
        lock (times)
        {
            times.RemoveAll(time => now - time > TimeSpan.FromSeconds(window));
            times.Add(now);
            return times.Count > most ? window : null;
        }
    }

    public JsonObject Do(FakeCall call, string authorization)
    {
        if (call.Method is not ("oauth.v2.access" or "api.test") && TroubleOf(authorization) is { } trouble)
            return Refuse(trouble);
        var arguments = call.Arguments;
        return call.Method switch
        {
            "api.test" => new JsonObject { ["ok"] = true, ["args"] = arguments.DeepClone() },
            "auth.test" => new JsonObject { ["ok"] = true, ["url"] = "https://test.slack.com/", ["team"] = "Test", ["user"] = "coach", ["team_id"] = "T0001", ["user_id"] = "U0BOT", ["bot_id"] = "B0BOT", ["is_enterprise_install"] = false },
            "chat.postMessage" => Post(arguments),
            "views.open" => Open(arguments),
            "views.publish" => Publish(arguments),
            "users.info" => new JsonObject { ["ok"] = true, ["user"] = UserOf((string)arguments["user"]!) },
            "oauth.v2.access" => Exchange(arguments, authorization),
            "apps.connections.open" => new JsonObject { ["ok"] = true, ["url"] = slack.Root.Replace("http:", "ws:", StringComparison.Ordinal) + "/link?ticket=1" },
            _ => Refuse("unknown_method"),
        };
    }

    private string? TroubleOf(string authorization)
    {
        var token = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization[7..] : "";
        return token.Length == 0 ? "not_authed" : Tokens.TryGetValue(token, out var trouble) ? trouble : "invalid_auth";
    }

    private JsonObject Post(JsonObject arguments)
    {
        var channel = (string)arguments["channel"]!;
        if (channel is not ['U' or 'W' or 'D', ..])
            return Refuse("channel_not_found");
        channel = "D" + channel[1..];
        var ts = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}.{Next():D6}";
        lock (Messages)
            Messages.Add(new FakeMessage(channel, ts, (string?)arguments["text"] ?? "", (JsonArray?)arguments["blocks"]?.DeepClone() ?? []));
        var message = new JsonObject { ["type"] = "message", ["user"] = "U0BOT", ["bot_id"] = "B0BOT", ["app_id"] = "A0001", ["ts"] = ts, ["text"] = arguments["text"]?.DeepClone(), ["blocks"] = arguments["blocks"]?.DeepClone() };
        return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = ts, ["message"] = message };
    }

    private JsonObject Open(JsonObject arguments)
    {
        if (!Triggers.TryRemove((string)arguments["trigger_id"]!, out var isFresh))
            return Refuse("exchanged_trigger_id");
        if (!isFresh)
            return Refuse("expired_trigger_id");
        var view = ViewOf(arguments["view"]!);
        lock (Modals)
            Modals.Add(view);
        return new JsonObject { ["ok"] = true, ["view"] = view.DeepClone() };
    }

    private JsonObject Publish(JsonObject arguments)
    {
        var view = ViewOf(arguments["view"]!);
        Homes[(string)arguments["user_id"]!] = view;
        return new JsonObject { ["ok"] = true, ["view"] = view.DeepClone() };
    }

    private JsonObject ViewOf(JsonNode given)
    {
        var view = (JsonObject)given.DeepClone();
        view["id"] = $"V{Next()}";
        view["hash"] = $"{Next()}.hash";
        view["state"] = new JsonObject { ["values"] = new JsonObject() };
        return view;
    }

    private JsonObject UserOf(string id) => Users.TryGetValue(id, out var known)
        ? (JsonObject)known.DeepClone()
        : new JsonObject { ["id"] = id, ["team_id"] = "T0001", ["deleted"] = false, ["tz"] = "Asia/Tokyo", ["locale"] = "en-US", ["is_bot"] = false };

    private JsonObject Exchange(JsonObject arguments, string authorization)
    {
        var isKnown = authorization == "Basic " + Convert.ToBase64String("111.222:shhh"u8) || ((string?)arguments["client_id"], (string?)arguments["client_secret"]) is ("111.222", "shhh");
        if (!isKnown)
            return Refuse("bad_client_secret");
        var isRefresh = (string?)arguments["grant_type"] is "refresh_token";
        var ticket = (string?)(isRefresh ? arguments["refresh_token"] : arguments["code"]) ?? "";
        if (!Exchanges.TryRemove(ticket, out var answer))
            return Refuse(isRefresh ? "invalid_refresh_token" : "invalid_code");
        Tokens[(string)answer["access_token"]!] = null;
        return answer;
    }

    private static JsonObject Refuse(string error) => new() { ["ok"] = false, ["error"] = error };

    private int Next() => Interlocked.Increment(ref last);
}

/// <summary>A message in a chat as it looks now.</summary>
internal sealed record FakeMessage(string Channel, string Ts, string Text, JsonArray Blocks)
{
    public IEnumerable<JsonObject> Buttons => Blocks.OfType<JsonObject>().Where(block => (string?)block["type"] == "actions").SelectMany(block => block["elements"]!.AsArray().OfType<JsonObject>());

    public static string? AnswerOf(JsonObject button) =>
        (string?)button["value"] is { } value ? (string?)JsonNode.Parse(value)!["answer"] : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ts}: {Text}");
}
