using System.Net.WebSockets;

namespace CoachBot.Tests.WebChat;

public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_brings_the_greeting_then_each_message_as_it_comes()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        using var socket = await chat.OpenAsync();
        Assert.Equal(["bot Arrived"], Chat.TextsOf(await Chat.FrameAsync(socket)));

        await chat.SayAsync("hello");
        var texts = new List<string>();
        while (texts.Count < 2)
            texts.AddRange(Chat.TextsOf(await Chat.FrameAsync(socket)));
        Assert.Equal(["user hello", "bot hello"], texts);
    }

    [Fact]
    public async Task A_page_that_was_away_gets_what_it_missed()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        using (var socket = await chat.OpenAsync())
            Assert.Equal("1", (string)(await Chat.FrameAsync(socket))["watermark"]!);
        await chat.SayAsync("missed");

        var again = await Playground.JsonAsync(await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.Id}?watermark=1"));
        using var back = await chat.OpenAsync((string)again["streamUrl"]!);
        Assert.Equal(["user missed", "bot missed"], Chat.TextsOf(await Chat.FrameAsync(back)));
    }

    [Fact]
    public async Task A_ticket_opens_one_stream_within_a_minute()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        using var socket = await chat.OpenAsync();
        await Assert.ThrowsAsync<WebSocketException>(() => chat.OpenAsync());

        var late = await playground.ChatAsync();
        playground.Clock.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<WebSocketException>(() => late.OpenAsync());
        var other = (string)late.Started["streamUrl"]!;
        await Assert.ThrowsAsync<WebSocketException>(() => chat.OpenAsync(other.Replace(late.Id, chat.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_newest_stream_of_a_conversation_takes_over()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        using var first = await chat.OpenAsync();
        await Chat.FrameAsync(first);
        var again = await Playground.JsonAsync(await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.Id}"));
        using var second = await chat.OpenAsync((string)again["streamUrl"]!);

        var end = await first.ReceiveAsync(new byte[1024].AsMemory(), CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(WebSocketMessageType.Close, end.MessageType);
        Assert.Equal(["bot Arrived"], Chat.TextsOf(await Chat.FrameAsync(second)));
    }

    [Fact]
    public async Task What_is_said_to_a_closed_page_waits_for_the_next()
    {
        await using var playground = await Playground.StartAsync();
        var gone = await playground.ChatAsync();
        await playground.Channel.SpeakAsync(new("webchat", gone.Id, gone.User), Parrot.Says("reminder"), replyTo: null, CancellationToken.None);
        await playground.Channel.SpeakAsync(new("webchat", "before-a-restart", "dl_other"), Parrot.Says("not yours"), replyTo: null, CancellationToken.None);

        var next = await playground.ChatAsync(gone.Ticket);
        Assert.Equal(["bot reminder", "bot Arrived"], (await next.ReadAsync()).Texts);
        Assert.Equal(["bot reminder", "bot Arrived"], (await next.ReadAsync()).Texts);
    }

    [Fact]
    public async Task The_coach_speaks_to_the_page_that_is_open_not_to_an_older_one()
    {
        await using var playground = await Playground.StartAsync();
        var old = await playground.ChatAsync();
        var open = await playground.ChatAsync(old.Ticket);
        using var socket = await open.OpenAsync();
        await Chat.FrameAsync(socket);
        await playground.Channel.SpeakAsync(new("webchat", old.Id, old.User), Parrot.Says("reminder"), replyTo: null, CancellationToken.None);

        Assert.Equal(["bot reminder"], Chat.TextsOf(await Chat.FrameAsync(socket)));
    }

    [Fact]
    public async Task A_page_that_listens_does_not_hold_up_the_end()
    {
        var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        using var socket = await chat.OpenAsync();
        await Chat.FrameAsync(socket);

        await playground.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));
    }
}
