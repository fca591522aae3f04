using System.Text.Json.Serialization;

namespace CoachBot.Talk;

/// <summary>One dialog under way. This is all that is stored of it: the position follows from the answers.</summary>
/// <param name="Run">Numbers the dialogs of a person; cards of another run are old ones.</param>
/// <param name="Asked">The form that was last shown.</param>
/// <param name="Field">The single field of it that was last shown; null when the whole form was.</param>
/// <param name="About">What it is about, for example the week a correction changes.</param>
public sealed record Frame(string Dialog, int Run, string? Asked = null, string? Field = null, string? About = null)
{
    /// <summary>By question key, in the order of answering; a correction moves to the end.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Answers { get; init; } = [];

    /// <summary>Taken back for another look: offered as defaults.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Drafts { get; init; } = [];

    /// <summary>The coach began it. When the person begins something else it is left, not taken up again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Raised { get; init; }

    /// <summary>The person's local date when it began.</summary>
    public DateOnly Begun { get; init; }

    /// <summary>The person's local date when its first form of several fields was complete; a later correction keeps it.</summary>
    public DateOnly? Dated { get; init; }

    public string? Find(string key) => Answers.FirstOrDefault(answer => answer.Key == key).Value;

    public Frame Put(string key, string answer) => this with
    {
        Answers = [.. Without(Answers, key), new(key, answer)],
        Drafts = Without(Drafts, key),
    };

    /// <summary>Takes answers back; they stay as drafts.</summary>
    public Frame TakeBack(IEnumerable<string> keys)
    {
        var frame = this;
        foreach (var key in keys)
        {
            if (frame.Find(key) is { } answer)
                frame = frame with { Answers = Without(frame.Answers, key), Drafts = [.. Without(frame.Drafts, key), new(key, answer)] };
        }

        return frame;
    }

    /// <summary>Forgets answers altogether.</summary>
    public Frame Forget(IReadOnlyList<string> keys) => this with { Answers = [.. Answers.Where(answer => !keys.Contains(answer.Key))] };

    private static List<KeyValuePair<string, string>> Without(IReadOnlyList<KeyValuePair<string, string>> list, string key) =>
        [.. list.Where(pair => pair.Key != key)];
}
