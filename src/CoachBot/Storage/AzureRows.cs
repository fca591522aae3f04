using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>Rows as entities: what a property is called, and how a filter is written. Filters hold constants and quoted keys only.</summary>
internal static class AzureRows
{
    public const string Value = nameof(Value);

    /// <summary>Ticks, UTC.</summary>
    public const string Due = nameof(Due);

    /// <summary>Names the operation that wrote the entity; settles a write whose answer was lost.</summary>
    public const string OpId = nameof(OpId);

    public const string Key = nameof(TableEntity.RowKey);
    public const string Partition = nameof(TableEntity.PartitionKey);

    /// <summary>
    /// Lies beside a state and comes and goes with it. A write that leaves the state alone touches this row, which makes it
    /// fail where there is no state. No caller's key begins like this.
    /// </summary>
    public const string BesideState = "~state";

    /// <summary>Where the key lies that a person's rows are encrypted with.</summary>
    public const string PersonsKey = "0|key";

    public static TableEntity Of(PersonKey person, Row row)
    {
        var entity = new TableEntity(person.Value, row.Key) { [Value] = BinaryData.FromBytes(row.Value) };
        if (row.Due is { } due)
            entity[Due] = due.UtcTicks;
        return entity;
    }

    public static TableEntity StateOf(PersonKey person, Commit commit) => new(person.Value, Opened.StateKey)
    {
        [Value] = BinaryData.FromBytes(commit.State),
        [OpId] = commit.OpId,
    };

    public static Row RowOf(TableEntity entity) => new(entity.RowKey, entity.GetBinary(Value), DueOf(entity));

    public static DateTimeOffset? DueOf(TableEntity entity) =>
        entity.GetInt64(Due) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>
    /// What a caller holds of a state: the service's ETag and who wrote it. So a commit that is repeated on top of itself
    /// is recognised without asking.
    /// </summary>
    public static string Tag(ETag etag, string? opId) => $"{etag} {opId}";

    public static ETag ETagOf(string tag) => new(tag[..tag.IndexOf(' ', StringComparison.Ordinal)]);

    public static bool IsBy(string? tag, string opId) =>
        tag is not null && tag.AsSpan(tag.IndexOf(' ', StringComparison.Ordinal) + 1).SequenceEqual(opId);

    public static string Is(string property, string value) => $"{property} eq {Quoted(value)}";

    /// <param name="from">The first key; empty for no bound.</param>
    /// <param name="to">The first key that is not in; empty for no bound.</param>
    public static string Between(string from, string to) => (from, to) switch
    {
        ("", _) => $"{Key} lt {Quoted(to)}",
        (_, "") => $"{Key} ge {Quoted(from)}",
        _ => $"{Key} ge {Quoted(from)} and {Key} lt {Quoted(to)}",
    };

    /// <summary>Everything a filter finds, page by page; the service may give empty pages.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<TableEntity>> PagesAsync(
        TableClient table, string filter, string[] columns, int? atOnce, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var pages = table.QueryAsync<TableEntity>(filter, atOnce, columns, cancel).AsPages().GetAsyncEnumerator(cancel);
        while (await AzureCall.InBackgroundAsync(pages, static (pages, _) => pages.MoveNextAsync().AsTask(), cancel))
            if (pages.Current.Values.Count > 0)
                yield return pages.Current.Values;
    }

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
