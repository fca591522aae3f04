using Azure.Data.Tables;

namespace CoachBot.Storage;

public sealed partial class AzureStore
{
    private static async Task<Opened> ReadHotAsync(TableClient people, PersonKey person, CancellationToken cancel)
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

    private static async Task<IReadOnlyList<Row>> ReadRangeAsync(TableClient people, PersonKey person, string from, string to, CancellationToken cancel)
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
    private static async Task<string?> StoredTagAsync(TableClient people, PersonKey person, CancellationToken cancel)
    {
        var found = await people.GetEntityIfExistsAsync<TableEntity>(person.Value, Opened.StateKey, OpIdColumn, cancel);
        return found is { HasValue: true, Value: { } state } ? AzureRows.Tag(state.ETag, state.GetString(AzureRows.OpId)) : null;
    }

    private static async Task<TableEntity?> SettingAsync(TableClient settings, string name, CancellationToken cancel)
    {
        var found = await settings.GetEntityIfExistsAsync<TableEntity>(SettingPartition, name, null, cancel);
        return found.HasValue ? found.Value : null;
    }
}
