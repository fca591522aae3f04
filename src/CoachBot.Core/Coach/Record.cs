namespace CoachBot.Coaching;

/// <summary>A row of a person's history, kept beside the notebook and read only when a thought needs it.</summary>
/// <param name="Key">Its kind and what tells it apart, for example <c>ci|2026-W47</c>; stored, never renamed.</param>
/// <param name="Value">UTF-8 JSON.</param>
public sealed record Record(string Key, ReadOnlyMemory<byte> Value);

/// <summary>A range of history rows: <paramref name="From"/> &lt;= key &lt; <paramref name="To"/>, compared by code points.</summary>
public sealed record KeyRange(string From, string To)
{
    /// <summary>All rows whose key starts with a kind, for example <c>ci|</c>.</summary>
    public static KeyRange Of(string prefix) => new(prefix, prefix[..^1] + (char)(prefix[^1] + 1));
}

/// <summary>The history rows that were read for one turn.</summary>
public sealed class Shelf
{
    public static readonly Shelf Empty = new([]);

    private readonly Dictionary<KeyRange, IReadOnlyList<Record>> read;

    private Shelf(Dictionary<KeyRange, IReadOnlyList<Record>> read) => this.read = read;

    public Shelf With(KeyRange range, IReadOnlyList<Record> records) => new(new(read) { [range] = records });

    /// <summary>Null when this range was not read.</summary>
    public IReadOnlyList<Record>? Find(KeyRange range) => read.GetValueOrDefault(range);
}
