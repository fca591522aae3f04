using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Speaks through a connector: Teams, the Agents Playground, or any other client with a service URL.</summary>
internal sealed class BotFrameworkChannel(Connector connector) : IChannel
{
    public bool Serves(Address where) => where.ServiceUrl is not null;

    public async Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        var heard = ActivityIds.ReplyTo(where, replyTo);
        using var body = new PooledBuffer(16 * 1024);
        using (var json = new Utf8JsonWriter(body, HttpAnswers.Json))
            ActivityWriter.WriteCard(json, where, message, heard);
        await connector.PostAsync(where, heard, body.Written, cancel);
    }

    /// <summary>Says one line without a card.</summary>
    public async Task SayAsync(Address where, string text, string? replyTo, CancellationToken cancel)
    {
        using var body = new PooledBuffer(1024);
        using (var json = new Utf8JsonWriter(body, HttpAnswers.Json))
            ActivityWriter.WriteText(json, where, text, ActivityIds.ReplyTo(where, replyTo));
        await connector.PostAsync(where, ActivityIds.ReplyTo(where, replyTo), body.Written, cancel);
    }
}
