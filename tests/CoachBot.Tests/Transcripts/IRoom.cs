using CoachBot.Talk;

namespace CoachBot.Tests.Transcripts;

/// <summary>Where a transcript is played.</summary>
internal interface IRoom : IAsyncDisposable
{
    /// <summary>Everything that was said, as the coach said it; nothing where only the drawing is seen.</summary>
    IReadOnlyList<Message> Shown { get; }

    Task SayAsync(string words);

    /// <summary>Taps a button by its label or answer: the newest there is, or the oldest.</summary>
    Task TapAsync(string label, bool oldest = false);

    Task SendAsync(string fields, bool oldest = false);

    /// <summary>What was said since the last call.</summary>
    IReadOnlyList<string> Take();
}
