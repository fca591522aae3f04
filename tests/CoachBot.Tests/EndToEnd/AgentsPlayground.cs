using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.EndToEnd;

/// <summary>
/// The Microsoft 365 Agents Playground, driven over its own HTTP interface as its page does. It speaks to the coach as Teams
/// would, and shows on a WebSocket what the person would see.
/// </summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    public const string Package = "@microsoft/m365agentsplayground";

    private const string Config = ".m365agentsplayground.yml";

    private readonly ConcurrentQueue<JsonObject> shown = new();
    private readonly ClientWebSocket socket = new();
    private readonly RunningProgram program;
    private readonly Uri url;
    private readonly DirectoryInfo folder;
    private string person = "";
    private string conversation = "";

    private AgentsPlayground(RunningProgram program, Uri url, DirectoryInfo folder) =>
        (this.program, this.url, this.folder) = (program, url, folder);

    private readonly ConcurrentQueue<JsonObject> replaced = new();

    /// <summary>Messages the person sees, oldest first.</summary>
    public IReadOnlyList<JsonObject> Shown => [.. shown];

    /// <summary>Messages that were put in the place of older ones, oldest first.</summary>
    public IReadOnlyList<JsonObject> Replaced => [.. replaced];

    /// <summary>What the newest pressed button was answered in its own response.</summary>
    public string Answered { get; private set; } = "";

    /// <summary>The page itself, for a look.</summary>
    public Uri Url => url;

    public static async Task<AgentsPlayground> StartAsync(Uri coach)
    {
        var url = new Uri($"http://127.0.0.1:{Places.FreePort()}/");
        // It reads its people from the folder it is started in, and leaves a log there.
        var folder = Directory.CreateTempSubdirectory("playground-");
        File.Copy(Path.Combine(Places.Repository, "tests", "playground", Config), Path.Combine(folder.FullName, Config));
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder.FullName,
            ArgumentList =
            {
                Path.Combine(Places.Node(Package), "cli.js"), "start", "-p", $"{url.Port}",
                "-e", new Uri(coach, "api/messages").ToString(), "-c", "msteams", "--dt",
            },
            Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none", ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1", ["TZ"] = "Asia/Tokyo" },
        };
        var program = await RunningProgram.StartAsync(start, new Uri(url, "_debug/ping"), answer => answer.IsSuccessStatusCode);
        var playground = new AgentsPlayground(program, url, folder);
        await playground.ConnectAsync();
        return playground;
    }

    /// <summary>The app is installed and the chat opened.</summary>
    public Task ArriveAsync() => DoAsync($"_debug/conversation/{conversation}/installation", []);

    public Task SayAsync(string words) => DoAsync(
        $"_conversation/v1/conversations/{conversation}/messages",
        new() { ["type"] = "text", ["text"] = words, ["textFormat"] = "plain", ["from"] = new JsonObject { ["id"] = person } });

    /// <summary>The app is removed, by the Playground's own template of that.</summary>
    public async Task LeaveAsync()
    {
        var template = await Web.Client.GetFromJsonAsync<JsonObject>(new Uri(url, $"_internal/v1/customActivities/template?type=uninstall&conversationId={conversation}"));
        using var answer = await Web.Client.PostAsJsonAsync(new Uri(url, "_internal/v1/customActivities"), template);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Waits for something the coach says by itself.</summary>
    public async Task<JsonObject> NextAsync(int after)
    {
        await Eventually.HoldsAsync(() => shown.Count > after, TimeSpan.FromSeconds(15), () => "Nothing came by itself.");
        return Shown[after];
    }

    /// <summary>Presses the newest button with that answer, with the inputs of its card filled in.</summary>
    /// <param name="asSubmit">Presses what stands in for Action.Execute in older clients.</param>
    public Task PressAsync(string answer, Dictionary<string, string>? fields = null, bool asSubmit = false)
    {
        var message = Shown.LastOrDefault(found => Card.Button(found["attachments"], answer) is not null)
            ?? throw new InvalidOperationException($"No button answers \"{answer}\"; shown last: {Shown[^1].ToJsonString()}");
        var button = Card.Button(message["attachments"], answer)!;
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (key, value) in fields ?? [])
            data[key] = value;
        var isInvoke = Card.TypeOf(button) == "Action.Execute" && !asSubmit;
        var press = new JsonObject
        {
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = new JsonObject { ["id"] = person },
            ["replyToId"] = message["messageId"]!.DeepClone(),
            ["value"] = isInvoke ? new JsonObject { ["action"] = Executed(button, data) } : data,
        };
        if (isInvoke)
            press["name"] = "adaptiveCard/action";
        return DoAsync(isInvoke ? "_conversation/v1/invoke" : "_conversation/v1/submit", press);
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        await program.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static JsonObject Executed(JsonObject button, JsonObject data) =>
        new() { ["type"] = "Action.Execute", ["title"] = button["title"]?.DeepClone(), ["verb"] = button["verb"]?.DeepClone(), ["data"] = data };

    private async Task ConnectAsync()
    {
        var config = (await Web.Client.GetFromJsonAsync<JsonObject>(new Uri(url, "_internal/v1/config")))!["config"]!;
        person = (string)config["currentUser"]!["id"]!;
        conversation = (string)config["personalChat"]!["id"]!;
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{url.Port}/_ws_conversation/v1/conversations/stream"), CancellationToken.None);
        _ = ListenAsync();
    }

    /// <summary>Does something and waits until the coach's answer to it is shown.</summary>
    private async Task DoAsync(string path, JsonObject body)
    {
        var before = shown.Count;
        using var answer = await Web.Client.PostAsJsonAsync(new Uri(url, path), body);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} got {(int)answer.StatusCode}: {said}");
        Answered = said;
        await Eventually.HoldsAsync(() => shown.Count > before, TimeSpan.FromSeconds(15), () => $"Nothing was shown after {path}. {said}");
        await Eventually.IsQuietAsync(() => shown.Count);
    }

    private async Task ListenAsync()
    {
        using var frame = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (socket.State == WebSocketState.Open)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            frame.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            if (JsonNode.Parse(frame.ToArray()) is { } seen && seen["message"] is JsonObject message)
                ((string?)seen["action"] == "updateMessage" ? replaced : shown).Enqueue(message);
            frame.SetLength(0);
        }
    }
}
