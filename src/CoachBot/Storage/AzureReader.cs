using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>The reading calls on the tables of people and settings.</summary>
internal static class AzureReader
{
    public const string SettingPartition = "settings";

    private static readonly string[] RowColumns = [AzureRows.Key, AzureRows.Value, AzureRows.Due];
    private static readonly string[] HotColumns = [.. RowColumns, AzureRows.OpId];
    private static readonly string[] EverybodysColumns = [.. RowColumns, AzureRows.Partition];
    private static readonly string[] OpIdColumn = [AzureRows.OpId];

    public static async Task<Opened> ReadHotAsync(TableClient people, PersonKey person, CancellationToken cancel)
    {
        string? tag = null;
        var rows = new List<Row>();
        await foreach (var entity in people.QueryAsync<TableEntity>($"{AzureRows.Is(AzureRows.Partition, person.Value)} and {AzureRows.Between("", "1")}", null, HotColumns, cancel))
        {
            rows.Add(AzureRows.RowOf(entity));
            if (entity.RowKey == Opened.StateKey)
                tag = AzureRows.Tag(entity.ETag, entity.GetString(AzureRows.OpId));
        }

        return new Opened(tag, rows);
    }

    public static async IAsyncEnumerable<PersonRow> EverybodysAsync(TableClient people, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = AzureRows.Between(prefix, prefix.Length == 0 ? "1" : $"{prefix[..^1]}{(char)(prefix[^1] + 1)}");
        await foreach (var page in AzureRows.PagesAsync(people, filter, EverybodysColumns, atOnce: null, cancel))
            foreach (var entity in page)
                yield return new PersonRow(new PersonKey(entity.PartitionKey), AzureRows.RowOf(entity));
    }

    public static async Task<IReadOnlyList<Row>> ReadRangeAsync(TableClient people, PersonKey person, string from, string to, CancellationToken cancel)
    {
        if (to.Length == 0)
            return [];
        var rows = new List<Row>();
        await foreach (var entity in people.QueryAsync<TableEntity>($"{AzureRows.Is(AzureRows.Partition, person.Value)} and {AzureRows.Between(from, to)}", null, RowColumns, cancel))
            if (entity.RowKey != AzureRows.BesideState)
                rows.Add(AzureRows.RowOf(entity));
        return rows;
    }

    /// <returns>What a caller may hold of the stored state; null when there is none.</returns>
    public static async Task<string?> StoredTagAsync(TableClient people, PersonKey person, CancellationToken cancel)
    {
        var found = await people.GetEntityIfExistsAsync<TableEntity>(person.Value, Opened.StateKey, OpIdColumn, cancel);
        return found is { HasValue: true, Value: { } state } ? AzureRows.Tag(state.ETag, state.GetString(AzureRows.OpId)) : null;
    }

    public static async Task<TableEntity?> SettingAsync(TableClient settings, string name, CancellationToken cancel)
    {
        var found = await settings.GetEntityIfExistsAsync<TableEntity>(SettingPartition, name, null, cancel);
        return found.HasValue ? found.Value : null;
    }
}
