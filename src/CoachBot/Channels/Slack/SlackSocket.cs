using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Socket Mode: the same requests over a connection that the coach opens itself, so that it needs no public address. Slack tells before
/// it closes one; the next is opened first.
/// </summary>
internal sealed class SlackSocket(SlackSettings settings, SlackApi api, SlackIntake intake, TimeProvider time, ILogger<SlackSocket> log) : BackgroundService
{
    private const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ClientWebSocket? before = null;
        for (var pause = TimeSpan.FromSeconds(1); ; pause = Longer(pause))
        {
            try
            {
                var socket = await OpenAsync(stoppingToken);
                // The one that is about to close stays until the next is open.
                before?.Dispose();
                before = socket;
                pause = TimeSpan.FromMilliseconds(500);
                await ListenAsync(socket, stoppingToken);
            }
            catch (SlackException e) when (e.Trouble is Trouble.Token or Trouble.Refused)
            {
                log.SocketRefused(e.Error);
                pause = Refused;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.SocketEnded(e.GetType().Name);
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause >= LongestPause ? TimeSpan.FromSeconds(1) : pause * 2;

    private async Task<ClientWebSocket> OpenAsync(CancellationToken cancel)
    {
        var answer = await api.AskAsync("apps.connections.open", "", new AuthenticationHeaderValue("Bearer", settings.AppToken), [], cancel);
        var isUrl = Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var url);
        if (!isUrl || (url!.Scheme != "wss" && !(url.Scheme == "ws" && url.IsLoopback)))
            throw new SlackException("apps.connections.open", "no_url", Trouble.Refused);
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(20);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
        await socket.ConnectAsync(url, cancel);
        return socket;
    }

    /// <summary>Until the end, or until Slack announces it.</summary>
    private async Task ListenAsync(ClientWebSocket socket, CancellationToken cancel)
    {
        using var sending = new SemaphoreSlim(1, 1);
        var under = new List<Task>();
        while (await ReadAsync(socket, cancel) is { } frame)
        {
            if (frame.Text("type") is "disconnect")
            {
                if (frame.Text("reason") is "link_disabled")
                    throw new SlackException("socket", "link_disabled", Trouble.Refused);
                break;
            }

            under.RemoveAll(task => task.IsCompleted);
            if (frame.Text("envelope_id") is { } envelope && frame.Object("payload") is { } payload)
                under.Add(TakeAsync(socket, sending, envelope, frame.Text("type"), payload, cancel));
        }

        await Task.WhenAll(under);
    }

    private async Task TakeAsync(ClientWebSocket socket, SemaphoreSlim sending, string envelope, string? kind, JsonElement payload, CancellationToken cancel)
    {
        var reply = await intake.TakeAsync(Read(kind, payload), cancel);
        // What is not acknowledged is delivered again.
        if (reply.Status != StatusCodes.Status200OK)
            return;
        var acknowledgement = new JsonObject { ["envelope_id"] = envelope };
        if (reply.Body is not null)
            acknowledgement["payload"] = reply.Body;
        await sending.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(acknowledgement.ToJsonString(SlackWriter.Options)), WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException)
        {
            log.SocketEnded(e.GetType().Name);
        }
        finally
        {
            sending.Release();
        }
    }

    private static SlackRequest Read(string? kind, JsonElement payload) => kind switch
    {
        "events_api" => EventReader.Read(payload),
        "interactive" => InteractionReader.Read(payload),
        "slash_commands" => CommandReader.Read(name => payload.Text(name) is { Length: > 0 } value ? value : null),
        _ => new SlackRequest.Ignored(kind ?? ""),
    };

    /// <returns>The next frame; an empty one for what is no JSON; null at the end.</returns>
    private static async Task<JsonElement?> ReadAsync(ClientWebSocket socket, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), cancel);
            if (read.MessageType is WebSocketMessageType.Close)
                return null;
            bytes.Write(buffer.AsSpan(0, read.Count));
            if (bytes.Length > MostBytes)
                return null;
            if (read.EndOfMessage)
                return SlackJson.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length)) ?? SlackJson.Read("{}"u8.ToArray());
        }
    }
}
