using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Channels.WebChat;

/// <summary>Who looks at a conversation: one stream, opened by a ticket that works once, or a client that polls.</summary>
internal sealed class Watching(TimeProvider clock)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private CancellationTokenSource? stream;
    private DateTimeOffset lastPoll = DateTimeOffset.MinValue;
    private (string Text, DateTimeOffset Until)? ticket;

    /// <summary>True while someone would see a message at once.</summary>
    public bool Now
    {
        get
        {
            lock (gate)
                return stream is not null || clock.GetUtcNow() - lastPoll < BetweenPolls;
        }
    }

    public void Poll()
    {
        lock (gate)
            lastPoll = clock.GetUtcNow();
    }

    /// <summary>A new ticket makes the one before it void.</summary>
    public string NewTicket()
    {
        lock (gate)
        {
            ticket = (Tokens.NewId(), clock.GetUtcNow() + TicketLife);
            return ticket.Value.Text;
        }
    }

    public bool Redeem(string text)
    {
        lock (gate)
        {
            if (ticket is not { } open || clock.GetUtcNow() >= open.Until)
                return false;
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(open.Text), Encoding.UTF8.GetBytes(text)))
                return false;
            ticket = null;
            return true;
        }
    }

    /// <summary>Becomes the conversation's one stream; a stream before it is told to end.</summary>
    public void Begin(CancellationTokenSource mine)
    {
        lock (gate)
        {
            stream?.Cancel();
            stream = mine;
        }
    }

    public void End(CancellationTokenSource mine)
    {
        lock (gate)
        {
            if (stream == mine)
                stream = null;
        }
    }
}
