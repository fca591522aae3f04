using System.Text.Json.Serialization;

namespace CoachBot.Talk;

/// <summary>One message to the person: worded in their language, not yet in any channel's format.</summary>
public sealed record Message
{
    public required Language Language { get; init; }

    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>The open question, if this message asks one. A turn's last message carries it.</summary>
    public Prompt? Prompt { get; init; }

    /// <summary>Ways on that are not answers: help, urgent help, a correction.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>
    /// What a lock screen may show. Set on everything the coach sends by itself, and then names no sign, figure or
    /// health word; null on an answer to something the person just did.
    /// </summary>
    public string? Summary { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Urgent { get; init; }
}

/// <summary>A button. Carries where it belongs and which answer it gives, nothing personal.</summary>
/// <param name="Answer">The answer or command on the wire, an English word such as <c>most</c> or <c>help</c>.</param>
/// <param name="Dialog">Null for a command, which belongs to no dialog.</param>
public sealed record Button(string Label, string Answer, string? Dialog = null, int? Run = null, string? Question = null);
