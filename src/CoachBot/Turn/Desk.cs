using CoachBot.Coaching;
using CoachBot.Storage;

namespace CoachBot.Turns;

/// <summary>A person's hot rows read into what the coach works with, and its thought written back into rows.</summary>
internal sealed record Desk(string? ETag, Notebook? Notebook, IReadOnlyList<Occasion> Occasions, IReadOnlyList<Row> Outbox)
{
    public const string OccasionPrefix = "0|occ|";
    public const string OutboxPrefix = "0|ob|";

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
        ? new Row(KeyOf(occasion), Stored.Write(occasion), occasion.State is OccasionState.Planned ? occasion.Due : null)
        : new Row(ColdKeyOf(occasion), Stored.Write(occasion));

    public Commit ToCommit(Thought thought, Notebook notebook, IReadOnlyList<Pending> pending, IReadOnlyList<string> spoken)
    {
        var put = new List<Row>(pending.Count + thought.CheckIns.Count + thought.Occasions.Count);
        for (var i = 0; i < pending.Count; i++)
            put.Add(pending[i].ToRow());
        List<string> delete = [.. spoken];
        foreach (var checkIn in thought.CheckIns)
            put.Add(new Row("ci|" + checkIn.Week, Stored.Write(checkIn)));
        foreach (var occasion in thought.Occasions)
        {
            put.Add(RowOf(occasion));
            if (!occasion.IsOpen && Occasions.Any(known => known.Id == occasion.Id))
                delete.Add(KeyOf(occasion));
        }

        return new Commit(Guid.NewGuid().ToString("N"), ETag, Stored.Write(notebook), put, delete);
    }
}
