using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <summary>A message saved and not yet known to be spoken: a row of the outbox. It stays neutral until it is drawn.</summary>
/// <param name="ReplyTo">The event it answers; null when the coach speaks by itself.</param>
/// <param name="Occasion">The occasion it speaks for, being sent.</param>
/// <param name="Since">When it was saved (UTC).</param>
/// <param name="Doubts">How often it was sent without an answer: it may have arrived.</param>
public sealed record Pending(string Key, Address Where, Message Message, string? ReplyTo, Occasion? Occasion, DateTimeOffset Since, int Doubts = 0)
{
    /// <summary>So long only the one who saved it speaks it; after that anybody may.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(30);

    /// <summary>Until when this process has claimed the row; what stands in the row when somebody else has claimed it since is later.</summary>
    [JsonIgnore]
    public DateTimeOffset ClaimedUntil { get; init; } = Since + Claim;

    public static IReadOnlyList<Pending> Of(Thought thought, string? replyTo, Occasion? occasion, DateTimeOffset now)
    {
        var messages = thought.Messages;
        var pending = new Pending[messages.Count];
        // Two turns of the same tick must not share a key. Answers come before reminders, which may have to wait for the morning.
        var turn = messages.Count == 0 ? "" : $"{Desk.OutboxPrefix}{(occasion is null ? "" : "~")}{now.UtcTicks:D19}|{Events.Hash(replyTo ?? occasion?.Id ?? ""):x16}";
        for (var i = 0; i < pending.Length; i++)
            pending[i] = new Pending($"{turn}|{i:D2}", thought.Notebook.Profile.Where, messages[i], replyTo, occasion, now);
        return pending;
    }

    /// <summary>What the rows of one turn have in common.</summary>
    public static string TurnOf(string key) => key[..key.LastIndexOf('|')];

    /// <summary>Claimed by whoever writes it.</summary>
    public Row ToRow() => new(Key, JsonSerializer.SerializeToUtf8Bytes(this, PendingJson.Readable.Pending), ClaimedUntil);

    public static Pending Read(Row row) =>
        JsonSerializer.Deserialize(row.Value.Span, PendingJson.Readable.Pending) ?? throw new JsonException("An outbox row is empty.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Pending))]
internal sealed partial class PendingJson : JsonSerializerContext
{
    private static PendingJson? readable;

    public static PendingJson Readable =>
        readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
