using System.Net.WebSockets;

namespace CoachBot.Channels.WebChat;

/// <summary>Direct Line's stream: everything after the watermark, then each new activity as it comes.</summary>
internal sealed class StreamCalls(Conversations conversations, WebChatChannel channel, Hearing hearing, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    public async Task StreamAsync(HttpContext context)
    {
        var conversation = conversations.Find(context.Request.RouteValues["conversation"] as string ?? "");
        if (!context.WebSockets.IsWebSocketRequest || !Wire.TryWatermark(context.Request, out var watermark))
        {
            await Wire.RefuseAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "This is a stream; its watermark is a number.");
            return;
        }
        if (conversation is null || !conversation.Watching.Redeem(context.Request.Query["t"].ToString()))
        {
            await Wire.RefuseAsync(context, StatusCodes.Status403Forbidden, "TokenExpired", "A stream is opened with a fresh ticket.");
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping, context.RequestAborted);
        channel.Watch(conversation, () => conversation.Watching.Begin(stop));
        try
        {
            await TalkAsync(socket, conversation, watermark, stop);
        }
        finally
        {
            conversation.Watching.End(stop);
        }
    }

    private async Task TalkAsync(WebSocket socket, Conversation conversation, long watermark, CancellationTokenSource stop)
    {
        var greeting = hearing.GreetAsync(conversation);
        var listening = ListenAsync(socket, stop);
        await PumpAsync(socket, conversation, watermark, stop.Token);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await CloseAsync(socket);
        await listening;
        await greeting;
    }

    private static async Task PumpAsync(WebSocket socket, Conversation conversation, long watermark, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var (frame, last) = conversation.After(watermark);
                if (last > watermark)
                    await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                watermark = last;
                await conversation.WaitAsync(watermark, stop);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The page is gone, or another stream took over: the transcript keeps what it has not seen.
        }
    }

    /// <summary>The page sends nothing but signs of life; what matters is that it leaves.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource stop)
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Left without a word.
        }
        await stop.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
