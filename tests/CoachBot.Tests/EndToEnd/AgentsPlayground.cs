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

    /// <summary>Messages the person sees, oldest first.</summary>
    public IReadOnlyList<JsonObject> Shown => [.. shown];

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

    /// <summary>Presses the newest button with that answer, with the inputs of its card filled in.</summary>
    public Task PressAsync(string answer, Dictionary<string, string>? fields = null)
    {
        var message = Shown.LastOrDefault(found => Card.Button(found["attachments"], answer) is not null)
            ?? throw new InvalidOperationException($"No button answers \"{answer}\"; shown last: {Shown[^1].ToJsonString()}");
        var button = Card.Button(message["attachments"], answer)!;
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (key, value) in fields ?? [])
            data[key] = value;
        var isInvoke = Card.TypeOf(button) == "Action.Execute";
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
            if (JsonNode.Parse(frame.ToArray())?["message"] is JsonObject message)
                shown.Enqueue(message);
            frame.SetLength(0);
        }
    }
}
