using CoachBot.Coaching;
using CoachBot.Storage;

namespace CoachBot.Turns;

/// <summary>A person's hot rows read into what the coach works with, and its thought written back into rows.</summary>
internal sealed record Desk(string? ETag, Notebook? Notebook, IReadOnlyList<Occasion> Occasions, IReadOnlyList<Row> Outbox)
{
    public const string OccasionPrefix = "0|occ|";
    public const string OutboxPrefix = UnspokenRows.Prefix;

    public static Desk Read(Opened opened)
    {
        List<Occasion>? occasions = null;
        List<Row>? outbox = null;
        foreach (var row in opened.Rows)
        {
            if (row.Key.StartsWith(OccasionPrefix, StringComparison.Ordinal))
                (occasions ??= []).Add(Stored.ReadOccasion(row.Value.Span));
            else if (row.Key.StartsWith(OutboxPrefix, StringComparison.Ordinal))
                (outbox ??= []).Add(row);
        }

        return new Desk(opened.ETag, opened.State is { } state ? Stored.ReadNotebook(state.Span) : null, occasions ?? [], outbox ?? []);
    }

    public static string KeyOf(Occasion occasion) => OccasionPrefix + occasion.Id;

    /// <summary>Where an occasion that has ended is kept.</summary>
    public static string ColdKeyOf(Occasion occasion) => "occ|" + occasion.Id;

    /// <summary>An open occasion waits in a hot row; an ended one moves to a cold row.</summary>
    public static Row RowOf(Occasion occasion) => occasion.IsOpen
        ? new Row(KeyOf(occasion), Stored.Write(occasion))
        : new Row(ColdKeyOf(occasion), Stored.Write(occasion));

    /// <summary>When the earliest planned occasion is due, or null.</summary>
    public DateTimeOffset? Next => Earliest(Occasions);

    /// <summary>What is due and not yet sent, earliest first; of two at the same moment the weekly question comes last.</summary>
    public Occasion? Due(DateTimeOffset now) =>
        Occasions.Where(one => one.State is OccasionState.Planned && one.Due <= now).MinBy(one => (one.Due, !one.IsAboutRecommendation));

    /// <summary>The desk after a thought was saved.</summary>
    public Desk After(string etag, Thought thought, Notebook notebook) => this with { ETag = etag, Notebook = notebook, Occasions = Open(thought) };

    public Desk Without(Occasion? occasion) => occasion is null ? this : this with { Occasions = [.. Occasions.Where(one => one.Id != occasion.Id)] };

    /// <summary>When the earliest is due once a thought is saved.</summary>
    public DateTimeOffset? NextAfter(Thought thought) => thought.Occasions.Count == 0 ? Next : Earliest(Open(thought));

    public Commit ToCommit(Thought thought, Notebook notebook, IReadOnlyList<Pending> pending, IReadOnlyList<string> spoken)
    {
        var put = new List<Row>(pending.Count + thought.Records.Count + thought.Occasions.Count);
        for (var i = 0; i < pending.Count; i++)
            put.Add(pending[i].ToRow());
        List<string> delete = [.. spoken, .. thought.Erased];
        foreach (var record in thought.Records)
            put.Add(new Row(record.Key, record.Value));
        foreach (var occasion in thought.Occasions)
        {
            put.Add(RowOf(occasion));
            if (!occasion.IsOpen && Occasions.Any(known => known.Id == occasion.Id))
                delete.Add(KeyOf(occasion));
        }

        return new Commit(Guid.NewGuid().ToString("N"), ETag, Stored.Write(notebook), put, delete);
    }

    private static DateTimeOffset? Earliest(IReadOnlyList<Occasion> occasions)
    {
        DateTimeOffset? earliest = null;
        foreach (var one in occasions)
        {
            if (one.State is OccasionState.Planned && !(one.Due >= earliest))
                earliest = one.Due;
        }

        return earliest;
    }

    private IReadOnlyList<Occasion> Open(Thought thought) => thought.Occasions.Count == 0
        ? Occasions
        : [.. Occasions.Where(one => thought.Occasions.All(changed => changed.Id != one.Id)).Concat(thought.Occasions).Where(one => one.IsOpen)];
}
