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
        var heard = ActivityIds.ReplyTo(where, replyTo);
        using var body = Written(json => ActivityWriter.WriteText(json, where, text, heard));
        await connector.PostAsync(where, heard, body.Written, cancel);
    }

    /// <summary>Shows that an answer is on its way.</summary>
    public async Task TypeAsync(Address where, CancellationToken cancel)
    {
        using var body = Written(json => ActivityWriter.WriteTyping(json, where));
        await connector.PostAsync(where, replyTo: null, body.Written, cancel);
    }

    /// <summary>Puts the read-only view in the place of a pressed card.</summary>
    public async Task ReplaceAsync(Address where, string card, string receipt, CancellationToken cancel)
    {
        using var body = Written(json => ActivityWriter.WriteDone(json, where, receipt));
        await connector.PutAsync(where, card, body.Written, cancel);
    }

    /// <summary>The address with a chat in it, opened when none is known.</summary>
    public async Task<Address> OpenAsync(Address where, CancellationToken cancel)
    {
        using var body = Written(json => ActivityWriter.WriteOpening(json, where));
        return where with { Conversation = await connector.OpenAsync(where, body.Written, cancel) };
    }

    private static PooledBuffer Written(Action<Utf8JsonWriter> write)
    {
        var body = new PooledBuffer(1024);
        using var json = new Utf8JsonWriter(body, HttpAnswers.Json);
        write(json);
        return body;
    }
}
