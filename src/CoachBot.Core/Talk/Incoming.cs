using System.Text.Json.Serialization;

namespace CoachBot.Talk;

/// <summary>What a person did, read from a verified request of any channel.</summary>
/// <param name="EventId">Channel, conversation and event as the channel names them; hashed before it is kept.</param>
/// <param name="Locale">As the channel sent it, for example <c>ja-JP</c>; null when it sent none.</param>
/// <param name="Zone">An IANA zone name; null when the channel sent none.</param>
public sealed record Incoming(string EventId, Heard What, Address Where, string? Locale = null, string? Zone = null);

/// <summary>The kinds of things a person does in a chat.</summary>
public abstract record Heard
{
    public sealed record Words(string Text) : Heard;

    /// <summary>A button, or a form sent by its button.</summary>
    /// <param name="Fields">The inputs by question key, as text; empty when the card had none.</param>
    public sealed record Tap(string Answer, string? Dialog, int? Run, string? Question, IReadOnlyDictionary<string, string> Fields) : Heard;

    /// <summary>The app was installed or the chat opened. Says the welcome once.</summary>
    /// <param name="Again">True when an open chat was loaded again (a page reload): the open question is shown again.</param>
    public sealed record Arrived(bool Again) : Heard;

    /// <summary>Something said before was deleted or edited: what was kept of it goes.</summary>
    /// <param name="Event">The event id it was said under.</param>
    /// <param name="Instead">The words that stand there now; null when nothing does.</param>
    public sealed record TakenBack(string Event, string? Instead) : Heard;

    /// <summary>The app was removed: nothing may be sent any more.</summary>
    public sealed record Departed : Heard;
}

/// <summary>Where to reach a person. Comes from the channel's own fields, never from a card or a text.</summary>
/// <param name="Channel">The wire name: <c>msteams</c>, <c>webchat</c>, <c>emulator</c>, <c>terminal</c>.</param>
/// <param name="PlainText">True when the channel has no forms: a form's fields are asked one at a time.</param>
public sealed record Address(
    string Channel,
    string Conversation,
    string User,
    string? Tenant = null,
    string? ServiceUrl = null,
    string? Bot = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool PlainText = false);
