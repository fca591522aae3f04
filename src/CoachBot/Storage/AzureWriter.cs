using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>The writing calls on the tables of people and settings, all but the commit.</summary>
internal static class AzureWriter
{
    private static readonly string[] KeyColumn = [AzureRows.Key];
    private static readonly string[] OpIdColumn = [AzureRows.OpId];
    private static readonly string[] DueColumns = [AzureRows.Due, AzureRows.OpId];

    public static async Task<bool> ChangeAsync(TableClient people, PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        try
        {
            var batch = new AzureBatch(people, person.Value, put.Count + delete.Count + 1);
            batch.Add(TableTransactionActionType.UpdateMerge, new TableEntity(person.Value, AzureRows.BesideState), ETag.All);
            batch.Change(person, put, delete);
            await batch.SubmitAsync(cancel);
            return true;
        }
        catch (TableTransactionFailedException noState) when (AzureBatch.IsNotThere(noState) && noState.FailedTransactionActionIndex == 0)
        {
            var rest = new AzureBatch(people, person.Value, delete.Count);
            rest.Change(person, [], delete);
            await rest.SubmitAsync(cancel);
            return false;
        }
    }

    public static async Task<bool> MoveDueAsync(TableClient people, PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel)
    {
        var found = await people.GetEntityIfExistsAsync<TableEntity>(person.Value, key, DueColumns, cancel);
        if (!found.HasValue || AzureRows.DueOf(found.Value!) != seen)
            return false;

        var moved = new TableEntity(person.Value, key) { [AzureRows.Due] = due.UtcTicks };
        return await PutAsync(people, moved, found.Value!.ETag, TableUpdateMode.Merge, cancel);
    }

    public static async Task<bool> SwapAsync(TableClient settings, string name, string? seen, string value, CancellationToken cancel)
    {
        var stored = await AzureReader.SettingAsync(settings, name, cancel);
        return stored?.GetString(AzureRows.Value) == seen
            && await PutAsync(settings, SettingOf(name, value), stored?.ETag, TableUpdateMode.Replace, cancel);
    }

    /// <summary>Writes an entity if it still is what was seen, or is not there yet; a lost answer is settled by looking.</summary>
    private static async Task<bool> PutAsync(TableClient table, TableEntity entity, ETag? seen, TableUpdateMode mode, CancellationToken cancel)
    {
        var opId = Guid.NewGuid().ToString("N");
        entity[AzureRows.OpId] = opId;
        try
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limited.CancelAfter(AzureCall.SavePatience);
            _ = seen is { } etag
                ? await table.UpdateEntityAsync(entity, etag, mode, limited.Token)
                : await table.AddEntityAsync(entity, limited.Token);
            return true;
        }
        catch (Exception unsettled) when (AzureCall.IsUnsettled(unsettled) && !cancel.IsCancellationRequested)
        {
            var stored = await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, OpIdColumn, cancel);
            if (stored.HasValue && stored.Value!.GetString(AzureRows.OpId) == opId)
                return true;
            if (seen is null ? !stored.HasValue : stored.HasValue && stored.Value!.ETag == seen)
                throw new StoreFailedException("The storage account does not save.", unsettled);
            return false;
        }
    }

    /// <summary>
    /// Whatever makes the person known goes first and at once, so that no late writer finds it; then the rest, until
    /// nothing is left.
    /// </summary>
    public static async Task<bool> EmptyAsync(TableClient people, PersonKey person, CancellationToken cancel)
    {
        while (true)
        {
            var keys = new List<string>();
            await foreach (var page in AzureRows.PagesAsync(people, AzureRows.Is(AzureRows.Partition, person.Value), KeyColumn, atOnce: null, cancel))
                keys.AddRange(page.Select(entity => entity.RowKey));
            if (keys.Count == 0)
                return true;

            foreach (var some in keys.OrderBy(key => key is Opened.StateKey or AzureRows.BesideState or AzureRows.PersonsKey ? 0 : 1).Chunk(AzureBatch.Most))
            {
                var batch = new AzureBatch(people, person.Value, some.Length);
                batch.Change(person, [], some);
                await batch.SubmitAsync(cancel);
            }
        }
    }

    public static TableEntity SettingOf(string name, string value) => new(AzureReader.SettingPartition, name) { [AzureRows.Value] = value };
}
