using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>The working state of one turn: what is known, and what it comes to.</summary>
internal sealed class Mind(Notebook notebook, IReadOnlyList<Occasion> occasions, CoachPolicy policy, Company company, DateTimeOffset now, Shelf? shelf = null)
{
    public const string CheckInKey = "ci|";

    private readonly List<Part> pending = [];
    private readonly List<Message> messages = [];
    private readonly List<Record> written = [];
    private List<string>? erased;
    private List<KeyRange>? wanted;
    private readonly Dictionary<string, Occasion> changed = [];

    public Notebook Notebook { get; set; } = notebook;

    public Profile Profile
    {
        get => Notebook.Profile;
        set => Notebook = Notebook with { Profile = value };
    }

    /// <summary>With the person's own quiet hours, where they have some: never less quiet than the organisation wants.</summary>
    public CoachPolicy Policy => Profile is { QuietFrom: null, QuietUntil: null } ? policy : policy with
    {
        QuietFromHour = Math.Min(policy.QuietFromHour, Profile.QuietFrom ?? policy.QuietFromHour),
        QuietUntilHour = Math.Max(policy.QuietUntilHour, Profile.QuietUntil ?? policy.QuietUntilHour),
    };

    /// <summary>As the organisation has it.</summary>
    public CoachPolicy HousePolicy => policy;

    public Company Company => company;

    public DateTimeOffset Now => now;

    /// <summary>The person's own; the first of the company where that one is no longer spoken.</summary>
    public Language Language => company.Spoken(Profile.Language);

    public DateOnly Today => Zones.Day(now, Profile.Zone);

    /// <summary>The event heard in this turn; null while the coach speaks by itself.</summary>
    public string? Event { get; init; }

    /// <summary>Set while the coach speaks by itself.</summary>
    public string? Summary { get; set; }

    /// <summary>The run whose question this turn asked last.</summary>
    public int? AskedRun { get; set; }

    public string? Problem { get; set; }

    public string? Receipt { get; set; }

    /// <summary>The person wants everything deleted, or left long ago.</summary>
    public bool Forget { get; set; }

    /// <summary>Occasions not yet ended, with this turn's changes.</summary>
    public IEnumerable<Occasion> Occasions => changed.Count == 0
        ? occasions.Where(static one => one.IsOpen)
        : occasions.Where(one => !changed.ContainsKey(one.Id)).Concat(changed.Values).Where(static one => one.IsOpen);

    /// <summary>Whoever says something needs no greeting any more.</summary>
    public void Welcome()
    {
        if (!Profile.Welcomed)
            Profile = Profile with { Welcomed = true };
    }

    /// <summary>Said at the head of the next message.</summary>
    public void Note(Text text) => pending.Add(new Part.Paragraph(text.In(Language)));

    public void Note(Part part) => pending.Add(part);

    public void Say(IEnumerable<Part> parts, Prompt? prompt = null, params Choice[] choices)
    {
        messages.Add(new Message
        {
            Language = Language,
            Parts = [.. pending, .. parts],
            Prompt = prompt,
            Summary = Summary,
            Buttons = [.. choices.Append(UrgentTexts.Now).Select(choice => new Button(choice.Label.In(Language), choice.Answer))],
        });
        pending.Clear();
    }

    public void Say(Text text, params Choice[] choices) => Say([new Part.Paragraph(text.In(Language))], null, choices);

    public void Say(Message message) => messages.Add(message);

    public void Write(CheckIn checkIn) => Write(CheckInKey + checkIn.Week, Stored.Write(checkIn));

    /// <summary>Puts a history row; of two with the same key the later one counts.</summary>
    public void Write(string key, ReadOnlyMemory<byte> value)
    {
        written.RemoveAll(other => other.Key == key);
        erased?.Remove(key);
        written.Add(new Record(key, value));
    }

    public void Erase(string key)
    {
        written.RemoveAll(other => other.Key == key);
        (erased ??= []).Add(key);
    }

    /// <summary>
    /// History rows in key order, as they were before this turn. Nothing when they were not read yet: the thought is then
    /// thrown away, and thought again with them.
    /// </summary>
    public IReadOnlyList<Record> Read(KeyRange range)
    {
        if (shelf?.Find(range) is { } records)
            return records;
        if (wanted?.Contains(range) is not true)
            (wanted ??= []).Add(range);
        return [];
    }

    public void Plan(Occasion occasion) => changed[occasion.Id] = occasion;

    public Thought End()
    {
        if (pending.Count > 0)
            Say([]);
        return new Thought(Notebook, messages, [.. changed.Values], written, Problem, Receipt) { Erased = erased ?? [], Wanted = wanted ?? [], Forget = Forget };
    }
}
