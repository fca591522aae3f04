using System.Globalization;
using System.Text;

namespace CoachBot.Channels.WebChat;

/// <summary>One chat window's transcript, in memory: its newest activities as JSON, numbered, for any number of replays.</summary>
/// <param name="first">The number before the first activity's.</param>
internal sealed class Conversation(Pass pass, long first, TimeProvider clock)
{
    private const int MostActivities = 500;
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly byte[] Opening = "{\"activities\":["u8.ToArray();

    private readonly Lock gate = new();
    private readonly Queue<Entry> entries = new();
    private readonly Dictionary<string, string> idsByClientId = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long last = first;
    private int bytes;
    private int greeted;

    public string Id => pass.Conversation;

    public string User => pass.User;

    public string? Locale { get; set; }

    public string? Zone { get; set; }

    public Watching Watching { get; } = new(clock);

    public DateTimeOffset UsedAt { get; private set; } = clock.GetUtcNow();

    /// <summary>True once: to the caller that is to tell the coach that the person arrived.</summary>
    public bool TryGreet() => Interlocked.Exchange(ref greeted, 1) == 0;

    /// <summary>Adds an activity under a new id, unless the client sent it before: then nothing is added.</summary>
    /// <param name="write">Gives the JSON for the id and the time.</param>
    /// <returns>The activity's id.</returns>
    public string Append(string? clientId, Func<string, DateTimeOffset, byte[]> write)
    {
        lock (gate)
        {
            if (clientId is not null && idsByClientId.TryGetValue(clientId, out var known))
                return known;
            UsedAt = clock.GetUtcNow();
            var id = string.Create(CultureInfo.InvariantCulture, $"{Id}|{++last:D7}");
            Keep(new Entry(last, clientId, write(id, UsedAt)), id);
            more.SetResult();
            more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return id;
        }
    }

    /// <summary>The activities after a watermark, as Direct Line frames them, and the watermark they end at.</summary>
    public (byte[] Frame, long Watermark) After(long watermark)
    {
        lock (gate)
        {
            UsedAt = clock.GetUtcNow();
            using var frame = new MemoryStream();
            frame.Write(Opening);
            foreach (var entry in entries)
            {
                if (entry.Number <= watermark)
                    continue;
                if (frame.Length > Opening.Length)
                    frame.WriteByte((byte)',');
                frame.Write(entry.Json);
            }
            frame.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"watermark\":\"{last}\"}}")));
            return (frame.ToArray(), last);
        }
    }

    /// <summary>Ends as soon as there is something after the watermark.</summary>
    public Task WaitAsync(long watermark, CancellationToken cancel)
    {
        lock (gate)
            return last > watermark ? Task.CompletedTask : more.Task.WaitAsync(cancel);
    }

    private void Keep(Entry entry, string id)
    {
        entries.Enqueue(entry);
        bytes += entry.Json.Length;
        if (entry.ClientId is not null)
            idsByClientId[entry.ClientId] = id;
        while (entries.Count > MostActivities || (bytes > MostBytes && entries.Count > 1))
        {
            var gone = entries.Dequeue();
            bytes -= gone.Json.Length;
            if (gone.ClientId is not null)
                idsByClientId.Remove(gone.ClientId);
        }
    }

    private sealed record Entry(long Number, string? ClientId, byte[] Json);
}
