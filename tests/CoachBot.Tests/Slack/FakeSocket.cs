using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Slack;

/// <summary>Slack's end of Socket Mode.</summary>
internal sealed class FakeSocket : IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly ConcurrentQueue<WebSocket> open = new();
    private readonly SemaphoreSlim opened = new(0);
    private int last;

    public int Connections => open.Count;

    public async Task ConnectAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await SendAsync(socket, new JsonObject { ["type"] = "hello", ["num_connections"] = 1, ["connection_info"] = new JsonObject { ["app_id"] = "A0001" }, ["debug_info"] = new JsonObject { ["approximate_connection_time"] = 18060 } });
        open.Enqueue(socket);
        opened.Release();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), http.RequestAborted) is { MessageType: WebSocketMessageType.Text } read)
            {
                if (JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, read.Count)) is JsonObject answer && waiting.TryRemove((string?)answer["envelope_id"] ?? "", out var one))
                    one.SetResult(answer);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client went away.
        }
    }

    public Task OpenedAsync() => opened.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Delivers over the newest connection.</summary>
    /// <returns>The acknowledgement.</returns>
    public async Task<JsonObject> DeliverAsync(string kind, JsonObject payload)
    {
        var id = $"envelope-{Interlocked.Increment(ref last)}";
        var acknowledged = waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(open.Last(), new JsonObject { ["type"] = kind, ["envelope_id"] = id, ["payload"] = payload, ["accepts_response_payload"] = kind != "events_api" });
        return await acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public Task AnnounceEndAsync() => SendAsync(open.Last(), new JsonObject { ["type"] = "disconnect", ["reason"] = "refresh_requested" });

    public void Dispose() => opened.Dispose();

    private static Task SendAsync(WebSocket socket, JsonObject frame) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
